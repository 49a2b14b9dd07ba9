import { useState } from "react";
import { Box, Button, Stack, Typography } from "@mui/material";
import { useNavigate } from "react-router-dom";
import { AskDialog } from "../components/AskDialog.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { type JudgementDraft, judgementInput } from "./judgementDraft.ts";
import { ratingsPlace } from "./judgementProps.ts";
import { judgementWords } from "./judgement.words.ts";
import type { EvaluationKeeping } from "./useEvaluationKeeping.ts";

type Props = {
  evaluation: EvaluationRecordFragment;
  missing: Record<string, string>;
  keeping: EvaluationKeeping<JudgementDraft>;
  maySave: boolean;
};

/** Whether the rater wrote anything to the employee (R-EV-04). */
function hasFeedback(draft: JudgementDraft): boolean {
  const { resultFeedback, behaviorFeedback, note } = judgementInput(draft);
  return note !== null || [...(resultFeedback ?? []), ...(behaviorFeedback ?? [])].length > 0;
}

/** What is still missing, what is saved, and the one button that sets the ratings. */
export function RateFooter({ evaluation, missing, keeping, maySave }: Props) {
  const { draft } = keeping;
  const all = useWords(judgementWords);
  const words = all.rate;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const rate = useStep("evaluations", "rate", { done: words.setDone });
  const unrated = draft.resultRating === null || draft.behaviorRating === null;
  const sentences = unrated ? [words.choose] : [...new Set(Object.values(missing))];
  const set = async () => {
    if (maySave && !(await keeping.flush())) return;
    const input = { id: evaluation.id, version: keeping.version(), ...judgementInput(draft) };
    const taken = await rate.mutateAsync(input).catch(() => undefined);
    setAsking(false);
    if (taken !== undefined) void navigate(`/evaluations/${evaluation.id}/show`);
  };
  return (
    <Box
      sx={{
        position: "sticky",
        bottom: 0,
        zIndex: 3,
        py: 1.5,
        bgcolor: "background.default",
        borderTop: "1px solid",
        borderColor: "divider",
      }}
    >
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: "center", flexWrap: "wrap" }}>
        <Button
          variant="contained"
          size="large"
          disabled={sentences.length > 0 || keeping.clashes.length > 0}
          onClick={() => setAsking(true)}
        >
          {words.set}
        </Button>
        {unrated ? (
          <Button onClick={() => document.getElementById(ratingsPlace)?.scrollIntoView({ block: "start" })}>
            {words.toRatings}
          </Button>
        ) : null}
        <Typography variant="caption" color="text.secondary" sx={{ flex: 1, minWidth: 160 }}>
          {unrated ? words.choose : sentences.length > 0 ? `${words.missing} ${sentences.join(" ")}` : null}
        </Typography>
        <Typography variant="caption" color="text.secondary" role="status">
          {keeping.failure ?? all.keeping[keeping.keeping]}
        </Typography>
      </Stack>
      <AskDialog
        open={asking}
        title={words.set}
        text={hasFeedback(draft) ? words.setAsk : `${words.setAsk} ${words.noFeedback}`}
        needsReason={false}
        grave={false}
        busy={rate.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => void set()}
      />
    </Box>
  );
}
