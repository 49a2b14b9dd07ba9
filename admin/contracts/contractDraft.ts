import type {
  Accumulation,
  AchievementFormula,
  Behavior,
  Direction,
  Perspective,
  ResultAspect,
  ResultKind,
} from "../../api/generated/enums.ts";
import type { ContractApproach, ResultClassification } from "../../api/generated/enums.ts";
import { BehaviorValues } from "../../api/generated/enums.ts";
import type { ContractContentFragment, ContractContentInput } from "../generated/operations.ts";

/** An indicator while it is being written. `key` names it in the browser until the server has given it an id. */
export type IndicatorDraft = {
  key: string;
  id: string | null;
  title: string;
  aspect: ResultAspect | "";
  perspective: Perspective | "";
  target: string;
  unit: string;
  direction: Direction | "";
  formula: AchievementFormula | "";
  accumulation: Accumulation | "";
  baseline: string;
  capPercent: string;
  floorPercent: string;
  levels: string;
  dataSource: string;
  unitIndicator: string;
  /** Entry of the library it was taken from, until the server has it; its definition sheet comes along. */
  libraryEntry: string;
};

/** A result while it is being written. */
export type ResultDraft = {
  key: string;
  id: string | null;
  kind: ResultKind;
  classification: ResultClassification | "";
  /** Results of the edition in force it takes over. */
  replaces: string[];
  title: string;
  supportedLeaderResult: string;
  supportedResultId: string;
  assignedBy: string;
  weight: string;
  indicators: IndicatorDraft[];
};

/** A contract's content while it is being written; empty texts stand for what is not filled in yet. */
export type ContractDraft = {
  results: ResultDraft[];
  behaviors: { behavior: Behavior; leaderExpectation: string }[];
  approach: ContractApproach;
  annexes: AnnexDraft;
};

/** The annex while it is being written: one line of text is one entry. */
export type AnnexDraft = { resourceSupport: string; accountabilityScheme: string; consequence: string };

const entries = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The contract with the content that is being written: an open amendment's, else its own. */
export function inHand<
  T extends Pick<ContractContentFragment, "results" | "behaviors" | "approach" | "annexes" | "amendment">,
>(contract: T): T {
  const { amendment } = contract;
  if (!amendment) return contract;
  const { results, behaviors, approach, annexes } = amendment;
  return { ...contract, results, behaviors, approach, annexes };
}

/** An empty indicator. */
export function newIndicator(key: string): IndicatorDraft {
  return {
    key,
    id: null,
    title: "",
    aspect: "",
    perspective: "",
    target: "",
    unit: "",
    direction: "",
    formula: "",
    accumulation: "",
    baseline: "",
    capPercent: "",
    floorPercent: "",
    levels: "",
    dataSource: "",
    unitIndicator: "",
    libraryEntry: "",
  };
}

/** An empty result. It has one indicator from the start, since it needs at least one. */
export function newResult(kind: ResultKind, key: string): ResultDraft {
  return {
    key,
    id: null,
    kind,
    classification: "",
    replaces: [],
    title: "",
    supportedLeaderResult: "",
    supportedResultId: "",
    assignedBy: "",
    weight: "",
    indicators: [newIndicator(`${key}-1`)],
  };
}

/** The draft of what the server has; an empty contract starts with one main result to fill in. */
export function draftOf(
  contract: Pick<ContractContentFragment, "results" | "behaviors" | "approach" | "annexes">,
  newKey: () => string,
): ContractDraft {
  const results = contract.results.map((result): ResultDraft => ({
    key: result.id,
    id: result.id,
    kind: result.kind,
    classification: result.classification ?? "",
    replaces: [...result.replaces],
    title: result.title,
    supportedLeaderResult: result.supportedLeaderResult ?? "",
    supportedResultId: result.supportedResultId ?? "",
    assignedBy: result.assignedBy ?? "",
    weight: result.weight?.replace(".", ",") ?? "",
    indicators: result.indicators.map((indicator): IndicatorDraft => ({
      key: indicator.id,
      id: indicator.id,
      title: indicator.title,
      aspect: indicator.aspect ?? "",
      perspective: indicator.perspective ?? "",
      target: indicator.target.text,
      unit: indicator.target.unit,
      direction: indicator.direction,
      formula: indicator.formula,
      accumulation: indicator.accumulation,
      baseline: indicator.baseline ?? "",
      capPercent: indicator.capPercent ?? "",
      floorPercent: indicator.floorPercent ?? "",
      levels: indicator.levels?.join(", ") ?? "",
      dataSource: indicator.dataSource ?? "",
      unitIndicator: indicator.unitIndicator?.id ?? "",
      libraryEntry: "",
    })),
  }));
  return {
    results: results.length > 0 ? results : [newResult("MAIN", newKey())],
    behaviors: BehaviorValues.map((behavior) => ({
      behavior,
      leaderExpectation: contract.behaviors.find((row) => row.behavior === behavior)?.leaderExpectation ?? "",
    })),
    approach: contract.approach,
    annexes: {
      resourceSupport: contract.annexes.resourceSupport.join("\n"),
      accountabilityScheme: contract.annexes.accountabilityScheme.join("\n"),
      consequence: contract.annexes.consequence.join("\n"),
    },
  };
}

