import { useCallback, useRef, useState } from "react";

/** A batch as the server answers it. */
export type Batch<Row> = {
  rows: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  userErrors: readonly { message: string }[];
};

/** How far long work has come. */
export type Batches<Row> = {
  rows: readonly Row[];
  running: boolean;
  /** True once everything was gone through. */
  finished: boolean;
  /** Why it stopped; what was done stays done, and `go` goes on from there. */
  stopped: string | undefined;
};

const nothing = { rows: [], running: false, finished: false, stopped: undefined };

/**
 * Goes through long work batch by batch and shows each as it comes. After a failure `go` continues at the batch that
 * failed; `clear` begins anew.
 */
export function useBatches<Row>() {
  const [state, setState] = useState<Batches<Row>>(nothing);
  const place = useRef<{ after: string | null; run: number }>({ after: null, run: 0 });
  const clear = useCallback(() => {
    place.current = { after: null, run: place.current.run + 1 };
    setState(nothing);
  }, []);
  const go = useCallback(async (ask: (after: string | null) => Promise<Batch<Row>>): Promise<boolean> => {
    const { run } = place.current;
    setState((old) => ({ ...old, running: true, stopped: undefined }));
    const stop = (why: string): false => {
      setState((old) => ({ ...old, running: false, stopped: why }));
      return false;
    };
    for (;;) {
      let batch: Batch<Row>;
      try {
        batch = await ask(place.current.after);
      } catch (error) {
        return place.current.run === run ? stop(error instanceof Error ? error.message : String(error)) : false;
      }
      // Begun anew meanwhile: this answer belongs to nobody.
      if (place.current.run !== run) return false;
      if (batch.userErrors.length > 0) return stop(batch.userErrors.map(({ message }) => message).join(" "));
      const { hasNextPage, endCursor } = batch.pageInfo;
      place.current.after = hasNextPage ? (endCursor ?? null) : null;
      setState((old) => ({
        ...old,
        rows: [...old.rows, ...batch.rows],
        running: hasNextPage,
        finished: !hasNextPage,
      }));
      if (!hasNextPage) return true;
    }
  }, []);
  return { ...state, go, clear };
}
