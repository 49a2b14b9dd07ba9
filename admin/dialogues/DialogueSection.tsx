import { Alert, Box, Typography } from "@mui/material";
import { Section } from "../components/Section.tsx";
import type { DialogueRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { dialogueWords } from "./dialogue.words.ts";
import { DialogueThread, type Thread } from "./DialogueThread.tsx";
import { MeetingNotes } from "./MeetingNotes.tsx";
import { MessageForm } from "./MessageForm.tsx";

type Result = { id: string; title: string };
/** What the section shows comes with the contract: its page is one question. */
type Talked = { id: string; results: readonly Result[]; dialogue: DialogueRecordFragment };

/** Threads under the heading they belong to: the contract as a whole first, then results in their order. */
function headings(threads: Thread[], results: readonly Result[], whole: string, gone: string) {
  const known = new Set(results.map(({ id }) => id));
  const groups = [
    { key: "whole", title: whole, threads: threads.filter(({ result }) => result == null) },
    ...results.map(({ id, title }) => ({ key: id, title, threads: threads.filter(({ result }) => result === id) })),
    { key: "gone", title: gone, threads: threads.filter(({ result }) => result != null && !known.has(result)) },
  ];
  return groups.filter((group) => group.threads.length > 0);
}

/** The talk about a contract (BGO-06): threads by planned result, notes of meetings. */
export function DialogueSection({ contract }: { contract: Talked }) {
  const word = useWords(dialogueWords);
  const { mayWrite, mayNote, actsFor, threads, meetingNotes } = contract.dialogue;
  return (
    <>
      <Section title={word.title} lead={word.lead}>
        {actsFor && (
          <Alert severity="info" sx={{ mb: 2 }}>
            {word.actsFor(actsFor)}
          </Alert>
        )}
        {threads.length === 0 && (
          <Typography color="text.secondary" sx={{ mb: 2 }}>
            {mayWrite ? word.empty : word.emptyReading}
          </Typography>
        )}
        {headings(threads, contract.results, word.whole, word.gone).map((group) => (
          <Box key={group.key} sx={{ mb: 2 }}>
            <Typography component="h3" sx={{ fontWeight: 650, mb: 1 }}>
              {group.title}
            </Typography>
            <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
              {group.threads.map((thread) => (
                <DialogueThread key={thread.id} contract={contract.id} thread={thread} mayWrite={mayWrite} />
              ))}
            </Box>
          </Box>
        ))}
        {mayWrite && <MessageForm contract={contract.id} results={contract.results} />}
      </Section>
      <MeetingNotes contract={contract.id} notes={meetingNotes} mayNote={mayNote} />
    </>
  );
}
