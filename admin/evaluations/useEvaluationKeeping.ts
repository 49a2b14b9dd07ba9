import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "ra-core";
import { useCallback, useEffect, useRef, useState } from "react";
import { dropDraft, keepDraft, readDraft } from "../components/draft.ts";
import { settleConflicts } from "../dataProvider/conflicts.ts";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import type { Values } from "../dataProvider/operation.ts";
import { RefusedError, StaleVersionError } from "../dataProvider/refusals.ts";
import { wholeRecord } from "../dataProvider/wholeRecord.ts";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { mergeParts, type PartClash, type Parts, settleParts } from "./mergeParts.ts";

/** Where what was written is. DEVICE: in this browser, sent as soon as the server answers. CLASH: a choice is asked. */
export type Keeping = "IDLE" | "SAVING" | "SAVED" | "DEVICE" | "FAILED" | "CLASH";

/** A form of an evaluation that saves itself; fixed for the page. */
type Form<Draft> = {
  readonly step: "saveSelfReport" | "review";
  readonly draftOf: (evaluation: EvaluationRecordFragment) => Draft;
  readonly inputOf: (draft: Draft) => Values;
};

const pause = 1_500;
const tryAgain = 15_000;

/**
 * Holds a self-report or a judgement: in the browser at once, on the server after a pause in writing, through the step
 * that saves without binding. What could not be sent waits in this browser, over a reload too. What was saved elsewhere
 * meanwhile is brought together with it; where both wrote, `clashes` names it until `settle` chooses (features 3.28).
 *
 * `enabled` follows the server's `allowedActions`. `version()` is the version to name in the step that binds, `flush()`
 * saves now and tells whether the server has everything.
 */
export function useEvaluationKeeping<Draft extends Parts>(
  evaluation: EvaluationRecordFragment,
  form: Form<Draft>,
  enabled: boolean,
) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const queryClient = useQueryClient();
  const fixed = useRef(form);
  const { id } = evaluation;
  const place = `evaluations/${form.step}/${id}`;
  const same = useCallback((one: Draft, other: Draft) => {
    const { inputOf } = fixed.current;
    return JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
  }, []);

  const [begun] = useState(() => {
    const server = form.draftOf(evaluation);
    const kept = enabled ? readDraft(localStorage, place)?.values : undefined;
    if (kept === undefined) return { server, merged: server, clashes: [] };
    return { server, ...mergeParts(kept["base"] as Draft, kept["draft"] as Draft, server) };
  });
  const [draft, setDraft] = useState(begun.merged);
  const [clashes, setClashes] = useState<readonly PartClash[]>(begun.clashes);
  const [keeping, setKeeping] = useState<Exclude<Keeping, "CLASH">>("IDLE");
  const [failure, setFailure] = useState<string>();
  const version = useRef(evaluation.version);
  const saved = useRef(begun.server);
  const latest = useRef({ draft, clashes });
  latest.current = { draft, clashes };
  const refused = useRef<Draft | undefined>(undefined);
  const running = useRef<Promise<boolean> | undefined>(undefined);

  const meet = useCallback(async () => {
    const answer = await dataProvider.getOne<EvaluationRecordFragment>("evaluations", { id, ...wholeRecord });
    const theirs = fixed.current.draftOf(answer.data);
    const met = mergeParts(saved.current, latest.current.draft, theirs);
    version.current = answer.data.version;
    saved.current = theirs;
    setDraft(met.merged);
    setClashes(met.clashes);
    setKeeping(same(met.merged, theirs) ? "SAVED" : "IDLE");
    // What may be done now can have changed with the version: the page asks again.
    await queryClient.invalidateQueries();
  }, [dataProvider, id, queryClient, same]);

  const send = useCallback(async (): Promise<boolean> => {
    const now = latest.current;
    if (now.clashes.length > 0) return false;
    if (same(now.draft, saved.current)) return true;
    setKeeping("SAVING");
    setFailure(undefined);
    const { step, inputOf } = fixed.current;
    const about = step === "review" ? { id } : { id, evaluation: id };
    try {
      const values = { ...inputOf(now.draft), ...about, version: version.current };
      const record = await dataProvider.step("evaluations", step, values);
      version.current = Number(record["version"]);
      saved.current = now.draft;
      setKeeping("SAVED");
      return true;
    } catch (error) {
      // Steps that bind meet a newer version as well: it is settled below, for both.
      if (error instanceof StaleVersionError) return false;
      if (error instanceof RefusedError) {
        refused.current = now.draft;
        setFailure(error.message);
      }
      setKeeping(error instanceof RefusedError ? "FAILED" : "DEVICE");
      return false;
    }
  }, [dataProvider, id, same]);

  /** Saves now what is not saved yet; one save runs at a time. */
  const flush = useCallback(async (): Promise<boolean> => {
    if (running.current !== undefined) await running.current;
    running.current = send();
    const done = await running.current;
    running.current = undefined;
    return done;
  }, [send]);

  useEffect(() => settleConflicts("evaluations", id, () => void meet().catch(() => setKeeping("DEVICE"))), [id, meet]);

  useEffect(() => {
    if (!enabled) return undefined;
    if (same(draft, saved.current)) {
      dropDraft(localStorage, place);
      return undefined;
    }
    keepDraft(localStorage, place, { at: new Date().toISOString(), values: { base: saved.current, draft } });
    // What was refused is sent again when it reads differently.
    if (clashes.length > 0 || keeping === "SAVING" || draft === refused.current) return undefined;
    const timer = setTimeout(() => void flush(), keeping === "DEVICE" ? tryAgain : pause);
    const online = () => void flush();
    window.addEventListener("online", online);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", online);
    };
  }, [draft, clashes, enabled, keeping, place, same, flush]);

  const change = (values: Partial<Draft>) => setDraft((now) => ({ ...now, ...values }));
  const settle = (chosen: (clash: PartClash) => string | null) => {
    setDraft((now) => settleParts(now, clashes, chosen));
    setClashes([]);
  };
  const waits = enabled && keeping !== "DEVICE" && keeping !== "FAILED" && !same(draft, saved.current);
  const shown: Keeping = clashes.length > 0 ? "CLASH" : waits ? "SAVING" : keeping;
  return { draft, change, keeping: shown, failure, clashes, settle, flush, version: () => version.current };
}

/** A form of an evaluation that saves itself, as its page holds it. */
export type EvaluationKeeping<Draft extends Parts> = ReturnType<typeof useEvaluationKeeping<Draft>>;
