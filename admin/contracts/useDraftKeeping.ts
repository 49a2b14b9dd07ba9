import { useCallback, useEffect, useRef, useState } from "react";
import { useDataProvider } from "ra-core";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import type { ContractContentFragment } from "../generated/operations.ts";
import { contentOf, idsByKey, inHand, keysOf } from "./contractDraft.ts";
import { stash, unstash } from "./draftStash.ts";
import type { DraftEditor } from "./useContractDraft.ts";

/** Where what was written is: nothing new, on its way, on the server, only in the browser (unfinished, unreachable), or overtaken. */
export type Keeping = "IDLE" | "SAVING" | "SAVED" | "BROWSER" | "FAILED" | "STALE";

const pause = 1_200;
const retry = 8_000;

/**
 * Keeps a draft: in the browser at once, on the server after a short pause in writing. What the server would refuse even
 * as a draft (`readable` false) waits in the browser.
 */
export function useDraftKeeping(contract: ContractContentFragment, editor: DraftEditor, readable: boolean) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const [keeping, setKeeping] = useState<Keeping>("IDLE");
  const version = useRef(contract.version);
  const latest = useRef({ editor, readable });
  latest.current = { editor, readable };
  const saved = useRef(0);
  const running = useRef<Promise<boolean> | undefined>(undefined);

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
      saved.current = now.revision;
      latest.current.editor.adoptIds(idsByKey(sent, record));
      if (latest.current.editor.revision === now.revision) unstash(localStorage, contract.id);
      setKeeping("SAVED");
      return latest.current.editor.revision === now.revision;
    } catch (error) {
      const status = (error as { status?: number }).status;
      setKeeping(status === 409 ? "STALE" : "FAILED");
      return false;
    }
  }, [contract.id, dataProvider]);

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

  useEffect(() => {
    if (editor.revision === 0 || editor.revision === saved.current || keeping === "STALE") return undefined;
    stash(localStorage, contract.id, { version: version.current, draft: editor.draft });
    const timer = setTimeout(() => void flush(), keeping === "FAILED" ? retry : pause);
    return () => clearTimeout(timer);
  }, [contract.id, editor.revision, editor.draft, keeping, flush]);

  return { keeping, flush, version: () => version.current };
}
