import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import ChevronLeft from "@mui/icons-material/ChevronLeft";
import ChevronRight from "@mui/icons-material/ChevronRight";
import { useState } from "react";
import { addDays, weekday } from "../../api/kernel/calendar.ts";
import { AskDialog } from "../components/AskDialog.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { DailyLogTeamDocument, type DailyLogLineFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { ContributionList } from "./ContributionList.tsx";
import { dailyLogWords } from "./dailyLog.words.ts";
import { TeamLogPerson } from "./TeamLogPerson.tsx";
import { useLogSteps } from "./useLogSteps.ts";

const mondayOf = (day: string): string => addDays(day, -((weekday(day) + 6) % 7));
const waiting = ({ allowedActions }: DailyLogLineFragment): boolean => allowedActions.includes("APPROVE");

/** The week of everybody one rates: who wrote, who did not, what waits for a decision (R-EV-06). */
export function TeamLog() {
  const words = useWords(dailyLogWords);
  const format = useFormat();
  const [from, setFrom] = useState(mondayOf(format.today));
  const [returning, setReturning] = useState<DailyLogLineFragment>();
  const steps = useLogSteps();
  const to = addDays(from, 6);
  const { data, error, isPending, refetch } = useOperation(DailyLogTeamDocument, { from, to });
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { people, contributions } = data.dailyLogTeam;
  const open = people.flatMap(({ entries }) => entries.filter(waiting));
  return (
    <>
      <Stack direction="row" spacing={1} sx={{ alignItems: "center", mb: 2, justifyContent: "space-between" }}>
        <Button onClick={() => setFrom(addDays(from, -7))} aria-label={words.weekBefore} sx={{ minWidth: 44 }}>
          <ChevronLeft />
        </Button>
        <Typography component="h2" variant="h2" aria-live="polite">
          {words.week(format.date(from, "short"), format.date(to, "short"))}
        </Typography>
        <Button
          onClick={() => setFrom(addDays(from, 7))}
          disabled={to >= format.today}
          aria-label={words.weekAfter}
          sx={{ minWidth: 44 }}
        >
          <ChevronRight />
        </Button>
      </Stack>
      {people.length === 0 ? (
        <EmptyState title={words.team}>{words.nobody}</EmptyState>
      ) : (
        <>
          <Alert
            severity={open.length > 0 ? "warning" : "success"}
            sx={{ mb: 2, flexWrap: { xs: "wrap", sm: "nowrap" } }}
            action={
              open.length > 0 && (
                <Button variant="contained" loading={steps.busy} onClick={() => void steps.decide(open, "APPROVE")}>
                  {words.approveAll(open.length)}
                </Button>
              )
            }
          >
            {words.toDecide(open.length)}
          </Alert>
          <Section title={words.team}>
            <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
              {people.map((person) => (
                <TeamLogPerson
                  key={person.contractId}
                  person={person}
                  busy={steps.busy}
                  onApprove={(entries) => void steps.decide(entries, "APPROVE")}
                  onReturn={setReturning}
                />
              ))}
            </Box>
          </Section>
          {contributions.length > 0 && <ContributionList contributions={contributions} />}
        </>
      )}
      <AskDialog
        open={returning !== undefined}
        title={words.returnTitle}
        text={words.returnText}
        needsReason
        grave={false}
        busy={steps.busy}
        onCancel={() => setReturning(undefined)}
        onConfirm={({ reason }) => {
          if (returning !== undefined)
            void steps.decide([returning], "RETURN", reason).then(() => setReturning(undefined));
        }}
      />
    </>
  );
}
