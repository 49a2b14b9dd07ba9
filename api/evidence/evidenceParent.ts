import type { Cycle } from "../cycles/cycle.rules.ts";
import type { Instant } from "../kernel/calendar.ts";
import type { Policy } from "../policies/policy.rules.ts";
import { policyParameters } from "../policies/policyParameters.rules.ts";
import type { Evidence } from "../progress/citedEvidence.rules.ts";
import type { Realization } from "../progress/realization.rules.ts";
import { realizationsIn } from "../progress/realization.store.ts";
import type { EvidenceFile, EvidenceLimits } from "./evidence.rules.ts";
import { evidenceFilesIn } from "./evidence.store.ts";
import { fingerprint, flagsOf, type Citation } from "./flags.rules.ts";

type Item = Record<string, unknown>;

/** A file that knows where its content is cited. */
export type EvidenceFileParent = EvidenceFile & {
  readonly usedIn: readonly { readonly indicatorId: string; readonly period: string }[];
};
/** Evidence as shown: with its file and what is worth a second look. */
export type EvidenceParent = Evidence & {
  readonly file?: EvidenceFileParent | undefined;
  readonly reused: boolean;
  readonly stale: boolean;
};

/** What a policy allows; one adopted before it could say holds what is standard. */
export function evidenceLimits(policy: Policy): EvidenceLimits {
  const { parameters } = policy;
  return {
    maxMegabytes: parameters["evidence.maxMegabytes"]?.value ?? policyParameters["evidence.maxMegabytes"].standard,
    contentTypes: parameters["evidence.contentTypes"]?.value ?? policyParameters["evidence.contentTypes"].standard,
  };
}

const citationOf = (evidence: Evidence, realization: Realization, cycle: Cycle): Citation => ({
  ...{ indicatorId: realization.indicatorId, period: realization.period, mark: fingerprint(evidence) },
  ...{ periodFrom: cycle.periods.find(({ key }) => key === realization.period)?.from ?? "", to: evidence.to },
});

/** The evidence and files of a contract, read from the items of its partition. */
export function evidenceIn(items: readonly Item[], cycle: Cycle, at: Instant) {
  const realizations = realizationsIn(items);
  const all = realizations.flatMap((realization) =>
    realization.evidence.map((evidence) => citationOf(evidence, realization, cycle)),
  );
  const files = evidenceFilesIn(items, at).map((file): EvidenceFileParent => {
    const mark = fingerprint(file);
    const usedIn = all
      .filter((cited) => cited.mark === mark)
      .map(({ indicatorId, period }) => ({ indicatorId, period }));
    return { ...file, usedIn };
  });
  const byId = new Map<string, EvidenceFileParent>(files.map((file) => [file.id, file]));
  return {
    files,
    of: (realization: Realization): EvidenceParent[] =>
      realization.evidence.map((evidence) => ({
        ...evidence,
        ...{ file: byId.get(evidence.id), ...flagsOf(citationOf(evidence, realization, cycle), all) },
      })),
  };
}
