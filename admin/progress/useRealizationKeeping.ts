import { useEffect, useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "ra-core";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import type { RealizationLineFragment } from "../generated/operations.ts";
import { type RealizationDraft, draftOf, same } from "./realizationDraft.ts";

/** Where a row stands. */
export type RowState = "EMPTY" | "SAVING" | "SAVED" | "UNREADABLE" | "FAILED";

type Place = { contract: string; indicator: string; period: string };

const pause = 900;

/**
 * Holds one row and saves it by itself after a short pause, once it can be read. Afterwards the page is asked anew, for the
 * achievement follows from it.
 */
export function useRealizationKeeping(
  place: Place,
  recorded: RealizationLineFragment | undefined,
  indicator: { dataSource?: string | null },
  problems: (draft: RealizationDraft) => Record<string, string>,
) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(recorded, indicator));
  const [state, setState] = useState<RowState>(recorded === undefined ? "EMPTY" : "SAVED");
  const [failure, setFailure] = useState<string>();
  const version = useRef(recorded?.version ?? 0);
  const saved = useRef(draft);
  const wrong = problems(draft);

  useEffect(() => {
    if (same(draft, saved.current)) return undefined;
    if (Object.keys(wrong).length > 0) {
      setState(draft.value.trim() === "" && version.current === 0 ? "EMPTY" : "UNREADABLE");
      return undefined;
    }
    const timer = setTimeout(async () => {
      setState("SAVING");
      try {
        const answer = await dataProvider.step("realizations", "record", {
          ...place,
          version: version.current,
          ...draft,
        });
        version.current = Number(answer["version"]);
        const line = answer as unknown as RealizationLineFragment;
        saved.current = draft;
        // New evidence has an id now; what was typed since then stays.
        setDraft((now) => (same(now, draft) ? (saved.current = draftOf(line, indicator)) : now));
        setFailure(undefined);
        setState("SAVED");
        await queryClient.invalidateQueries();
      } catch (error) {
        setFailure((error as Error).message);
        setState("FAILED");
      }
    }, pause);
    return () => clearTimeout(timer);
    // The row's place never changes while it is on the page: rows are keyed by indicator and period.
  }, [draft]);

  return {
    draft,
    change: (values: Partial<RealizationDraft>) => setDraft((now) => ({ ...now, ...values })),
    state,
    failure,
    wrong,
  };
}
