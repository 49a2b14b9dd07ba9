import { useState } from "react";
import { Alert, Box, Button, Stack, TextField, Typography } from "@mui/material";
import type { RealizationAction } from "../../api/generated/enums.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { useMessageDraft } from "../dialogues/useMessageDraft.ts";
import type { RealizationProgressFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { progressWords } from "./progress.words.ts";

/** What the rater has said of a realisation, and the rater's two answers: confirm it, or give it back with a reason. */
export function RealizationReview({ realization }: { realization: RealizationProgressFragment }) {
  const words = useWords(progressWords).review;
  const verify = useStep("realizations", "verify");
  const giveBack = useStep("realizations", "return");
  const { id, version, status, reviewedBy, returnReason, allowedActions } = realization;
  const draft = useMessageDraft(`giveBack/${id}`);
  const may = (action: RealizationAction) => allowedActions.includes(action);
  const [isGivingBack, setGivingBack] = useState(draft.text !== "" && may("RETURN"));
  const leave = () => {
    draft.clear();
    setGivingBack(false);
  };
  if (status === "RECORDED" && allowedActions.length === 0) return null;
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
      {!isGivingBack || !may("RETURN") ? (
        <Stack direction="row" spacing={1}>
          {may("VERIFY") ? (
            <Button size="small" variant="outlined" onClick={() => verify.mutate({ id, version })}>
              {words.verify}
            </Button>
          ) : null}
          {may("RETURN") ? (
            <Button size="small" onClick={() => setGivingBack(true)}>
              {words.giveBack}
            </Button>
          ) : null}
        </Stack>
      ) : (
        <Box
          component="form"
          onSubmit={(event: React.FormEvent) => {
            event.preventDefault();
            // By the promise: the row may be drawn anew before the step's own answer is heard here.
            void giveBack.mutateAsync({ id, version, reason: draft.text }).then(leave, () => undefined);
          }}
        >
          <TextField
            label={words.reason}
            helperText={words.reasonHelp}
            value={draft.text}
            onChange={(event) => draft.write(event.target.value)}
            multiline
            fullWidth
            size="small"
            required
          />
          <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
            <Button type="submit" size="small" variant="contained" disabled={draft.text.trim() === ""}>
              {words.giveBack}
            </Button>
            <Button size="small" onClick={leave}>
              {words.cancel}
            </Button>
          </Stack>
        </Box>
      )}
    </Stack>
  );
}
