import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cascadeChecks, cascadeNodes, type CascadeGround } from "./cascade.rules.ts";

const indicator = (id: string, more: object = {}) => ({
  id,
  title: `Indikator ${id}`,
  target: { text: "90", unit: "%" },
  ...more,
});
const result = (id: string, more: object = {}) => ({ id, kind: "MAIN", title: `Hasil ${id}`, indicators: [], ...more });
const contract = (id: string, results: object[]) => ({
  id: `ctr_${id}`,
  employeeId: `emp_${id}`,
  employeeName: id,
  positionTitle: "Staf",
  results,
});
const ground = (contracts: object[], more: object = {}): CascadeGround =>
  ({
    ...{ year: 2026, contracts, leaders: new Set(["emp_kadis"]), links: new Map() },
    plans: [
      {
        id: "pln_1",
        kind: "REGIONAL",
        unitName: "Kota",
        goals: [
          {
            id: "gol_1",
            title: "Sehat",
            indicators: [
              { id: "pin_1", title: "Harapan hidup", unit: "tahun", targets: [{ year: 2026, target: { text: "72" } }] },
            ],
          },
        ],
      },
    ],
    agreements: [{ unitName: "Dinas", indicators: [indicator("uin_1", { planIndicatorId: "pin_1" })] }],
    ...more,
  }) as unknown as CascadeGround;
const served = (asked: CascadeGround) => Object.fromEntries(cascadeNodes(asked).map(({ id, serves }) => [id, serves]));

describe("the cascade from the regional plan to a person (2.1, features 3.19)", () => {
  it("leads from goal to the unit's indicator to results, wider levels first", () => {
    const asked = ground([
      contract("kadis", [result("res_1", { indicators: [indicator("ind_1", { unitIndicatorId: "uin_1" })] })]),
    ]);
    assert.deepEqual(
      cascadeNodes(asked).map(({ id, level, measure, leads }) => [id, level, measure, leads]),
      [
        ["gol_1", "REGIONAL_GOAL", "Harapan hidup: 72 tahun", true],
        ["uin_1", "UNIT_INDICATOR", "90 %", true],
        ["res_1", "RESULT", "Indikator ind_1: 90 %", true],
      ],
    );
    assert.deepEqual(served(asked), { gol_1: [], uin_1: ["gol_1"], res_1: ["uin_1"] });
  });

  it("follows the leader's result before the unit's indicator, by the contract or by a link kept beside it", () => {
    const leader = contract("kadis", [result("res_1")]);
    const ties = { supportedResultId: "res_1", indicators: [indicator("ind_2", { unitIndicatorId: "uin_1" })] };
    assert.deepEqual(served(ground([leader, contract("staf", [result("res_2", ties)])]))["res_2"], ["res_1"]);
    const links = new Map([["res_2", "res_1"]]);
    assert.deepEqual(served(ground([leader, contract("staf", [result("res_2")])], { links }))["res_2"], ["res_1"]);
  });

  it("names the leader's words where the leader has not published yet, and lets nobody serve what is not shown", () => {
    const [node] = cascadeNodes(
      ground([
        contract("staf", [result("res_2", { supportedResultId: "res_gone", supportedLeaderResult: "Layanan prima" })]),
      ]),
    ).slice(-1);
    assert.deepEqual([node?.serves, node?.pendingParent], [[], "Layanan prima"]);
  });

  it("warns of main results that serve nothing and of results that serve each other, not of additional work", () => {
    const kinds = (results: object[]) =>
      cascadeChecks(ground([contract("staf", results)])).map(({ kind, result: of }) => `${kind} ${of}`);
    assert.deepEqual(
      kinds([
        result("res_1"),
        result("res_2", { kind: "ADDITIONAL" }),
        result("res_3", { supportedLeaderResult: "Layanan" }),
      ]),
      ["NO_PARENT res_1"],
    );
    const ring = kinds([
      result("res_1", { supportedResultId: "res_2" }),
      result("res_2", { supportedResultId: "res_1" }),
    ]);
    assert.ok(ring.length > 0 && ring.every((line) => line.startsWith("CYCLE ")), ring.join());
  });
});
