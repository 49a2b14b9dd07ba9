import { useDeferredValue, useMemo } from "react";
import { draftQuality } from "../indicators/draftQuality.ts";
import { CheckStep } from "./CheckStep.tsx";
import { SimpleFilled } from "./SimpleFilled.tsx";
import { SimpleMeasures } from "./SimpleMeasures.tsx";
import { SimpleResults } from "./SimpleResults.tsx";
import type { LeaderResult } from "./simpleDraft.ts";
import type { StepProps } from "./stepProps.ts";

/** Questions of the simple way and how the address names them. */
export const simpleSteps = [
  { name: "results", place: "hasil" },
  { name: "indicators", place: "ukuran" },
  { name: "targets", place: "target" },
  { name: "check", place: "periksa" },
] as const;

type Props = StepProps & {
  at: number;
  leaderResults: readonly LeaderResult[];
  flush: () => Promise<boolean>;
  version: () => number;
  /** Goes to a question of this way. */
  onGo: (step: number) => void;
  /** Goes to a step of the full form, for what this way does not ask. */
  onFull: (step: number) => void;
};

/** The simple way to a contract (BGO-09): the same draft, with few questions; the rules fill in the rest. */
export function SimpleSteps({ at, leaderResults, flush, version, onGo, onFull, ...shared }: Props) {
  const { editor, contract } = shared;
  const settled = useDeferredValue(editor.draft);
  const quality = useMemo(() => draftQuality(settled, contract), [settled, contract]);
  if (at === 0) return <SimpleResults {...shared} leaderResults={leaderResults} quality={quality} />;
  if (at === 1) return <SimpleMeasures {...shared} quality={quality} asks="SIGN" />;
  if (at === 2) return <SimpleMeasures {...shared} quality={quality} asks="TARGET" />;
  return (
    <CheckStep
      {...shared}
      flush={flush}
      version={version}
      onFix={(step) => (step <= 1 ? onGo(step) : onFull(step))}
      more={<SimpleFilled draft={editor.draft} />}
    />
  );
}
