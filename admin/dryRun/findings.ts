import { FindingWeightValues, type FindingCode, type FindingWeight } from "../../api/generated/enums.ts";
import type { FindingFragment } from "../generated/operations.ts";

/** Findings of one kind. */
export type FindingGroup = { code: FindingCode; weight: FindingWeight; findings: FindingFragment[] };

/** Findings by kind: what blocks first, then by how many there are. */
export function groupFindings(findings: readonly FindingFragment[]): FindingGroup[] {
  const groups = new Map<FindingCode, FindingGroup>();
  for (const finding of findings) {
    const { code, weight } = finding;
    const group = groups.get(code) ?? { code, weight, findings: [] };
    group.findings.push(finding);
    groups.set(code, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      FindingWeightValues.indexOf(a.weight) - FindingWeightValues.indexOf(b.weight) ||
      b.findings.length - a.findings.length,
  );
}

/** How many findings weigh how much. */
export function countWeights(findings: readonly { weight: FindingWeight }[]): Record<FindingWeight, number> {
  const counts: Record<FindingWeight, number> = { BLOCKING: 0, WARNING: 0, NOTE: 0 };
  for (const { weight } of findings) counts[weight] += 1;
  return counts;
}

const places: Record<string, string> = {
  emp: "employees",
  pos: "positions",
  unt: "orgUnits",
  pol: "policies",
  cyc: "cycles",
};

/** The page on which a finding is mended, by the kind of its subject; undefined when there is none. */
export function placeOf(subjectId: string): string | undefined {
  const resource = places[subjectId.slice(0, subjectId.indexOf("_"))];
  return resource === undefined ? undefined : `/${resource}/${subjectId}/show`;
}
