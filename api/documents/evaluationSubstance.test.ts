import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contract } from "../contracts/contract.rules.ts";
import type { Observation } from "../observations/observation.rules.ts";
import { parseMeasure } from "../progress/method.rules.ts";
import type { Realization } from "../progress/realization.rules.ts";
import { contract as header, open } from "../testing/sampleEvaluation.ts";
import { periodSubstance } from "./evaluationSubstance.rules.ts";

const measure = parseMeasure({ target: "22", unit: "modul", accumulation: "SUM" });
const indicator = { id: "ind_1", title: "Modul ajar", aspect: "QUANTITY", ...measure };
const contract = {
  ...{ ...header, approach: "QUANTITATIVE", behaviors: [] },
  results: [{ id: "res_1", title: "Mutu pembelajaran", indicators: [] as (typeof indicator)[] }],
} as unknown as Contract;
const lesson = (day: string, more: Partial<Observation> = {}): Observation =>
  ({
    ...{ day, observerName: "Rudi", reply: { text: "Terima kasih" } },
    followUp: { feedback: "Runtut.", nextStep: "Beri jeda", at: `${day}T03:00:00.000Z`, late: false },
    ...more,
  }) as unknown as Observation;
const ground = {
  ...{ contract, evaluation: open, realizations: [] as Realization[], feedback: [], zone: "WITA" as const },
  ...{ span: { from: "2026-07-01", to: "2026-09-30" }, judgementSeen: true },
};

describe("what forms F6 to F8 print of a period", () => {
  it("holds the feedback of observations made in the period, with the reply; none under way, none of other periods (MMJ-05, PAU-03)", () => {
    const observations = [
      ...[lesson("2026-09-30"), lesson("2026-10-01"), lesson("2026-06-30")],
      lesson("2026-08-03", { followUp: undefined, status: "OBSERVED" }),
    ];
    const { generalFeedback } = periodSubstance({ ...ground, observations });
    assert.deepEqual(generalFeedback, [
      {
        text: "Pengamatan langsung: Runtut. Langkah berikut: Beri jeda",
        ...{ day: "2026-09-30", by: "Rudi", reply: "Terima kasih" },
      },
    ]);
  });

  it("names each evidence once, however many months cite it (R-EV-04)", () => {
    const cited = (period: string, titles: string[]) =>
      ({ indicatorId: "ind_1", period, value: "1", evidence: titles.map((title) => ({ title })) }) as unknown;
    const realizations = [cited("2026-Q1", ["Daftar hadir"]), cited("2026-Q2", ["Daftar hadir", "Notula"])];
    const planned = { ...contract, results: [{ ...contract.results[0], indicators: [indicator] }] };
    const record = { ...ground, observations: [], contract: planned as unknown as Contract };
    const { realizations: printed } = periodSubstance({ ...record, realizations: realizations as Realization[] });
    assert.deepEqual(printed.get("ind_1")?.evidence, ["Daftar hadir", "Notula"]);
  });
});
