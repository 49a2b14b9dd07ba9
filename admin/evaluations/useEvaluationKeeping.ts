import { useCallback, useEffect, useRef, useState } from "react";
import { useDataProvider } from "ra-core";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import type { Values } from "../dataProvider/operation.ts";

/** Where what was written is. */
export type Keeping = "IDLE" | "SAVING" | "SAVED" | "FAILED";

const pause = 1_500;

/**
 * Saves a self-report or a judgement by itself after a pause in writing, through the step that saves without binding.
 * `enabled` follows the server's `allowedActions`. `version()` is the version to name in the step that binds.
 */
export function useEvaluationKeeping(
  evaluation: { id: string; version: number },
  step: "saveSelfReport" | "review",
  input: Values,
  enabled: boolean,
) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const [keeping, setKeeping] = useState<Keeping>("IDLE");
  const written = JSON.stringify(input);
  const version = useRef(evaluation.version);
  const saved = useRef(written);
  const latest = useRef(written);
  latest.current = written;
  const running = useRef<Promise<boolean> | undefined>(undefined);

  const send = useCallback(async () => {
    const text = latest.current;
    if (text === saved.current) return true;
    setKeeping("SAVING");
    try {
      const place = step === "review" ? { id: evaluation.id } : { evaluation: evaluation.id };
      const record = await dataProvider.step("evaluations", step, {
        ...(JSON.parse(text) as Values),
        ...place,
        version: version.current,
      });
      version.current = Number(record["version"]);
      saved.current = text;
      setKeeping("SAVED");
      return true;
    } catch {
      setKeeping("FAILED");
      return false;
    }
  }, [dataProvider, evaluation.id, step]);

  /** Saves now what is not saved yet; one save runs at a time. */
  const flush = useCallback(async () => {
    if (running.current !== undefined) await running.current;
    running.current = send();
    const done = await running.current;
    running.current = undefined;
    return done;
  }, [send]);

  useEffect(() => {
    if (!enabled || written === saved.current) return undefined;
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  }, [written, enabled, flush]);

  return { keeping, flush, version: () => version.current };
}
