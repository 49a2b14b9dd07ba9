import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import ChevronLeft from "@mui/icons-material/ChevronLeft";
import ChevronRight from "@mui/icons-material/ChevronRight";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { addDays, isDay } from "../../api/kernel/calendar.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { DailyLogBookDocument, type DailyLogLineFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { dailyLogWords } from "./dailyLog.words.ts";
import { GivenBack } from "./GivenBack.tsx";
import { LogComposer, type Typed } from "./LogComposer.tsx";
import { LogLine } from "./LogLine.tsx";
import { OutboxLines } from "./OutboxLines.tsx";
import { inputOf, useLogSteps } from "./useLogSteps.ts";
import { useLogOutbox } from "./useLogOutbox.ts";

type Line = DailyLogLineFragment;

/** One's own log: a day, what to add to it, what stands in it. */
export function LogBook({
  contract,
  results,
}: {
  contract: string;
  results: readonly { id: string; title: string }[];
}) {
  const words = useWords(dailyLogWords);
  const format = useFormat();
  const [search] = useSearchParams();
  const asked = search.get("day") ?? "";
  const [day, setDay] = useState(isDay(asked) && asked <= format.today ? asked : format.today);
  const [editing, setEditing] = useState<Line>();
  const outbox = useLogOutbox(contract);
  const steps = useLogSteps();
  const span = { contract, from: addDays(day, -7), to: day };
  const { data, error, isPending, refetch } = useOperation(DailyLogBookDocument, span);
  if (isPending) return <LoadingState />;
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const book = data?.dailyLogs;
  if (book == null) return <EmptyState title={words.off}>{words.offText}</EmptyState>;
  const own = book.entries.filter((entry) => entry.day === day);
  const drafts = book.entries.filter(
    ({ status, allowedActions }) => status === "DRAFT" && allowedActions.includes("SUBMIT"),
  );
  const givenBack = book.entries.filter(
    ({ reason, allowedActions, ...entry }) => reason && allowedActions.includes("SUBMIT") && entry.day !== day,
  );
  const earlier = book.entries.filter((entry) => entry.day < day).map((entry) => entry.day);
  const last = earlier.sort().at(-1);
  const add = (typed: readonly Typed[]) =>
    outbox.add(typed.map((entry) => ({ ...entry, key: crypto.randomUUID(), day })));
  const again = ({ description, resultId, output, quantity, unit }: Line): Typed => ({
    ...{ description, result: resultId ?? null, output: output ?? null, quantity: quantity ?? null },
    ...{ unit: unit ?? null, lateReason: null },
  });
  const common = { contract, day, results, graceDays: book.graceDays, late: day < book.lateBefore };
  const turn = (days: number) => {
    setDay(addDays(day, days));
    setEditing(undefined);
  };
  return (
    <>
      <Stack direction="row" spacing={1} sx={{ alignItems: "center", mb: 2, justifyContent: "space-between" }}>
        <Button onClick={() => turn(-1)} aria-label={words.dayBefore} sx={{ minWidth: 44 }}>
          <ChevronLeft />
        </Button>
        <Typography component="h2" variant="h2" aria-live="polite">
          {day === format.today ? `${words.today}, ${format.date(day)}` : format.date(day)}
        </Typography>
        <Button
          onClick={() => turn(1)}
          disabled={day >= format.today}
          aria-label={words.dayAfter}
          sx={{ minWidth: 44 }}
        >
          <ChevronRight />
        </Button>
      </Stack>
      {book.mayWrite && editing === undefined && (
        <Box sx={{ mb: 3 }}>
          <LogComposer key={day} {...common} onSave={add} />
          {own.length === 0 && last !== undefined && (
            <Button
              variant="outlined"
              sx={{ mt: 1.5 }}
              onClick={() => add(book.entries.filter((entry) => entry.day === last).map(again))}
            >
              {words.repeatOf(format.date(last, "short"))}
            </Button>
          )}
        </Box>
      )}
      {book.mayWrite && (
        <GivenBack
          entries={givenBack}
          onMend={(entry) => {
            setDay(entry.day);
            setEditing(entry);
          }}
        />
      )}
      <OutboxLines entries={outbox.entries} onDrop={outbox.drop} />
      <Section title={format.date(day)}>
        {own.length === 0 && <Typography color="text.secondary">{words.none}</Typography>}
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {own.map((entry) => (
            <LogLine key={entry.id} entry={entry}>
              {editing?.id === entry.id && (
                <Box sx={{ mt: 1.5 }}>
                  <LogComposer
                    key={entry.version}
                    {...common}
                    editing={entry}
                    onSave={([first]) => {
                      if (first === undefined) return;
                      const { id, version } = entry;
                      void steps.save(contract, [{ ...first, id, version, day }], false);
                      setEditing(undefined);
                    }}
                    onCancel={() => setEditing(undefined)}
                  />
                </Box>
              )}
              {entry.allowedActions.includes("CHANGE") && editing === undefined && (
                <Stack direction="row" spacing={1} sx={{ mt: 0.5 }}>
                  <Button size="small" onClick={() => setEditing(entry)}>
                    {words.edit}
                  </Button>
                  {entry.allowedActions.includes("REMOVE") && (
                    <Button size="small" disabled={steps.busy} onClick={() => void steps.remove(entry)}>
                      {words.remove}
                    </Button>
                  )}
                </Stack>
              )}
            </LogLine>
          ))}
        </Box>
      </Section>
      {book.mayWrite && drafts.length > 0 && (
        <Alert
          severity="info"
          sx={{ flexWrap: { xs: "wrap", sm: "nowrap" } }}
          action={
            <Button
              variant="contained"
              loading={steps.busy}
              onClick={() => void steps.save(contract, drafts.map(inputOf).slice(0, 25), true)}
            >
              {words.submit(Math.min(drafts.length, 25))}
            </Button>
          }
        >
          {words.draftsElsewhere(drafts.length)}
        </Alert>
      )}
    </>
  );
}
