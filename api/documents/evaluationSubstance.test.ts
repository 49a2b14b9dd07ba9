import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contract } from "../contracts/contract.rules.ts";
import type { ContinuousFeedback } from "../feedback/continuousFeedback.rules.ts";
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

  it("holds of a final evaluation what was said until then, in the words of then (R-EV-04, BGO-06)", () => {
    const [before, after] = ["2026-10-10T02:00:00.000Z", "2026-10-12T02:00:00.000Z"];
    const said = (more: object) => ({
      ...{ period: "2026-Q3", kind: "STRENGTH", text: "Kini", at: after, authorName: "Rudi", resultId: "res_1" },
      ...{ earlier: [], earlierReplies: [], ...more },
    });
    const feedback = [
      said({ earlier: [{ text: "Dulu", at: before }], reply: { text: "Baik", at: before } }),
      said({ text: "Belum dikatakan" }),
      said({ text: "Tetap", at: before, reply: { text: "Balasan kemudian", at: after } }),
    ] as unknown as ContinuousFeedback[];
    const texts = (settledAt?: string) =>
      periodSubstance({ ...ground, feedback, observations: [], settledAt })
        .resultFeedback.get("res_1")
        ?.map(({ text, reply }) => [text, reply]);
    assert.deepEqual(texts("2026-10-11T02:00:00.000Z"), [
      ["Dulu", "Baik"],
      ["Tetap", undefined],
    ]);
    assert.deepEqual(texts()?.length, 3);
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
