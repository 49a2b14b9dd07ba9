import { useCallback, useEffect, useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { type HttpError, useDataProvider } from "ra-core";
import { realizationId } from "../../api/progress/realization.rules.ts";
import { settleConflicts } from "../dataProvider/conflicts.ts";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { StaleVersionError } from "../dataProvider/refusals.ts";
import type { RealizationProgressFragment } from "../generated/operations.ts";
import { type TextField, mergeDraft } from "./mergeDraft.ts";
import { type RealizationDraft, draftOf, same } from "./realizationDraft.ts";
import { forget, keep, keptAt, type ShelfPlace } from "./realizationShelf.ts";

/** Where a row stands. OFFLINE: kept in this browser, sent once there is a network. CONFLICT: saved elsewhere too. */
export type RowState = "EMPTY" | "SAVING" | "SAVED" | "UNREADABLE" | "FAILED" | "OFFLINE" | "CONFLICT";

/** What was saved elsewhere while this was written, and in which parts both wrote. */
export type RowConflict = { readonly saved: RealizationDraft; readonly both: readonly TextField[] };

/** The row: fixed while it is on the page, since rows are keyed by indicator and period. */
type Row = {
  readonly place: ShelfPlace;
  readonly recorded: RealizationProgressFragment | undefined;
  readonly indicator: { readonly dataSource?: string | null };
  /** What cannot be read, by field. */
  readonly problems: (draft: RealizationDraft) => Record<string, string>;
};

const pause = 900;
const tryAgain = 15_000;

/** What a row begins with: what this browser still keeps of it, else what is saved. */
function beginning({ place, recorded, indicator }: Row) {
  const saved = draftOf(recorded, indicator);
  const kept = keptAt(localStorage, place);
  const nothing = { draft: saved, base: saved, version: recorded?.version ?? 0 };
  return kept === undefined || same(kept.draft, saved) ? nothing : kept;
}

/**
 * Holds one row, keeps it in this browser while it is written, and saves it by itself after a short pause, once it can be
 * read and there is a network. What was saved elsewhere meanwhile is brought together with it (features 3.28).
 */
export function useRealizationKeeping(row: Row) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const queryClient = useQueryClient();
  const fixed = useRef(row);
  const [begun] = useState(() => beginning(row));
  const [draft, setDraft] = useState(begun.draft);
  const [outcome, setOutcome] = useState<Exclude<RowState, "EMPTY" | "UNREADABLE" | "CONFLICT"> | undefined>(
    row.recorded === undefined ? undefined : "SAVED",
  );
  const [conflict, setConflict] = useState<RowConflict>();
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<string>();
  const version = useRef(begun.version);
  const saved = useRef(begun.base);
  const wrong = row.problems(draft);
  const readable = Object.keys(wrong).length === 0;
  const { contract: contractId, indicator: indicatorId, period } = row.place;
  const id = realizationId({ contractId, indicatorId, period });

  useEffect(() => settleConflicts("realizations", id, () => undefined), [id]);

  const meet = useCallback((fresh: RealizationProgressFragment, now: RealizationDraft) => {
    const theirs = draftOf(fresh, fixed.current.indicator);
    const { merged, both } = mergeDraft(saved.current, now, theirs);
    version.current = fresh.version;
    saved.current = theirs;
    setDraft(merged);
    setConflict(both.length === 0 ? undefined : { saved: theirs, both });
    setOutcome(same(merged, theirs) ? "SAVED" : undefined);
    if (same(merged, theirs)) forget(localStorage, fixed.current.place);
  }, []);

  const send = useCallback(
    async (now: RealizationDraft) => {
      const { place, indicator } = fixed.current;
      if (!navigator.onLine) return setOutcome("OFFLINE");
      setOutcome("SAVING");
      try {
        const answer = await dataProvider.step("realizations", "record", {
          ...{ ...place, id },
          ...now,
          version: version.current,
        });
        version.current = Number(answer["version"]);
        const kept = draftOf(answer as unknown as RealizationProgressFragment, indicator);
        saved.current = now;
        // New evidence has an id now; what was typed meanwhile stays.
        setDraft((typed) => {
          if (!same(typed, now)) return typed;
          saved.current = kept;
          forget(localStorage, place);
          return kept;
        });
        setFailure(undefined);
        setOutcome("SAVED");
        await queryClient.invalidateQueries();
      } catch (error) {
        if (error instanceof StaleVersionError && error.fresh !== null)
          return meet(error.fresh as unknown as RealizationProgressFragment, now);
        if ((error as HttpError).status === 0) return setOutcome("OFFLINE");
        setFailure((error as Error).message);
        setOutcome("FAILED");
      }
    },
    [dataProvider, id, meet, queryClient],
  );

  useEffect(() => {
    const { place } = fixed.current;
    if (same(draft, saved.current)) return forget(localStorage, place);
    keep(localStorage, place, { version: version.current, base: saved.current, draft });
    if (!readable || conflict !== undefined) return undefined;
    const timer = setTimeout(() => void send(draft), pause);
    return () => clearTimeout(timer);
  }, [draft, readable, conflict, attempt, send]);

  useEffect(() => {
    if (outcome !== "OFFLINE") return undefined;
    const again = () => setAttempt((count) => count + 1);
    const timer = setInterval(again, tryAgain);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [outcome]);

  /** Settles where both wrote: with what was written here, with what is saved, or with both texts one after the other. */
  const settle = (choice: "MINE" | "SAVED" | "TOGETHER") => {
    if (conflict === undefined) return;
    const chosen: Partial<RealizationDraft> = {};
    for (const field of conflict.both)
      if (choice === "SAVED") Object.assign(chosen, { [field]: conflict.saved[field] });
      else if (choice === "TOGETHER" && field === "note") chosen.note = `${conflict.saved.note}\n${draft.note}`;
    setDraft((now) => ({ ...now, ...chosen }));
    setConflict(undefined);
    setAttempt((count) => count + 1);
  };

  const empty = draft.value.trim() === "" && outcome === undefined;
  // Between a key and the save it leads to, nothing is saved yet.
  const sent = outcome === "SAVED" && !same(draft, saved.current) ? "SAVING" : outcome;
  const state: RowState =
    conflict !== undefined ? "CONFLICT" : readable ? (sent ?? "EMPTY") : empty ? "EMPTY" : "UNREADABLE";
  const change = (values: Partial<RealizationDraft>) => setDraft((now) => ({ ...now, ...values }));
  const addEvidence = (one: RealizationDraft["evidence"][number]) =>
    setDraft((now) => ({ ...now, evidence: [...now.evidence, one] }));
  return { draft, change, addEvidence, state, failure, wrong, conflict, settle };
}
