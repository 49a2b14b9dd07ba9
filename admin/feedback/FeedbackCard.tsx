import ThumbUpOffAlt from "@mui/icons-material/ThumbUpOffAlt";
import TrendingUp from "@mui/icons-material/TrendingUp";
import { Box, Button, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import type { FeedbackLineFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.feedback.ts";
import { feedbackWords } from "./feedback.words.ts";

/** One piece of feedback, with the wording before a correction and the employee's reply beside it (BGO-06). */
export function FeedbackCard({ contract, line }: { contract: string; line: FeedbackLineFragment }) {
  const word = useWords(feedbackWords);
  const label = useLabel();
  const format = useFormat();
  const [writing, setWriting] = useState<"correct" | "reply">();
  const about = line.resultTitle ?? (line.behavior ? label("Behavior", line.behavior) : word.whole);
  const Icon = line.kind === "STRENGTH" ? ThumbUpOffAlt : TrendingUp;
  const forWhom = line.onBehalfOf ? ` ${word.onBehalfOf(line.onBehalfOf)}` : "";
  return (
    <Stack component="li" direction="row" spacing={1.5} sx={{ py: 2, borderTop: 1, borderColor: "divider" }}>
      <Icon aria-hidden fontSize="small" color={line.kind === "STRENGTH" ? "success" : "warning"} sx={{ mt: 0.25 }} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="caption" color="text.secondary" component="p">
          {label("FeedbackKind", line.kind)} · {format.period(line.period)}
        </Typography>
        <Typography sx={{ fontWeight: 650, overflowWrap: "anywhere" }}>{about}</Typography>
        <Typography sx={{ mt: 0.5, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{line.text}</Typography>
        <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 0.5 }}>
          {line.authorName}
          {forWhom} · {label("Party", line.party)} · {format.instant(line.at)}
        </Typography>
        {line.earlier.map((before) => (
          <Typography key={before.at} variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
            {word.corrected(format.instant(before.at))} “{before.text}”
          </Typography>
        ))}
        {line.reply && writing !== "reply" ? (
          <Box sx={{ mt: 1.5, pl: 2, borderLeft: 3, borderColor: "divider" }}>
            <Typography variant="caption" color="text.secondary" component="p">
              {word.replyBy}
              {line.repliedAt ? ` · ${format.instant(line.repliedAt)}` : null}
            </Typography>
            <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{line.reply}</Typography>
          </Box>
        ) : null}
        {writing ? (
          <Rewrite key={writing} contract={contract} line={line} what={writing} onDone={() => setWriting(undefined)} />
        ) : (
          <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
            {line.mayReply && (
              <Button size="small" variant="outlined" onClick={() => setWriting("reply")}>
                {line.reply ? word.changeReply : word.reply}
              </Button>
            )}
            {line.mayCorrect && (
              <Button size="small" onClick={() => setWriting("correct")}>
                {word.correct}
              </Button>
            )}
          </Stack>
        )}
      </Box>
    </Stack>
  );
}

function Rewrite({
  contract,
  line,
  what,
  onDone,
}: {
  contract: string;
  line: FeedbackLineFragment;
  what: "correct" | "reply";
  onDone: () => void;
}) {
  const word = useWords(feedbackWords);
  const [text, setText] = useState((what === "reply" ? line.reply : line.text) ?? "");
  const step = useStep("feedback", what, { done: what === "reply" ? word.replied : word.correctionDone });
  const { id, version, period } = line;
  return (
    <Stack
      component="form"
      spacing={1.5}
      sx={{ mt: 1.5 }}
      onSubmit={(event) => {
        event.preventDefault();
        step.mutate({ contract, period, id, version, text }, { onSuccess: onDone });
      }}
    >
      <TextField
        autoFocus
        multiline
        minRows={2}
        label={what === "reply" ? word.replyLabel : word.text}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" size="small" loading={step.isPending} disabled={text.trim() === ""}>
          {word.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {word.cancel}
        </Button>
      </Stack>
    </Stack>
  );
}
