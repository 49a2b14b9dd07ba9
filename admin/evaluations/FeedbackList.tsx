import ThumbUpOffAlt from "@mui/icons-material/ThumbUpOffAlt";
import TrendingUp from "@mui/icons-material/TrendingUp";
import { Box, Stack, Typography } from "@mui/material";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { evaluationWords } from "./evaluation.words.ts";
import { isPlainFeedback, readFeedback } from "./feedbackText.ts";

/** The rater's feedback: per result and value, what is good already and what is to improve. */
export function FeedbackList({ evaluation }: { evaluation: EvaluationRecordFragment }) {
  const words = useWords(evaluationWords).show;
  const label = useLabel();
  const rows = [
    ...evaluation.resultFeedback.map(({ resultId, text }) => ({
      name: evaluation.contract.results.find((result) => result.id === resultId)?.title ?? "",
      text,
    })),
    ...evaluation.behaviorFeedback.map(({ behavior, text }) => ({ name: label("Behavior", behavior), text })),
  ];
  if (rows.length === 0) return <Typography color="text.secondary">{words.noFeedback}</Typography>;
  return (
    <Stack spacing={2.5}>
      {rows.map(({ name, text }) => {
        if (isPlainFeedback(text)) {
          return (
            <Box key={name}>
              <Typography sx={{ fontWeight: 650 }}>{name}</Typography>
              <Typography variant="body2" sx={{ whiteSpace: "pre-line" }}>
                {text}
              </Typography>
            </Box>
          );
        }
        const { strength, improve } = readFeedback(text);
        return (
          <Box key={name}>
            <Typography sx={{ fontWeight: 650 }}>{name}</Typography>
            {strength === "" ? null : (
              <Half
                icon={<ThumbUpOffAlt aria-hidden fontSize="small" color="success" />}
                title={words.strength}
                text={strength}
              />
            )}
            {improve === "" ? null : (
              <Half
                icon={<TrendingUp aria-hidden fontSize="small" color="warning" />}
                title={words.improve}
                text={improve}
              />
            )}
          </Box>
        );
      })}
    </Stack>
  );
}

function Half({ icon, title, text }: { icon: React.ReactNode; title: string; text: string }) {
  return (
    <Stack direction="row" spacing={1.25} sx={{ mt: 0.75, alignItems: "flex-start" }}>
      <Box sx={{ pt: 0.25 }}>{icon}</Box>
      <Box>
        <Typography variant="caption" color="text.secondary" component="p">
          {title}
        </Typography>
        <Typography variant="body2" sx={{ whiteSpace: "pre-line" }}>
          {text}
        </Typography>
      </Box>
    </Stack>
  );
}