/** Main results first, as the server keeps them: what is sent and what comes back then stand in the same order. */
export function inOrder(results: readonly ResultDraft[]): ResultDraft[] {
  return [...results.filter((result) => result.kind === "MAIN"), ...results.filter((result) => result.kind !== "MAIN")];
}

const isBlankIndicator = (row: IndicatorDraft) =>
  row.id === null && row.title.trim() === "" && row.target.trim() === "";

/** True when nothing has been written about a result yet; such rows are not sent. */
export function isBlank(result: ResultDraft): boolean {
  return result.id === null && result.title.trim() === "" && result.indicators.every(isBlankIndicator);
}

/** What is sent, in the order in which it is sent: rows nobody has written in stay in the browser. */
export function sentResults(draft: ContractDraft): ResultDraft[] {
  return inOrder(draft.results)
    .filter((result) => !isBlank(result))
    .map((result) => ({ ...result, indicators: result.indicators.filter((row) => !isBlankIndicator(row)) }));
}

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
const decimalOrNull = (text: string) => orNull(text)?.replace(",", ".") ?? null;

/** The input of `contractCreate` and `contractUpdate`. */
export function contentOf(draft: ContractDraft): ContractContentInput {
  return {
    results: sentResults(draft).map((result) => ({
      id: result.id,
      kind: result.kind,
      classification: result.classification || null,
      replaces: result.replaces,
      title: result.title.trim(),
      supportedLeaderResult: orNull(result.supportedLeaderResult),
      supportedResultId: orNull(result.supportedResultId),
      assignedBy: orNull(result.assignedBy),
      weight: decimalOrNull(result.weight),
      indicators: result.indicators.map((indicator) => ({
        id: indicator.id,
        title: indicator.title.trim(),
        aspect: indicator.aspect || null,
        perspective: indicator.perspective || null,
        target: indicator.target.trim(),
        unit: indicator.unit.trim(),
        direction: indicator.direction || null,
        formula: indicator.formula || null,
        accumulation: indicator.accumulation || null,
        baseline: decimalOrNull(indicator.baseline),
        capPercent: decimalOrNull(indicator.capPercent),
        floorPercent: decimalOrNull(indicator.floorPercent),
        levels: levelsOf(indicator.levels),
        dataSource: orNull(indicator.dataSource),
        unitIndicator: orNull(indicator.unitIndicator),
        libraryEntry: indicator.id === null ? orNull(indicator.libraryEntry) : null,
      })),
    })),
    behaviors: draft.behaviors
      .filter((row) => row.leaderExpectation.trim() !== "")
      .map((row) => ({ behavior: row.behavior, leaderExpectation: row.leaderExpectation.trim() })),
    approach: draft.approach,
    annexes: {
      resourceSupport: entries(draft.annexes.resourceSupport),
      accountabilityScheme: entries(draft.annexes.accountabilityScheme),
      consequence: entries(draft.annexes.consequence),
    },
  };
}

/** Levels from low to high as written with commas; null when none are named. */
export function levelsOf(text: string): string[] | null {
  const levels = text
    .split(",")
    .map((level) => level.trim())
    .filter((level) => level !== "");
  return levels.length === 0 ? null : levels;
}

/** Keys of what was sent, so that ids that come back find their rows even when others were added or removed meanwhile. */
export type SentKeys = readonly { readonly key: string; readonly indicators: readonly string[] }[];

/** The keys of a draft as sent. */
export function keysOf(draft: ContractDraft): SentKeys {
  return sentResults(draft).map((result) => ({ key: result.key, indicators: result.indicators.map((row) => row.key) }));
}

/** The ids the server gave, by the keys that were sent. */
export function idsByKey(sent: SentKeys, saved: Pick<ContractContentFragment, "results">): Map<string, string> {
  const ids = new Map<string, string>();
  sent.forEach((row, index) => {
    const result = saved.results[index];
    if (result === undefined) return;
    ids.set(row.key, result.id);
    row.indicators.forEach((key, place) => {
      const indicator = result.indicators[place];
      if (indicator !== undefined) ids.set(key, indicator.id);
    });
  });
  return ids;
}
