import { Button, MenuItem, Stack, TextField } from "@mui/material";
import { useState } from "react";
import { useStep } from "../dataProvider/useStep.ts";
import { useWords } from "../i18n/words.ts";
import { dialogueWords } from "./dialogue.words.ts";
import { useMessageDraft } from "./useMessageDraft.ts";

type Result = { id: string; title: string };

/** Writes a message: opens a thread (with a choice of the result), or replies to one. */
export function MessageForm({
  contract,
  results = [],
  replyTo,
  onDone,
}: {
  contract: string;
  results?: readonly Result[];
  replyTo?: string;
  onDone?: () => void;
}) {
  const word = useWords(dialogueWords);
  const { text, write, clear } = useMessageDraft(`dialogue/${contract}/${replyTo ?? "new"}`);
  const [result, setResult] = useState("");
  const say = useStep("dialogues", "say", { done: word.sent });
  const send = async () => {
    await say.mutateAsync({ contract, text, ...(replyTo ? { replyTo } : { result: result || null }) });
    clear();
    onDone?.();
  };
  return (
    <Stack
      component="form"
      spacing={1.5}
      onSubmit={(event) => {
        event.preventDefault();
        // A refusal is shown by the step; the words stay where they are.
        void send().catch(() => undefined);
      }}
    >
      {replyTo === undefined && (
        <TextField
          select
          label={word.about}
          value={result}
          onChange={(event) => setResult(event.target.value)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{word.whole}</MenuItem>
          {results.map(({ id, title }) => (
            <MenuItem key={id} value={id} sx={{ whiteSpace: "normal" }}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        label={replyTo === undefined ? word.message : word.replyLabel}
        value={text}
        onChange={(event) => write(event.target.value)}
        multiline
        minRows={2}
        helperText={replyTo === undefined && text === "" ? word.messageHelp : word.kept}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" loading={say.isPending} disabled={text.trim() === ""}>
          {word.send}
        </Button>
        {onDone && <Button onClick={onDone}>{word.cancel}</Button>}
      </Stack>
    </Stack>
  );
}
