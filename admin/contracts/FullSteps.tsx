import { AnnexStep } from "./AnnexStep.tsx";
import { BehaviorsStep } from "./BehaviorsStep.tsx";
import { CheckStep } from "./CheckStep.tsx";
import { IndicatorsStep } from "./IndicatorsStep.tsx";
import { ResultsStep } from "./ResultsStep.tsx";
import type { StepProps } from "./stepProps.ts";

/** Steps of the full form and how the address names them. */
export const steps = [
  { name: "results", place: "hasil" },
  { name: "indicators", place: "indikator" },
  { name: "behaviors", place: "perilaku" },
  { name: "annexes", place: "lampiran" },
  { name: "check", place: "periksa" },
] as const;

type Props = StepProps & {
  at: number;
  flush: () => Promise<boolean>;
  version: () => number;
  onGo: (step: number) => void;
};

/** The step of the full form that is open. */
export function FullSteps({ at, flush, version, onGo, ...shared }: Props) {
  if (at === 0) return <ResultsStep {...shared} />;
  if (at === 1) return <IndicatorsStep {...shared} onBackToResults={() => onGo(0)} />;
  if (at === 2) return <BehaviorsStep {...shared} />;
  if (at === 3) return <AnnexStep {...shared} />;
  return <CheckStep {...shared} flush={flush} version={version} onFix={onGo} />;
}
