import { useState } from "react";
import { Alert, Box, Button, Stack, TextField, Typography } from "@mui/material";
import type { RealizationAction } from "../../api/generated/enums.ts";
import { useStep } from "../dataProvider/useStep.ts";
import type { RealizationProgressFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { progressWords } from "./progress.words.ts";

/** What the rater has said of a realisation, and the rater's two answers: confirm it, or give it back with a reason. */
export function RealizationReview({ realization }: { realization: RealizationProgressFragment }) {
  const words = useWords(progressWords).review;
  const verify = useStep("realizations", "verify");
  const giveBack = useStep("realizations", "return");
  const [reason, setReason] = useState<string>();
  const { id, version, status, reviewedBy, returnReason, allowedActions } = realization;
  if (status === "RECORDED" && allowedActions.length === 0) return null;
  const may = (action: RealizationAction) => allowedActions.includes(action);
  return (
    <Stack spacing={1}>
      {status === "VERIFIED" ? <Alert severity="success">{words.verified(reviewedBy ?? "")}</Alert> : null}
      {status === "RETURNED" ? (
        <Alert severity="warning">
          {words.returned(reviewedBy ?? "")}
          <Typography variant="body2" sx={{ mt: 0.5, whiteSpace: "pre-wrap" }}>
            {returnReason}
          </Typography>
        </Alert>
      ) : null}
      {reason === undefined ? (
        <Stack direction="row" spacing={1}>
          {may("VERIFY") ? (
            <Button size="small" variant="outlined" onClick={() => verify.mutate({ id, version })}>
              {words.verify}
            </Button>
          ) : null}
          {may("RETURN") ? (
            <Button size="small" onClick={() => setReason("")}>
              {words.giveBack}
            </Button>
          ) : null}
        </Stack>
      ) : (
        <Box
          component="form"
          onSubmit={(event: React.FormEvent) => {
            event.preventDefault();
            giveBack.mutate({ id, version, reason }, { onSuccess: () => setReason(undefined) });
          }}
        >
          <TextField
            label={words.reason}
            helperText={words.reasonHelp}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            multiline
            fullWidth
            size="small"
            required
          />
          <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
            <Button type="submit" size="small" variant="contained" disabled={reason.trim() === ""}>
              {words.giveBack}
            </Button>
            <Button size="small" onClick={() => setReason(undefined)}>
              {words.cancel}
            </Button>
          </Stack>
        </Box>
      )}
    </Stack>
  );
}
