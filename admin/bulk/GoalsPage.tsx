import { Alert, Button, Stack, Typography } from "@mui/material";
import { useDataProvider } from "ra-core";
import { useRef, useState } from "react";
import { useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { scopeOf } from "../contracts/whose.ts";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { GoalsAssignDocument, GoalsAssignPreviewDocument, type GoalRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { bulkWords } from "./bulk.words.ts";
import { emptyGoal, goalInputs, type GoalDraft, writtenGoals } from "./goalDrafts.ts";
import { GoalFields } from "./GoalFields.tsx";
import { OutcomeTable } from "./OutcomeTable.tsx";
import { countOutcomes } from "./outcomes.ts";
import { PasteGoals } from "./PasteGoals.tsx";
import { type PeopleChoice, PeopleFields, peopleInput } from "./PeopleFields.tsx";
import { useBatches } from "./useBatches.ts";

const mostGoals = 30;
const sum = (rows: readonly GoalRowFragment[]): number => rows.reduce((total, row) => total + row.added, 0);

/** `/contracts/goals`: one set of goals for everybody in a unit or post; looked at first, then given. */
export default function GoalsPage() {
  const all = useWords(bulkWords);
  const words = all.goals;
  const viewer = useViewer();
  const provider = useDataProvider<CapaianDataProvider>();
  const [choice, setChoice] = useState<PeopleChoice>({
    within: viewer === null ? undefined : scopeOf(viewer),
    positionType: "",
    titlePrefix: "",
  });
  const [goals, setGoals] = useState<GoalDraft[]>(() => [emptyGoal()]);
  const [pasting, setPasting] = useState(false);
  const key = useRef("");
  const preview = useBatches<GoalRowFragment>();
  const given = useBatches<GoalRowFragment>();
  if (viewer === null) return <LoadingState />;
  const header = { title: words.title, lead: words.lead, back: { to: "/contracts", label: all.back } };
  const cycle = viewer.organization.currentCycle;
  if (cycle == null) {
    return (
      <>
        <PageHeader {...header} />
        <EmptyState title={all.noCycle}>{all.noCycleText}</EmptyState>
      </>
    );
  }
  const asked = { cycle: cycle.id, people: peopleInput(choice), results: goalInputs(goals) };
  // Whatever is changed, what was looked at no longer holds.
  const changed = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      preview.clear();
      given.clear();
      set(value);
    };
  };
  const change = changed(setGoals);
  const look = () =>
    preview.go(
      async (after) => (await provider.ask(GoalsAssignPreviewDocument, { ...asked, after })).goalsAssignPreview,
    );
  const give = () =>
    given.go(async (after) => {
      const input = { ...asked, idempotencyKey: key.current, first: 50, after };
      return (await provider.send(GoalsAssignDocument, { input })).goalsAssign;
    });
  const begin = () => {
    key.current = crypto.randomUUID();
    given.clear();
    preview.clear();
    void look();
  };
  const written = writtenGoals(goals).length;
  const ready = preview.rows.filter((row) => row.outcome === "READY");
  const begun = given.rows.length > 0 || given.running || given.stopped !== undefined;
  const remarks = (row: GoalRowFragment) => (
    <>
      {row.advice == null ? null : <Typography variant="body2">{row.advice}</Typography>}
      {row.outcome === "READY" || row.outcome === "DONE" ? (
        <Typography variant="body2" color="text.secondary">
          {[words.added(row.added), row.present > 0 ? words.present(row.present) : ""].filter(Boolean).join(" · ")}
        </Typography>
      ) : null}
    </>
  );
  return (
    <>
      <PageHeader {...header} />
      <Section title={words.who} lead={words.whoLead}>
        <PeopleFields value={choice} onChange={changed(setChoice)} />
      </Section>
      <Section title={words.what} lead={words.whatLead}>
        {goals.map((goal, at) => (
          <GoalFields
            key={goal.key}
            goal={goal}
            number={at + 1}
            change={(values) => change(goals.map((old) => (old === goal ? { ...old, ...values } : old)))}
            remove={() => change(goals.length === 1 ? [emptyGoal()] : goals.filter((old) => old !== goal))}
          />
        ))}
        {pasting ? (
          <PasteGoals
            onCancel={() => setPasting(false)}
            onTake={(taken) => {
              change([...writtenGoals(goals), ...taken].slice(0, mostGoals));
              setPasting(false);
            }}
          />
        ) : (
          <Stack direction="row" spacing={1} useFlexGap sx={{ mt: 2, flexWrap: "wrap" }}>
            <Button
              variant="outlined"
              disabled={goals.length >= mostGoals}
              onClick={() => change([...goals, emptyGoal()])}
            >
              {words.add}
            </Button>
            <Button onClick={() => setPasting(true)}>{words.paste}</Button>
          </Stack>
        )}
      </Section>
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ mb: 3, flexWrap: "wrap", alignItems: "center" }}>
        <Button
          variant={ready.length > 0 && !begun ? "outlined" : "contained"}
          disabled={written === 0 || preview.running || given.running}
          onClick={begin}
        >
          {preview.finished ? all.again : all.check}
        </Button>
        {preview.finished && ready.length > 0 && !begun ? (
          <Button variant="contained" onClick={() => void give()}>
            {words.apply(sum(ready), ready.length)}
          </Button>
        ) : null}
        {written === 0 ? (
          <Typography variant="body2" color="text.secondary">
            {words.need}
          </Typography>
        ) : null}
      </Stack>
      {given.finished ? (
        <Alert severity="success" sx={{ mb: 2 }}>
          {words.finished(sum(given.rows.filter((row) => row.outcome === "DONE")), countOutcomes(given.rows).DONE)}
        </Alert>
      ) : null}
      <OutcomeTable
        batches={begun ? given : preview}
        caption={words.title}
        remarks={remarks}
        onGoOn={() => void (begun ? give() : look())}
      />
    </>
  );
}
