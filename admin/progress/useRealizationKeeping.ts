import { useCallback, useEffect, useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "ra-core";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import type { RealizationLineFragment } from "../generated/operations.ts";
import { type RealizationDraft, draftOf, same } from "./realizationDraft.ts";

/** Where a row stands. */
export type RowState = "EMPTY" | "SAVING" | "SAVED" | "UNREADABLE" | "FAILED";

/** The row: fixed while it is on the page, since rows are keyed by indicator and period. */
type Row = {
  readonly place: { readonly contract: string; readonly indicator: string; readonly period: string };
  readonly recorded: RealizationLineFragment | undefined;
  readonly indicator: { readonly dataSource?: string | null };
  /** What cannot be read, by field. */
  readonly problems: (draft: RealizationDraft) => Record<string, string>;
};

const pause = 900;

/**
 * Holds one row and saves it by itself after a short pause, once it can be read. Afterwards the page is asked anew, for the
 * achievement follows from it.
 */
export function useRealizationKeeping(row: Row) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(row.recorded, row.indicator));
  const [outcome, setOutcome] = useState<"SAVING" | "SAVED" | "FAILED" | undefined>(
    row.recorded === undefined ? undefined : "SAVED",
  );
  const [failure, setFailure] = useState<string>();
  const version = useRef(row.recorded?.version ?? 0);
  const saved = useRef(draft);
  const fixed = useRef(row);
  const wrong = row.problems(draft);
  const readable = Object.keys(wrong).length === 0;

  const send = useCallback(
    async (now: RealizationDraft) => {
      const { place, indicator } = fixed.current;
      setOutcome("SAVING");
      try {
        const answer = await dataProvider.step("realizations", "record", {
          ...place,
          ...now,
          version: version.current,
        });
        version.current = Number(answer["version"]);
        const kept = draftOf(answer as unknown as RealizationLineFragment, indicator);
        saved.current = now;
        // New evidence has an id now; what was typed meanwhile stays.
        setDraft((typed) => {
          if (!same(typed, now)) return typed;
          saved.current = kept;
          return kept;
        });
        setFailure(undefined);
        setOutcome("SAVED");
        await queryClient.invalidateQueries();
      } catch (error) {
        setFailure((error as Error).message);
        setOutcome("FAILED");
      }
    },
    [dataProvider, queryClient],
  );

  useEffect(() => {
    if (!readable || same(draft, saved.current)) return undefined;
    const timer = setTimeout(() => void send(draft), pause);
    return () => clearTimeout(timer);
  }, [draft, readable, send]);

  const state: RowState = readable
    ? (outcome ?? "EMPTY")
    : draft.value.trim() === "" && outcome === undefined
      ? "EMPTY"
      : "UNREADABLE";
  return {
    draft,
    change: (values: Partial<RealizationDraft>) => setDraft((now) => ({ ...now, ...values })),
    state,
    failure,
    wrong,
  };
}
