import { useState } from "react";
import type { TaskKind } from "../../api/generated/enums.ts";
import { Box } from "@mui/material";
import type { Delegator } from "../access/delegators.ts";
import { useDelegators } from "../access/useDelegators.ts";
import { useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { ListPage } from "../components/ListPage.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { PredicateChip } from "../components/PredicateChip.tsx";
import type { Column } from "../components/RecordTable.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { WhoseTabs } from "../contracts/WhoseTabs.tsx";
import { contractWords } from "../contracts/contract.words.ts";
import { useWhose } from "../contracts/useWhose.ts";
import { type Whose, scopeOf } from "../contracts/whose.ts";
import { useFormat } from "../format/useFormat.ts";
import type { EvaluationRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { evaluatedPeriod } from "../progress/runningPeriod.ts";
import { TaskSection } from "../tasks/TaskSection.tsx";
import { EvaluationFilters } from "./EvaluationFilters.tsx";
import { MyEvaluations } from "./MyEvaluations.tsx";
import { RatedSummary } from "./RatedSummary.tsx";
import { hasRaterStep } from "./raterDue.ts";
import { RaterStep } from "./RaterStep.tsx";
import { evaluationWords } from "./evaluation.words.ts";
import { useCycles } from "./useCycles.ts";

// Who rates has these as rows of the list below, with the step beside each name.
const ratersTasks: readonly TaskKind[] = ["EVALUATION_RATE", "EVALUATION_DELIVER"];
const ownTasks: readonly TaskKind[] = ["SELF_REPORT", "SELF_REPORT_CORRECT", "EVALUATION_ACKNOWLEDGE"];

/** Evaluations: what waits for this person first, then those one rates or oversees, or one's own year. */
export default function EvaluationList() {
  const words = useWords(evaluationWords).list;
  const choices = useWhose("evaluationRate");
  const delegators = useDelegators("EVALUATION");
  const [chosen, setChosen] = useState<string>();
  if (choices === undefined) return <LoadingState />;
  const standsFor = delegators.find(({ id }) => id === chosen);
  const whose = standsFor ? "RATED" : (choices.find((choice) => choice === chosen) ?? choices[0] ?? "MINE");
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <TaskSection title={words.waiting} kinds={whose === "RATED" ? ownTasks : [...ratersTasks, ...ownTasks]} quiet />
      {choices.length + delegators.length > 1 ? (
        <Box sx={{ mb: 2 }}>
          <WhoseTabs choices={choices} others={delegators} value={standsFor?.id ?? whose} onChange={setChosen} />
        </Box>
      ) : null}
      {whose === "MINE" ? <MyEvaluations /> : <Rows key={standsFor?.id ?? whose} whose={whose} standsFor={standsFor} />}
    </>
  );
}

/** The list the server can answer: one cycle, one period, with unit or rater, who may have delegated it to the reader. */
function Rows({ whose, standsFor }: { whose: Whose; standsFor?: Delegator | undefined }) {
  const words = useWords(evaluationWords).list;
  const none = useWords(contractWords).list;
  const viewer = useViewer();
  const format = useFormat();
  const { cycles, isPending, error, retry } = useCycles();
  const columns = useColumns(whose === "RATED");
  if (viewer === null || isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  const cycle = cycles.find((row) => row.id === viewer.organization.currentCycle?.id) ?? cycles[0];
  const period = evaluatedPeriod(cycle?.periods ?? [], format.today);
  if (cycle === undefined || period === undefined)
    return <EmptyState title={none.noCycle}>{none.noCycleText}</EmptyState>;
  const within = scopeOf(viewer);
  return (
    <ListPage<EvaluationRowFragment>
      resource="evaluations"
      storeKey={`evaluations.${standsFor?.id ?? whose}`}
      defaults={{
        cycle: cycle.id,
        period: period.key,
        ...(whose === "RATED"
          ? { rater: standsFor?.id ?? viewer.employee?.id }
          : within === undefined
            ? {}
            : { within }),
      }}
      filters={
        <>
          <EvaluationFilters cycles={cycles} mayChooseUnit={whose === "ALL"} />
          {whose === "RATED" ? <RatedSummary onBehalfOf={standsFor?.name} /> : null}
        </>
      }
      columns={columns}
      to={(row) => `/evaluations/${row.id}/show`}
      empty={
        standsFor
          ? { title: words.emptyFor(standsFor.name), text: words.emptyForText }
          : whose === "RATED"
            ? { title: words.emptyRated, text: words.emptyRatedText }
            : { title: words.emptyAll, text: words.emptyAllText }
      }
    />
  );
}

function useColumns(rates: boolean): Column<EvaluationRowFragment>[] {
  const words = useWords(evaluationWords);
  const format = useFormat();
  return [
    {
      key: "person",
      header: words.list.person,
      width: "34%",
      cell: (row) => <PersonLine name={row.employeeName} detail={`${row.positionTitle} · ${row.unitName}`} />,
    },
    { key: "state", header: words.list.state, cell: (row) => <StatusChip of="EvaluationStatus" value={row.status} /> },
    {
      key: "predicate",
      header: words.list.predicate,
      has: (row) => row.predicate != null,
      cell: (row) =>
        row.predicate == null ? "–" : <PredicateChip value={row.predicate} provisional={row.provisional} />,
    },
    {
      key: "due",
      header: words.list.due,
      cell: (row) =>
        row.overdue ? (
          <ToneChip tone="care" label={format.due(row.waitsUntil)} />
        ) : (
          format.date(row.waitsUntil, "short")
        ),
    },
    rates
      ? { key: "step", header: words.list.step, has: hasRaterStep, cell: (row) => <RaterStep row={row} /> }
      : { key: "rater", header: words.list.rater, wideOnly: true, cell: (row) => row.raterName },
  ];
}
