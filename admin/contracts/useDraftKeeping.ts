import { useCallback, useEffect, useRef, useState } from "react";
import { useDataProvider } from "ra-core";
import { settleConflicts } from "../dataProvider/conflicts.ts";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import type { ContractContentFragment } from "../generated/operations.ts";
import { type ContractDraft, contentOf, draftOf, idsByKey, inHand, keysOf } from "./contractDraft.ts";
import { type Stashed, stash, unstash } from "./draftStash.ts";
import { mergeDrafts } from "./mergeDrafts.ts";
import type { Clash, MergeChoices } from "./mergeFields.ts";
import type { DraftEditor } from "./useContractDraft.ts";

/** Where what was written is: nothing new, on its way, on the server, only in the browser (unfinished, unreachable), or overtaken. */
export type Keeping = "IDLE" | "SAVING" | "SAVED" | "BROWSER" | "FAILED" | "STALE";

/** Two versions that met: what has to be chosen, and the way to go on with what was chosen. */
export type Meeting = {
  /** Empty when the newer version cannot be written in any more: there is nothing to choose. */
  readonly clashes: readonly Clash[];
  readonly settle: (choices: MergeChoices) => void;
};

const pause = 1_200;
const retry = 8_000;
const newKey = () => crypto.randomUUID();

/** Whether the newer version is still one that can be written in: not handed in meanwhile, not another edition. */
const goesOn = (fresh: ContractContentFragment, contract: ContractContentFragment): boolean =>
  fresh.allowedActions.includes("UPDATE") && fresh.amendment?.edition === contract.amendment?.edition;

/**
 * Keeps a draft: in the browser at once, on the server after a short pause in writing. What the server would refuse even
 * as a draft (`readable` false) waits in the browser. Where somebody saved a newer version meanwhile, both are brought
 * together: without a word where they touch different things (`onMerged` tells how many were taken over), else as
 * chosen in `meeting`.
 */
export function useDraftKeeping(
  contract: ContractContentFragment,
  editor: DraftEditor,
  readable: boolean,
  onMerged: (taken: number) => void,
) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const [keeping, setKeeping] = useState<Keeping>("IDLE");
  const [meeting, setMeeting] = useState<Meeting>();
  const version = useRef(contract.version);
  const base = useRef<ContractDraft | undefined>(undefined);
  base.current ??= draftOf(contract, newKey);
  const latest = useRef({ editor, readable, onMerged });
  latest.current = { editor, readable, onMerged };
  const saved = useRef(0);
  const running = useRef<Promise<boolean> | undefined>(undefined);

  const meet = useCallback(
    (newer: object | null, begun?: Stashed) => {
      const fresh = newer as ContractContentFragment | null;
      setKeeping("STALE");
      if (fresh === null || !goesOn(fresh, contract)) return setMeeting({ clashes: [], settle: () => undefined });
      const theirs = draftOf(inHand(fresh), newKey);
      const merge = (choices: MergeChoices) => {
        const from = begun === undefined ? base.current : begun.base;
        return mergeDrafts(from, begun?.draft ?? latest.current.editor.draft, theirs, choices);
      };
      const settle = (choices: MergeChoices) => {
        const { draft, taken } = merge(choices);
        version.current = fresh.version;
        base.current = theirs;
        latest.current.editor.replace(draft);
        setMeeting(undefined);
        setKeeping("IDLE");
        latest.current.onMerged(taken);
      };
      const { clashes } = merge({});
      if (clashes.length === 0) settle({});
      else setMeeting({ clashes, settle });
    },
    [contract],
  );

  const send = useCallback(async (): Promise<boolean> => {
    const { editor: now, readable: ready } = latest.current;
    if (saved.current === now.revision) return true;
    if (!ready) {
      setKeeping("BROWSER");
      return false;
    }
    setKeeping("SAVING");
    const sent = keysOf(now.draft);
    const data = { id: contract.id, version: version.current, content: contentOf(now.draft) };
    try {
      const answer = await dataProvider.update("contracts", { id: contract.id, data, previousData: data as never });
      const record = inHand(answer.data as unknown as ContractContentFragment);
      version.current = record.version;
      base.current = draftOf(record, newKey);
      saved.current = now.revision;
      latest.current.editor.adoptIds(idsByKey(sent, record));
      if (latest.current.editor.revision === now.revision) unstash(localStorage, contract.id);
      setKeeping("SAVED");
      return latest.current.editor.revision === now.revision;
    } catch (error) {
      const { status, fresh } = error as { status?: number; fresh?: object | null };
      if (status === 409) meet(fresh ?? null);
      else setKeeping("FAILED");
      return false;
    }
  }, [contract.id, dataProvider, meet]);

  /** Saves now what is not saved yet; true when the server has everything. One save runs at a time. */
  const flush = useCallback(async (): Promise<boolean> => {
    if (running.current !== undefined) await running.current;
    running.current = send();
    try {
      return await running.current;
    } finally {
      running.current = undefined;
    }
  }, [send]);

  // Steps of this contract may meet a newer version as well; a save's is met where it is sent.
  useEffect(
    () =>
      settleConflicts("contracts", contract.id, ({ seen, error }) => {
        if (!("content" in seen)) meet(error.fresh);
      }),
    [contract.id, meet],
  );

  useEffect(() => {
    if (editor.revision === 0 || editor.revision === saved.current || keeping === "STALE") return undefined;
    stash(localStorage, contract.id, { version: version.current, base: base.current, draft: editor.draft });
    const timer = setTimeout(() => void flush(), keeping === "FAILED" ? retry : pause);
    return () => clearTimeout(timer);
  }, [contract.id, editor.revision, editor.draft, keeping, flush]);

  /** Goes on with what an earlier visit left in the browser: brought together with what was saved since. */
  const restore = useCallback(
    (found: Stashed) => {
      if (found.version === contract.version) latest.current.editor.replace(found.draft);
      else meet(contract, found);
    },
    [contract, meet],
  );

  // Between a key and the save it leads to, nothing is saved yet.
  const shown = keeping === "SAVED" && editor.revision !== saved.current ? "SAVING" : keeping;
  return { keeping: shown, flush, version: () => version.current, meeting, restore };
}
