import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { Section } from "../components/Section.tsx";
import { periodStops, withOpenPeriods } from "../contracts/periodStops.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { HomeDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { PeriodLine } from "../pictures/PeriodLine.tsx";
import { evaluationWords } from "./evaluation.words.ts";

/** One's own evaluations, a line of periods per year. */
export function MyEvaluations() {
  const words = useWords(evaluationWords).list;
  const { data, error, refetch } = useOperation(HomeDocument, {});
  if (data === undefined)
    return error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  const { contracts } = data.viewer;
  if (contracts.length === 0) return <EmptyState title={words.mineEmpty}>{words.mineEmptyText}</EmptyState>;
  return (
    <>
      {contracts.map((contract) => (
        <Section key={contract.id} title={words.mineTitle(contract.cycle.year)}>
          <PeriodLine stops={periodStops(withOpenPeriods(contract))} year={contract.cycle} />
        </Section>
      ))}
    </>
  );
}
