import { useCallback, useMemo, useState } from "react";
import type { ContractContentFragment } from "../generated/operations.ts";
import {
  type ContractDraft,
  type IndicatorDraft,
  type ResultDraft,
  draftOf,
  isBlank,
  newIndicator,
  newResult,
} from "./contractDraft.ts";
import { type Setting, withDefaults } from "./simpleDraft.ts";

/** A draft being written and the ways to change it. `revision` counts what its writer changed, and nothing else. */
export type DraftEditor = {
  readonly draft: ContractDraft;
  readonly revision: number;
  replace(draft: ContractDraft): void;
  /** Fills in what the simple way does not ask for; no change when nothing was open. */
  complete(setting: Setting): void;
  /** Takes over ids the server gave, without counting as a change. */
  adoptIds(ids: ReadonlyMap<string, string>): void;
  changeResult(key: string, change: Partial<ResultDraft>): void;
  addResult(kind: ResultDraft["kind"]): void;
  removeResult(key: string): void;
  moveResult(key: string, by: -1 | 1): void;
  changeIndicator(result: string, key: string, change: Partial<IndicatorDraft>): void;
  addIndicator(result: string): void;
  removeIndicator(result: string, key: string): void;
  setWeights(weights: readonly string[]): void;
  change(values: Partial<Pick<ContractDraft, "approach" | "annexes">>): void;
  expect(behavior: ContractDraft["behaviors"][number]["behavior"], text: string): void;
};

const newKey = () => crypto.randomUUID();

/** Holds the draft of a contract while its page is open. */
export function useContractDraft(contract: ContractContentFragment): DraftEditor {
  const [state, setState] = useState(() => ({ draft: draftOf(contract, newKey), revision: 0 }));
  const edit = useCallback((change: (draft: ContractDraft) => ContractDraft) => {
    setState((now) => {
      const draft = change(now.draft);
      return draft === now.draft ? now : { draft, revision: now.revision + 1 };
    });
  }, []);
  const editResults = useCallback(
    (change: (results: ResultDraft[]) => ResultDraft[]) =>
      edit((draft) => ({ ...draft, results: change(draft.results) })),
    [edit],
  );
  const editIndicators = useCallback(
    (key: string, change: (rows: IndicatorDraft[]) => IndicatorDraft[]) =>
      editResults((results) =>
        results.map((result) => (result.key === key ? { ...result, indicators: change(result.indicators) } : result)),
      ),
    [editResults],
  );

  return useMemo<DraftEditor>(
    () => ({
      ...state,
      replace: (draft) => edit(() => draft),
      complete: (setting) => edit((draft) => withDefaults(draft, setting)),
      adoptIds: (ids) => setState((now) => ({ ...now, draft: withIds(now.draft, ids) })),
      changeResult: (key, change) =>
        editResults((results) => results.map((result) => (result.key === key ? { ...result, ...change } : result))),
      addResult: (kind) => editResults((results) => [...results, newResult(kind, newKey())]),
      removeResult: (key) => editResults((results) => results.filter((result) => result.key !== key)),
      moveResult: (key, by) => editResults((results) => moved(results, key, by)),
      changeIndicator: (result, key, change) =>
        editIndicators(result, (rows) => rows.map((row) => (row.key === key ? { ...row, ...change } : row))),
      addIndicator: (result) => editIndicators(result, (rows) => [...rows, newIndicator(newKey())]),
      removeIndicator: (result, key) => editIndicators(result, (rows) => rows.filter((row) => row.key !== key)),
      setWeights: (weights) =>
        editResults((results) => {
          const rest = [...weights];
          return results.map((result) =>
            result.kind === "MAIN" ? { ...result, weight: isBlank(result) ? "" : (rest.shift() ?? "") } : result,
          );
        }),
      change: (values) => edit((draft) => ({ ...draft, ...values })),
      expect: (behavior, leaderExpectation) =>
        edit((draft) => ({
          ...draft,
          behaviors: draft.behaviors.map((row) => (row.behavior === behavior ? { ...row, leaderExpectation } : row)),
        })),
    }),
    [state, edit, editResults, editIndicators],
  );
}

/** The draft with ids in place of those it did not have yet. */
export function withIds(draft: ContractDraft, ids: ReadonlyMap<string, string>): ContractDraft {
  return {
    ...draft,
    results: draft.results.map((result) => ({
      ...result,
      id: result.id ?? ids.get(result.key) ?? null,
      indicators: result.indicators.map((row) => ({ ...row, id: row.id ?? ids.get(row.key) ?? null })),
    })),
  };
}

/** Moves a result among those of its own kind. */
export function moved(results: readonly ResultDraft[], key: string, by: -1 | 1): ResultDraft[] {
  const mine = results.find((result) => result.key === key);
  const peers = results.filter((result) => result.kind === mine?.kind);
  const other = peers[peers.findIndex((result) => result.key === key) + by];
  if (mine === undefined || other === undefined) return [...results];
  return results.map((result) => (result === mine ? other : result === other ? mine : result));
}
