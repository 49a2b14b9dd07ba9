import { Box, Button, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useViewer } from "../access/useViewer.ts";
import { useStep } from "../dataProvider/useStep.ts";
import type { ConsultationRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { consultationWords } from "./consultation.words.ts";

type Props = {
  indicator: ConsultationRecordFragment["indicators"][number];
  round: ConsultationRecordFragment;
  first: boolean;
};

/** One indicator as the parties see it, what they said, and the field for one's own view. */
export function ConsultedIndicator({ indicator, round, first }: Props) {
  const words = useWords(consultationWords);
  const label = useLabel();
  const self = useViewer()?.employee?.id;
  const comments = round.comments.filter((one) => one.indicatorId === indicator.id);
  const others = comments.filter((one) => one.employeeId !== self);
  const mine = comments.find((one) => one.employeeId === self)?.text ?? "";
  const mayComment = round.allowedActions.includes("COMMENT");
  return (
    <Box component="article" sx={{ py: 2.5, borderTop: first ? 0 : 1, borderColor: "divider" }}>
      <Typography variant="caption" color="text.secondary" component="p">
        {indicator.resultTitle}
      </Typography>
      <Typography variant="h3">{indicator.title}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {[
          `${words.target}: ${indicator.target}`,
          label("Direction", indicator.direction),
          indicator.aspect ? label("ResultAspect", indicator.aspect) : undefined,
          indicator.dataSource,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Typography>
      {others.map((one) => (
        <Box key={one.employeeId} sx={{ mt: 1.5, pl: 2, borderLeft: 3, borderColor: "divider" }}>
          <Typography sx={{ whiteSpace: "pre-line" }}>{one.text}</Typography>
          <Typography variant="caption" color="text.secondary">
            {one.name}
          </Typography>
        </Box>
      ))}
      {mayComment ? (
        <OwnView key={mine} id={round.id} indicator={indicator.id} kept={mine} />
      ) : mine === "" && others.length === 0 ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {words.noComments}
        </Typography>
      ) : mine === "" ? null : (
        <Typography sx={{ mt: 1.5, pl: 2, borderLeft: 3, borderColor: "primary.main" }}>{mine}</Typography>
      )}
    </Box>
  );
}

function OwnView({ id, indicator, kept }: { id: string; indicator: string; kept: string }) {
  const words = useWords(consultationWords);
  const [text, setText] = useState(kept);
  const { mutate, isPending } = useStep("consultations", "comment", { done: words.saved });
  return (
    <Stack spacing={1} sx={{ mt: 2, alignItems: "flex-start" }}>
      <TextField
        label={words.mine}
        helperText={words.mineHelp}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
        multiline
        minRows={2}
        fullWidth
      />
      <Button
        variant="outlined"
        loading={isPending}
        disabled={text.trim() === kept}
        onClick={() => mutate({ id, indicator, text })}
      >
        {words.send}
      </Button>
    </Stack>
  );
}
