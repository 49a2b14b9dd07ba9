import { useState } from "react";
import { Box, Button, Typography } from "@mui/material";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { ContractEditionsDocument } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { amendmentWords } from "./amendment.words.ts";

/** Editions a contract had, read only when somebody asks: the page does not pay for its past. */
export function EditionList({ id }: { id: string }) {
  const words = useWords(amendmentWords);
  const [open, setOpen] = useState(false);
  return open ? <Editions id={id} /> : <Button onClick={() => setOpen(true)}>{words.showEditions}</Button>;
}

function Editions({ id }: { id: string }) {
  const words = useWords(amendmentWords);
  const label = useLabel();
  const format = useFormat();
  const { data, error, isPending, refetch } = useOperation(ContractEditionsDocument, { id });
  if (isPending) return <LoadingState />;
  if (error !== null || data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (data.contract?.editions ?? []).map((each) => (
    <Box key={each.edition} component="section" sx={{ mb: 3 }}>
      <Typography variant="h3">
        {words.edition(each.edition)} · {label("ContractEditionStatus", each.status)}
      </Typography>
      {each.supersededAt ? (
        <Typography variant="caption" component="p" color="text.secondary">
          {words.superseded(format.instant(each.supersededAt), each.reason ?? "")}
        </Typography>
      ) : null}
      {each.edition === 1 ? (
        <Box component="ol" sx={{ mt: 1, mb: 0, pl: 2.5 }}>
          {each.results.map((result) => (
            <li key={result.id}>{result.title}</li>
          ))}
        </Box>
      ) : (
        <Box sx={{ mt: 1 }}>
          <DifferenceTable differences={each.differences} />
        </Box>
      )}
    </Box>
  ));
}
