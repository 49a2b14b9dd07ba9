import type { ContractForm } from "../../api/generated/enums.ts";
import {
  accumulationFor,
  aspectFor,
  directionFor,
  likeliestSupported,
  perspectiveFor,
  usualAnnexes,
} from "../../api/contracts/contractDefaults.rules.ts";
import {
  type AnnexDraft,
  type ContractDraft,
  type IndicatorDraft,
  type ResultDraft,
  newResult,
} from "./contractDraft.ts";

/** A result of the leader's contract. */
export type LeaderResult = { readonly id: string; readonly title: string };

/** What decides about the values the simple way fills in. */
export type Setting = {
  readonly form: ContractForm;
  readonly annexesRequired: boolean;
  readonly leaderResults: readonly LeaderResult[];
};

/** The leader's result shown for a result: the chosen one, else the likeliest. */
export function supportedBy(result: ResultDraft, leaderResults: readonly LeaderResult[]): LeaderResult | undefined {
  if (result.supportedLeaderResult.trim() !== "")
    return { id: result.supportedResultId, title: result.supportedLeaderResult };
  return result.title.trim() === "" ? undefined : likeliestSupported(result.title, leaderResults);
}

function filledIndicator(row: IndicatorDraft, draft: ContractDraft, form: ContractForm): IndicatorDraft {
  if (row.title.trim() === "" || row.target.trim() === "") return row;
  const quantitative = draft.approach !== "QUALITATIVE";
  return {
    ...row,
    aspect: row.aspect || (form === "STAFF" && quantitative ? aspectFor(row) : ""),
    perspective: row.perspective || (form === "LEADER" ? perspectiveFor(row) : ""),
    accumulation: row.accumulation || accumulationFor(row),
    direction: row.direction || (directionFor(row) ?? ""),
  };
}

function filledResult(result: ResultDraft, draft: ContractDraft, { form, leaderResults }: Setting): ResultDraft {
  const asks = form === "STAFF" && result.kind === "MAIN" && result.supportedLeaderResult.trim() === "";
  const supported = asks ? supportedBy(result, leaderResults) : undefined;
  return {
    ...result,
    ...(supported ? { supportedLeaderResult: supported.title, supportedResultId: supported.id } : {}),
    indicators: result.indicators.map((row) => filledIndicator(row, draft, form)),
  };
}

/**
 * The draft with everything filled in that the simple way does not ask for (BGO-09), by the rules' defaults; what
 * somebody wrote stays. The same draft when nothing was open.
 */
export function withDefaults(draft: ContractDraft, setting: Setting): ContractDraft {
  const annex = (list: keyof AnnexDraft) =>
    setting.annexesRequired && draft.annexes[list].trim() === "" ? usualAnnexes[list].join("\n") : draft.annexes[list];
  const filled: ContractDraft = {
    ...draft,
    results: draft.results.map((result) => filledResult(result, draft, setting)),
    annexes: {
      resourceSupport: annex("resourceSupport"),
      accountabilityScheme: annex("accountabilityScheme"),
      consequence: annex("consequence"),
    },
  };
  return JSON.stringify(filled) === JSON.stringify(draft) ? draft : filled;
}

/** A change of what an indicator is about opens again what was filled in for it. */
export const anew: Partial<IndicatorDraft> = {
  aspect: "",
  perspective: "",
  direction: "",
  formula: "",
  accumulation: "",
};

/** The draft with a result somebody asked for (a role the leader gave); an empty first row gives way. */
export function withAsked(draft: ContractDraft, title: string, leader: LeaderResult, key: string): ContractDraft {
  const asked: ResultDraft = {
    ...newResult("MAIN", key),
    ...{ title, supportedLeaderResult: leader.title, supportedResultId: leader.id },
  };
  const written = draft.results.filter((row) => row.id !== null || row.title.trim() !== "");
  return { ...draft, results: [...written, asked] };
}
