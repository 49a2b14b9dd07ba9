import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "ra-core";
import { useState } from "react";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import {
  DailyLogDeleteDocument,
  type DailyLogDecision,
  type DailyLogLineFragment,
  DailyLogsDecideDocument,
  DailyLogsSaveDocument,
} from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { dailyLogWords } from "./dailyLog.words.ts";

type Line = DailyLogLineFragment;
type Answer = {
  rows: readonly { reasons: readonly { message: string }[] }[];
  userErrors: readonly { message: string }[];
};

/** An entry as it stands, in the words of the input. */
export const inputOf = ({ id, version, day, resultId, description, output, quantity, unit, lateReason }: Line) => ({
  ...{ id, version, day, result: resultId, description, output, quantity, unit, lateReason },
});

/** Steps on entries the server has: change, hand in, remove, decide. Says what was refused and asks everything anew. */
export function useLogSteps() {
  const provider = useDataProvider<CapaianDataProvider>();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const words = useWords(dailyLogWords);
  const [busy, setBusy] = useState(false);

  async function run(work: () => Promise<Answer>, done?: string): Promise<boolean> {
    setBusy(true);
    try {
      const { rows, userErrors } = await work();
      const refused = rows.flatMap(({ reasons }) => reasons.slice(0, 1));
      const [why] = [...userErrors, ...refused];
      if (why !== undefined)
        notify(
          userErrors.length > 0 || rows.length === 1 ? why.message : words.someRefused(refused.length, why.message),
          {
            type: "error",
          },
        );
      else if (done !== undefined) notify(done, { type: "success" });
      await queryClient.invalidateQueries();
      return why === undefined;
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: "error" });
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    save: (contract: string, entries: ReturnType<typeof inputOf>[], submit: boolean) =>
      run(
        async () =>
          (await provider.tell(DailyLogsSaveDocument, { input: { contract, entries, submit } })).dailyLogsSave,
        submit ? words.submitted : undefined,
      ),
    remove: ({ id, version }: Line) =>
      run(async () => {
        const { dailyLogDelete } = await provider.tell(DailyLogDeleteDocument, { input: { id, version } });
        return { rows: [], userErrors: dailyLogDelete.userErrors };
      }),
    decide: async (lines: readonly Line[], decision: DailyLogDecision, reason?: string) => {
      for (let at = 0; at < lines.length; at += 50) {
        const entries = lines.slice(at, at + 50).map(({ id, version }) => ({ id, version }));
        const input = { entries, decision, reason: reason ?? null };
        const going = await run(
          async () => (await provider.tell(DailyLogsDecideDocument, { input })).dailyLogsDecide,
          decision === "APPROVE" ? words.approved : undefined,
        );
        if (!going) return;
      }
    },
  };
}
