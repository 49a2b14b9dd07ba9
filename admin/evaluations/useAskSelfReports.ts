import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "ra-core";
import { useState } from "react";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { SelfReportsAskDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { evaluationWords } from "./evaluation.words.ts";

/** Asks people for their self-reports and says how many were asked, or why one was not. */
export function useAskSelfReports() {
  const words = useWords(evaluationWords).list;
  const provider = useDataProvider<CapaianDataProvider>();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const ask = async (evaluations: readonly string[]): Promise<void> => {
    setBusy(true);
    try {
      const { selfReportsAsk } = await provider.send(SelfReportsAskDocument, {
        input: { evaluations: [...evaluations] },
      });
      const refused = selfReportsAsk.rows.flatMap(({ reasons }) => reasons.slice(0, 1));
      const [why] = [...selfReportsAsk.userErrors, ...refused];
      const done = selfReportsAsk.rows.length - refused.length;
      notify([done > 0 ? words.asked(done) : "", why?.message ?? ""].filter(Boolean).join(" "), {
        type: why === undefined ? "success" : "warning",
      });
      // Somebody handed it in meanwhile: the list must say so.
      if (why !== undefined) await queryClient.invalidateQueries();
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: "error" });
    } finally {
      setBusy(false);
    }
  };
  return { ask, busy };
}
