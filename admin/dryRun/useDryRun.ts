import { useDataProvider } from "ra-core";
import { useCallback, useEffect, useRef, useState } from "react";
import { type DryRunPart, DryRunPartValues } from "../../api/generated/enums.ts";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { CycleDryRunDocument, type FindingFragment } from "../generated/operations.ts";

/** How far a dry run has come. */
export type DryRun = {
  on: string | undefined;
  findings: readonly FindingFragment[];
  /** How many units, posts or people were looked at, by part; a part not begun is absent. */
  checked: Partial<Record<DryRunPart, number>>;
  part: DryRunPart | undefined;
  finished: boolean;
  stopped: string | undefined;
};

const nothing: DryRun = {
  ...{ on: undefined, findings: [], checked: {}, part: undefined, finished: false, stopped: undefined },
};

/** Runs a cycle dry, part by part and page by page, showing what is found as it comes. `goOn` continues after a failure. */
export function useDryRun(cycle: string) {
  const provider = useDataProvider<CapaianDataProvider>();
  const [run, setRun] = useState<DryRun>(nothing);
  const place = useRef<{ part: number; after: string | null; turn: number }>({ part: 0, after: null, turn: 0 });

  const goOn = useCallback(async () => {
    const { turn } = place.current;
    setRun((old) => ({ ...old, stopped: undefined }));
    while (place.current.part < DryRunPartValues.length) {
      const part = DryRunPartValues[place.current.part] as DryRunPart;
      const { after } = place.current;
      try {
        const { cycleDryRun: page } = await provider.ask(CycleDryRunDocument, { cycle, part, after });
        if (place.current.turn !== turn) return;
        const { hasNextPage, endCursor } = page.pageInfo;
        place.current = hasNextPage
          ? { ...place.current, after: endCursor ?? null }
          : { ...place.current, part: place.current.part + 1, after: null };
        setRun((old) => ({
          ...old,
          ...{ on: page.on, part, findings: [...old.findings, ...page.findings] },
          checked: { ...old.checked, [part]: (old.checked[part] ?? 0) + page.checked },
          finished: place.current.part >= DryRunPartValues.length,
        }));
      } catch (error) {
        if (place.current.turn !== turn) return;
        setRun((old) => ({ ...old, stopped: error instanceof Error ? error.message : String(error) }));
        return;
      }
    }
  }, [cycle, provider]);

  const begin = useCallback(() => {
    place.current = { part: 0, after: null, turn: place.current.turn + 1 };
    setRun(nothing);
    void goOn();
  }, [goOn]);

  useEffect(() => {
    begin();
    return () => {
      place.current.turn += 1;
    };
  }, [begin]);
  return { ...run, begin, goOn };
}
