import { Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { TextInput } from "react-admin";
import { meetingNoteModel } from "../../api/dialogues/meetingNote.rules.ts";
import { DayInput } from "../components/DayInput.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { FormDraft } from "../components/useDraft.tsx";
import { Section } from "../components/Section.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { SignatureList } from "../contracts/SignatureList.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import type { MeetingNoteRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { dialogueWords } from "./dialogue.words.ts";

type Note = MeetingNoteRecordFragment;

/** Notes of meetings, which both sides sign; a change takes signatures back and says so (features 3.14). */
export function MeetingNotes({ contract, notes, mayNote }: { contract: string; notes: Note[]; mayNote: boolean }) {
  const word = useWords(dialogueWords);
  const format = useFormat();
  const [writing, setWriting] = useState<Note | "new" | null>(null);
  const sign = useStep("dialogues", "signNote", { done: word.signed });
  const note = writing === "new" || writing === null ? undefined : writing;
  const resolver = useRuleResolver(meetingNoteModel.loose());
  return (
    <Section
      title={word.notes}
      lead={word.notesLead}
      action={
        mayNote && (
          <Button variant="outlined" onClick={() => setWriting("new")} sx={{ flexShrink: 0 }}>
            {word.write}
          </Button>
        )
      }
    >
      {notes.length === 0 && <Typography color="text.secondary">{word.noNotes}</Typography>}
      {notes.map((each) => (
        <Box key={each.id} sx={{ py: 2, borderTop: 1, borderColor: "divider" }}>
          <Typography sx={{ fontWeight: 600 }}>{format.date(each.heldOn)}</Typography>
          <Typography variant="caption" color="text.secondary">
            {word.by(each.authorName)}
            {each.onBehalfOf ? ` ${word.onBehalfOf(each.onBehalfOf)}` : ""}
          </Typography>
          <Typography sx={{ my: 1.5, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{each.text}</Typography>
          {each.signatures.length > 0 ? (
            <SignatureList signatures={each.signatures} />
          ) : (
            <Typography variant="body2" color="text.secondary">
              {word.unsigned}
            </Typography>
          )}
          {each.removedSignatures.map((removed) => (
            <Typography key={`${removed.party} ${removed.removedAt}`} variant="body2" sx={{ mt: 1 }}>
              {word.removed(removed.name, format.instant(removed.removedAt), removed.reason)}
            </Typography>
          ))}
          <Stack direction="row" spacing={1} sx={{ mt: 1.5 }}>
            {each.maySign && (
              <Button
                size="small"
                variant="contained"
                loading={sign.isPending}
                onClick={() => sign.mutate({ contract, id: each.id, version: each.version })}
              >
                {word.sign}
              </Button>
            )}
            {mayNote && (
              <Button size="small" onClick={() => setWriting(each)}>
                {word.change}
              </Button>
            )}
          </Stack>
        </Box>
      ))}
      <StepDialog
        key={note?.id ?? "new"}
        open={writing !== null}
        onClose={() => setWriting(null)}
        resource="dialogues"
        step="saveNote"
        fixed={{ contract, id: note?.id ?? null, version: note?.version ?? 0 }}
        title={word.notes}
        done={word.noteSaved}
        resolver={resolver}
        defaultValues={{ heldOn: note?.heldOn ?? format.today, text: note?.text ?? "", reason: "" }}
      >
        <FormDraft id={`meetingNote/${contract}/${note?.id ?? "new"}`} />
        <DayInput source="heldOn" label={word.heldOn} />
        <TextInput source="text" label={word.text} helperText={word.textHelp} multiline minRows={5} />
        {note !== undefined && note.signatures.length > 0 && (
          <TextInput source="reason" label={word.reason} helperText={word.reasonHelp} multiline minRows={2} />
        )}
      </StepDialog>
    </Section>
  );
}
