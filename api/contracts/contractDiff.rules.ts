import { type ContractPart, DifferenceKind, Party } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";
import { canonical } from "../kernel/hash.ts";
import type { ContractContent, Indicator, PlannedResult } from "./contract.rules.ts";

/** One difference between two editions of a contract, with old and new text side by side. */
export type ContractDifference = {
  readonly part: ContractPart;
  readonly kind: DifferenceKind;
  /** What it is about: the result's or indicator's title, the behavior's name; empty for the whole. */
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Whose signature the change needs. */
  readonly binds: readonly Party[];
};

const both: readonly Party[] = [Party.EMPLOYEE, Party.RATER];
const raterAlone: readonly Party[] = [Party.RATER];

/**
 * Whom each part of the content binds, so that a change asks only for the signatures it needs (features 3.11).
 * The rater is bound by everything, because every edition is set by the rater (penetapan, 2.9).
 */
export const bindings: Record<ContractPart, { readonly binds: readonly Party[]; readonly because: Bilingual }> = {
  APPROACH: {
    binds: both,
    because: { id: "Mengubah cara hasil kerja dinilai.", en: "Changes how results are judged." },
  },
  RESULT: {
    binds: both,
    because: { id: "Hasil kerja dan bobotnya dijanjikan pegawai.", en: "The employee promises results and weights." },
  },
  INDICATOR: {
    binds: both,
    because: { id: "Target dan cara ukur dijanjikan pegawai.", en: "The employee promises targets and measures." },
  },
  BEHAVIOR: {
    binds: both,
    because: { id: "Perilaku pegawai dinilai menurut ekspektasi ini.", en: "The employee's conduct is rated by it." },
  },
  RESOURCE_SUPPORT: {
    binds: raterAlone,
    because: { id: "Dukungan dijanjikan pimpinan kepada pegawai.", en: "The leader promises support." },
  },
  ACCOUNTABILITY_SCHEME: {
    binds: both,
    because: { id: "Pegawai yang melapor, pimpinan yang menerima.", en: "The employee reports, the leader receives." },
  },
  CONSEQUENCE: {
    binds: both,
    because: { id: "Imbalan dan sanksi disepakati berdua.", en: "Rewards and sanctions are agreed by both." },
  },
  REFERENCE: {
    binds: raterAlone,
    because: { id: "Rujukan saja; kewajiban pegawai tetap.", en: "A reference; the employee's duties stay." },
  },
};

type Found = Omit<ContractDifference, "binds">;

/** Compares one text; nothing when it is the same. */
function texts(part: ContractPart, place: string, before = "", after = ""): Found[] {
  if (before === after) return [];
  const kind = before === "" ? DifferenceKind.ADDED : after === "" ? DifferenceKind.REMOVED : DifferenceKind.CHANGED;
  return [{ part, kind, place, before: before || null, after: after || null }];
}

/** Compares lists of lines by their words: an annex line has no id, so a changed line is one gone and one come. */
function lines(part: ContractPart, before: readonly string[], after: readonly string[]): Found[] {
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  return [...gone.map((line) => texts(part, "", line, "")), ...come.map((line) => texts(part, "", "", line))].flat();
}

const targetText = ({ target }: Indicator): string => `${target.text} ${target.unit}`.trim();
/** Everything that decides how an indicator is judged, without its texts. */
const measureOf = ({ direction, formula, accumulation, baseline, capPercent, floorPercent }: Indicator): string =>
  [direction, formula, accumulation, baseline ?? "", capPercent ?? "", floorPercent ?? ""].join(" · ");
const aspectOf = (indicator: Indicator): string => indicator.aspect ?? indicator.perspective ?? "";
const levelsOf = ({ target }: Indicator): string => (target.kind === "LEVEL" ? canonical(target.levels) : "");

function indicators(before: Indicator | undefined, after: Indicator | undefined): Found[] {
  const place = after?.title ?? before?.title ?? "";
  const whole = (one: Indicator | undefined) => (one === undefined ? "" : `${one.title}: ${targetText(one)}`);
  if (before === undefined || after === undefined) return texts("INDICATOR", place, whole(before), whole(after));
  return [
    ...texts("INDICATOR", place, before.title, after.title),
    ...texts("INDICATOR", place, targetText(before), targetText(after)),
    ...texts("INDICATOR", place, measureOf(before), measureOf(after)),
    ...texts("INDICATOR", place, aspectOf(before), aspectOf(after)),
    ...texts("INDICATOR", place, levelsOf(before), levelsOf(after)),
    ...texts("REFERENCE", place, before.dataSource, after.dataSource),
    ...texts("REFERENCE", place, before.unitIndicatorId, after.unitIndicatorId),
  ];
}

/** Pairs things by id, in the order of the newer list, those that are gone last. */
function paired<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): [before: T | undefined, after: T | undefined][] {
  const old = new Map(before.map((each) => [each.id, each]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.map((each): [T | undefined, T] => [old.get(each.id), each]),
    ...before.filter(({ id }) => !kept.has(id)).map((each): [T, undefined] => [each, undefined]),
  ];
}

function results(before: PlannedResult | undefined, after: PlannedResult | undefined): Found[] {
  const place = after?.title ?? before?.title ?? "";
  const moved = paired(before?.indicators ?? [], after?.indicators ?? []).flatMap(([old, now]) => indicators(old, now));
  if (before === undefined || after === undefined)
    return [...texts("RESULT", place, before?.title, after?.title), ...moved];
  return [
    ...texts("RESULT", place, before.title, after.title),
    ...texts("RESULT", place, before.kind, after.kind),
    ...texts("RESULT", place, before.weight, after.weight),
    ...texts("REFERENCE", place, before.supportedLeaderResult, after.supportedLeaderResult),
    ...texts("REFERENCE", place, before.supportedResultId, after.supportedResultId),
    ...texts("REFERENCE", place, before.assignedBy, after.assignedBy),
    ...texts("REFERENCE", place, before.classification, after.classification),
    ...moved,
  ];
}

/** What changes from one content to another, in the order in which people read a contract; empty when nothing does. */
export function differencesBetween(before: ContractContent, after: ContractContent): ContractDifference[] {
  const expectation = (content: ContractContent, behavior: string) =>
    content.behaviors.find((each) => each.behavior === behavior)?.leaderExpectation;
  const named = new Set([...before.behaviors, ...after.behaviors].map(({ behavior }) => behavior));
  const found: Found[] = [
    ...texts("APPROACH", "", before.approach, after.approach),
    ...paired(before.results, after.results).flatMap(([old, now]) => results(old, now)),
    ...[...named].flatMap((each) => texts("BEHAVIOR", each, expectation(before, each), expectation(after, each))),
    ...lines("RESOURCE_SUPPORT", before.annexes.resourceSupport, after.annexes.resourceSupport),
    ...lines("ACCOUNTABILITY_SCHEME", before.annexes.accountabilityScheme, after.annexes.accountabilityScheme),
    ...lines("CONSEQUENCE", before.annexes.consequence, after.annexes.consequence),
  ];
  return found.map((difference) => ({ ...difference, binds: bindings[difference.part].binds }));
}

/** Whose signatures a set of differences needs. */
export function signaturesNeeded(differences: readonly ContractDifference[]): Party[] {
  return both.filter((party) => differences.some(({ binds }) => binds.includes(party)));
}
