import { useState } from "react";
import { Alert, Button, Stack } from "@mui/material";
import type { ContractContentFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { contractFormWords } from "./contractForm.words.ts";
import { type Stashed, stashed, unstash } from "./draftStash.ts";

/** Offers what this browser kept and the server does not have, once, when the form opens. */
export function DraftFound({
  contract,
  onRestore,
}: {
  contract: Pick<ContractContentFragment, "id">;
  onRestore: (found: Stashed) => void;
}) {
  const words = useWords(contractFormWords).keeping;
  const [found, setFound] = useState(() => stashed(localStorage, contract.id));
  if (found === undefined) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 3 }}
      action={
        <Stack direction="row" spacing={1}>
          <Button
            size="small"
            variant="contained"
            onClick={() => {
              onRestore(found);
              setFound(undefined);
            }}
          >
            {words.restore}
          </Button>
          <Button
            size="small"
            color="inherit"
            onClick={() => {
              unstash(localStorage, contract.id);
              setFound(undefined);
            }}
          >
            {words.discard}
          </Button>
        </Stack>
      }
    >
      {words.found}
    </Alert>
  );
}
