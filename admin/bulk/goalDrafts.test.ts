import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyGoal, goalInputs, goalsFromLines, writtenGoals } from "./goalDrafts.ts";
import { countOutcomes, inOrderOfCare } from "./outcomes.ts";

describe("goals for many people (features 3.33)", () => {
  it("are taken from lines of a spreadsheet, with tabs or semicolons", () => {
    const text =
      "Laporan tersusun\tMutu naik\tPersentase tepat waktu\t95\t%\r\n\r\nArsip tertata;;Jumlah berkas;100;berkas\n";
    assert.deepEqual(
      goalsFromLines(text).map(({ title, leader, indicator, target, unit }) => [
        title,
        leader,
        indicator,
        target,
        unit,
      ]),
      [
        ["Laporan tersusun", "Mutu naik", "Persentase tepat waktu", "95", "%"],
        ["Arsip tertata", "", "Jumlah berkas", "100", "berkas"],
      ],
    );
  });

  it("leave out what was never begun, and send no empty indicator", () => {
    const goals = [emptyGoal(), { ...emptyGoal(), title: "Arsip tertata" }];
    assert.equal(writtenGoals(goals).length, 1);
    assert.deepEqual(goalInputs(goals), [
      { kind: "MAIN", title: "Arsip tertata", supportedLeaderResult: null, indicators: [] },
    ]);
  });
});

describe("outcomes of bulk work", () => {
  const rows = (["DONE", "REFUSED", "ALREADY_THERE", "READY", "REFUSED"] as const).map((outcome, at) => ({
    outcome,
    at,
  }));
  it("show what needs care first, in the server's order within", () => {
    assert.deepEqual(
      inOrderOfCare(rows).map(({ at }) => at),
      [1, 4, 3, 0, 2],
    );
  });
  it("are counted by kind", () => {
    assert.deepEqual(countOutcomes(rows), { READY: 1, DONE: 1, ALREADY_THERE: 1, REFUSED: 2 });
  });
});
