import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "ra-core";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { DailyLogsSaveDocument } from "../generated/operations.ts";
import { afterAnswer, keepOutbox, type OutgoingEntry, readOutbox } from "./logOutbox.ts";

/** Entries per request. */
const batch = 25;

/**
 * Entries on their way to the server. They are kept in this browser first, sent at once when there is a network, again
 * when it comes back, and each under its own key, so that the server keeps it once whatever is sent twice.
 */
export function useLogOutbox(contract: string) {
  const provider = useDataProvider<CapaianDataProvider>();
  const queryClient = useQueryClient();
  const [entries, setEntries] = useState(() => readOutbox(localStorage, contract));
  const sending = useRef(false);
  const keep = useCallback(
    (next: OutgoingEntry[]) => {
      keepOutbox(localStorage, contract, next, new Date().toISOString());
      setEntries(next);
    },
    [contract],
  );

  const send = useCallback(async (): Promise<void> => {
    const waiting = readOutbox(localStorage, contract).filter(({ refused }) => refused === undefined);
    const part = waiting.slice(0, batch);
    if (sending.current || part.length === 0) return;
    sending.current = true;
    let answered = false;
    try {
      const { dailyLogsSave } = await provider.tell(DailyLogsSaveDocument, {
        input: {
          contract,
          submit: false,
          entries: part.map(({ key, refused: _, ...entry }) => ({ ...entry, version: 0, idempotencyKey: key })),
        },
      });
      const [whole] = dailyLogsSave.userErrors;
      const told = part.map(({ key }, at) => ({
        key,
        refused: whole?.message ?? dailyLogsSave.rows[at]?.reasons[0]?.message,
      }));
      keep(afterAnswer(readOutbox(localStorage, contract), told));
      answered = true;
      await queryClient.invalidateQueries();
    } catch {
      // No network, or no server: everything is still here and is sent when it is back.
    } finally {
      sending.current = false;
    }
    if (answered) await send();
  }, [contract, keep, provider, queryClient]);

  useEffect(() => {
    void send();
    const back = () => void send();
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  }, [send]);

  return {
    entries,
    add: (more: readonly OutgoingEntry[]) => {
      keep([...readOutbox(localStorage, contract), ...more]);
      void send();
    },
    drop: (key: string) => keep(readOutbox(localStorage, contract).filter((entry) => entry.key !== key)),
  };
}
