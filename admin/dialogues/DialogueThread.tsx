import { Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { PersonLine } from "../components/PersonLine.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import type { ClarificationLineFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { dialogueWords } from "./dialogue.words.ts";
import { MessageForm } from "./MessageForm.tsx";

/** A thread as the server gives it. */
export type Thread = ClarificationLineFragment & { replies: ClarificationLineFragment[] };

function Said({ line }: { line: ClarificationLineFragment }) {
  const word = useWords(dialogueWords);
  const label = useLabel();
  const format = useFormat();
  const forWhom = line.onBehalfOf ? ` ${word.onBehalfOf(line.onBehalfOf)}` : "";
  return (
    <Box>
      <PersonLine
        name={`${line.authorName}${forWhom}`}
        detail={`${label("Party", line.party)} · ${format.instant(line.at)}`}
      />
      <Typography sx={{ mt: 0.75, ml: { sm: 6 }, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {line.text}
      </Typography>
    </Box>
  );
}

/** One thread: who said what, replies, and whether it is resolved. */
export function DialogueThread({
  contract,
  thread,
  mayWrite,
}: {
  contract: string;
  thread: Thread;
  mayWrite: boolean;
}) {
  const word = useWords(dialogueWords);
  const format = useFormat();
  const [replying, setReplying] = useState(false);
  const resolved = Boolean(thread.resolvedAt);
  const resolve = useStep("dialogues", "resolve", { done: resolved ? word.reopened : word.resolvedDone });
  const { id, version } = thread;
  return (
    <Box component="li" sx={{ py: 2, borderTop: 1, borderColor: "divider" }}>
      <Said line={thread} />
      <Stack spacing={2} sx={{ ml: { xs: 2, sm: 6 }, mt: thread.replies.length > 0 ? 2 : 0 }}>
        {thread.replies.map((reply) => (
          <Said key={reply.id} line={reply} />
        ))}
      </Stack>
      {thread.resolvedAt && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5, ml: { sm: 6 } }}>
          {word.resolved(thread.resolvedBy ?? "", format.instant(thread.resolvedAt))}
        </Typography>
      )}
      {mayWrite && (
        <Box sx={{ mt: 1.5, ml: { sm: 6 } }}>
          {replying ? (
            <MessageForm contract={contract} replyTo={id} onDone={() => setReplying(false)} />
          ) : (
            <Stack direction="row" spacing={1}>
              {!resolved && (
                <Button size="small" variant="outlined" onClick={() => setReplying(true)}>
                  {word.reply}
                </Button>
              )}
              <Button
                size="small"
                loading={resolve.isPending}
                onClick={() => resolve.mutate({ contract, id, version, resolved: !resolved })}
              >
                {resolved ? word.reopen : word.resolve}
              </Button>
            </Stack>
          )}
        </Box>
      )}
    </Box>
  );
}
