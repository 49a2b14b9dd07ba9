import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Contract } from "../contracts/contract.rules.ts";
import { takeStep } from "../contracts/contractLifeCycle.rules.ts";
import { contractItems } from "../contracts/contract.store.ts";
import { cascadeWorld, type CascadeWorld } from "../testing/cascadeWorld.ts";
import { followCascade } from "./followCascade.ts";

type Node = { id: string; level: string; title: string; owner: string; serves: string[]; pendingParent: string | null };
const query = `query($cycle: ID!, $root: ID!) { cascade(cycle: $cycle, root: $root) {
  complete nodes { id level title measure owner ownerTitle contract leads serves pendingParent } checks { kind message } } }`;

/** What the table's stream would tell of a contract. */
async function told(world: CascadeWorld, before: Contract | undefined, after: Contract): Promise<void> {
  const item = (contract: Contract) => contractItems(contract)[0];
  await followCascade(
    world.table,
    {
      entity: "contract",
      key: { pk: "", sk: "" },
      before: before && item(before),
      after: item(after),
      sequenceNumber: "1",
    },
    () => "2026-01-11T02:00:00.000Z",
  );
}

describe("the cascade RPJMD → Renstra → PK → leader → person (2.1)", () => {
  let world: CascadeWorld;
  before(async () => {
    world = await cascadeWorld();
  });
  after(() => world.stop());

  const mutate = async <T>(name: string, type: string, input: object, answer: string): Promise<T> => {
    const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${answer} userErrors { code field } } }`;
    return (await world.ask<Record<string, T>>("tuti", text, { input }))[name] as T;
  };

  it("SWL-12: an education programme's indicator leads down to a teacher's result, and back up", async () => {
    await world.administrator("tuti");
    const { cycle, unit, contract } = world.leader;
    type Planned = {
      plan: {
        id: string;
        version: number;
        goals: { id: string; servesGoal: string | null; indicators: { id: string }[] }[];
      };
      userErrors: object[];
    };
    const answer =
      "plan { id version goals { id servesGoal indicators { id direction targets { year target { display } } } } }";
    const goal = (title: string, more: object = {}) => ({
      title,
      indicators: [{ title: "Angka kelulusan", unit: "%", targets: [{ year: 2026, target: "98,5" }] }],
      ...more,
    });
    const content = {
      title: "RPJMD 2025-2029",
      fromYear: 2025,
      toYear: 2029,
      goals: [goal("Meningkatnya mutu pendidikan")],
    };
    const region = await mutate<Planned>("planCreate", "PlanCreateInput", { kind: "REGIONAL", content }, answer);
    assert.deepEqual(region.userErrors, []);
    const served = region.plan.goals[0]?.id;
    const renstra = {
      ...content,
      title: "Renstra Dinas Pendidikan",
      goals: [goal("Meningkatnya kelulusan", { servesGoal: served })],
    };
    const own = await mutate<Planned>(
      "planCreate",
      "PlanCreateInput",
      { kind: "UNIT", unit: unit.id, content: renstra },
      answer,
    );
    assert.equal(own.plan.goals[0]?.servesGoal, "Meningkatnya mutu pendidikan");
    const planIndicator = own.plan.goals[0]?.indicators[0]?.id;
    type Saved = {
      unitAgreement: { indicators: { id: string; planIndicator: { title: string } }[] };
      userErrors: object[];
    };
    const agreement = await mutate<Saved>(
      "unitAgreementSave",
      "UnitAgreementSaveInput",
      {
        cycle: cycle.id,
        unit: unit.id,
        version: 0,
        indicators: [{ title: "Angka kelulusan", target: "98,5", unit: "%", planIndicator }],
      },
      "unitAgreement { indicators { id planIndicator { title } } }",
    );
    assert.equal(agreement.unitAgreement.indicators[0]?.planIndicator.title, "Angka kelulusan");
    const stores = world.leader.stores("admin");
    const pki = agreement.unitAgreement.indicators[0]?.id;
    await stores.contracts.change(contract.id, contract.version, { action: "contractUpdate" }, (seen) => ({
      record: {
        ...seen,
        results: seen.results.map((result) => ({
          ...result,
          indicators: result.indicators.map((indicator) => ({ ...indicator, unitIndicatorId: pki as never })),
        })),
      },
      note: {},
    }));
    const teacher = await world.person("guru", "DRAFT");
    const cell = {
      result: contract.results[0]?.id,
      employee: teacher.employee.id,
      text: "Terlaksananya bimbingan kelulusan",
      revision: "0",
    };
    await world.ask(
      "budi",
      "mutation($input: MatrixCellSaveInput!) { matrixCellSave(input: $input) { userErrors { code } } }",
      {
        input: { leaderContract: contract.id, cell },
      },
    );
    const { cascade } = await world.ask<{ cascade: { nodes: Node[] } }>("guru", query, {
      cycle: cycle.id,
      root: teacher.contract.id,
    });
    const byId = new Map(cascade.nodes.map((node) => [node.id, node]));
    const way: string[] = [];
    let at = cascade.nodes.find(({ title }) => title === cell.text);
    for (; at !== undefined; at = byId.get(at.serves[0] ?? "")) way.push(`${at.level} ${at.title}`);
    assert.deepEqual(way, [
      "RESULT Terlaksananya bimbingan kelulusan",
      "RESULT Terlayaninya pemohon tepat waktu",
      "UNIT_INDICATOR Angka kelulusan",
      "UNIT_GOAL Meningkatnya kelulusan",
      "REGIONAL_GOAL Meningkatnya mutu pendidikan",
    ]);
    const codes = await mutate<{ userErrors: { code: string }[] }>(
      "planDelete",
      "PlanDeleteInput",
      { id: region.plan.id, version: 1 },
      "plan { id }",
    );
    assert.deepEqual(
      codes.userErrors.map(({ code }) => code),
      ["PLAN_IN_USE"],
    );
  });

  it("costs the same number of requests whatever the number of people", async () => {
    const { cycle, unit, contract } = world.leader;
    const spent = async (root: string) =>
      (await world.answer("tuti", query, { cycle: cycle.id, root })).extensions?.cost.requests ?? 99;
    const before = [await spent(unit.id), await spent(contract.id)];
    for (let at = 0; at < 25; at += 1) await world.person(`banyak${at}`, "DRAFT");
    assert.deepEqual([await spent(unit.id), await spent(contract.id)], before);
    assert.ok((before[0] ?? 99) <= 8, `${before[0]} for a unit`);
    assert.ok((before[1] ?? 99) <= 12, `${before[1]} for a contract`);
    const all = await world.ask<{ cascade: { nodes: Node[]; complete: boolean } }>("tuti", query, {
      cycle: cycle.id,
      root: unit.id,
    });
    assert.ok(all.cascade.nodes.filter(({ level }) => level === "RESULT").length >= 27);
    assert.equal(all.cascade.complete, true);
  });

  it("is closed to those the record does not concern", async () => {
    const other = await world.answer("guru", query, { cycle: world.leader.cycle.id, root: world.leader.contract.id });
    assert.equal(other.errors?.[0]?.extensions.code, "NOT_FOUND");
    const unit = await world.answer("guru", query, { cycle: world.leader.cycle.id, root: world.leader.unit.id });
    assert.equal(unit.errors?.[0]?.extensions.code, "FORBIDDEN");
  });
});

describe("a cascade that never blocks (features 3.19)", () => {
  it("a subordinate drafts against the leader's words and is linked when the leader publishes", async () => {
    const world = await cascadeWorld("APPROVED");
    try {
      const { contract, cycle } = world.leader;
      const person = await world.person("sari", "DRAFT");
      const stores = world.leader.stores("sari");
      const words = "  terlayaninya pemohon TEPAT waktu. ";
      const drafted = await stores.contracts.change(
        person.contract.id,
        person.contract.version,
        { action: "contractUpdate" },
        (seen) => ({
          record: { ...seen, results: seen.results.map((result) => ({ ...result, supportedLeaderResult: words })) },
          note: {},
        }),
      );
      assert.ok("record" in drafted);
      const pending = await world.ask<{ cascade: { nodes: Node[] } }>("sari", query, {
        cycle: cycle.id,
        root: person.contract.id,
      });
      assert.equal(pending.cascade.nodes.find(({ owner }) => owner === "Sari")?.pendingParent, words);

      const step = {
        parties: new Set(["EMPLOYEE" as const]),
        name: "Budi",
        at: "2026-01-10T02:00:00.000Z",
        cycleOpen: true,
      };
      const signed = await world.leader
        .stores("budi")
        .contracts.change(contract.id, contract.version, { action: "contractSign" }, (seen) =>
          takeStep(seen, "SIGN", step),
        );
      assert.ok("record" in signed, JSON.stringify(signed));
      await told(world, contract, signed.record);
      await told(world, contract, signed.record);
      const now = await stores.contracts.load(person.contract.id);
      assert.equal(now?.results[0]?.supportedResultId, contract.results[0]?.id);
      assert.equal(now?.version, drafted.record.version + 1, "the same news twice changes nothing the second time");
    } finally {
      await world.stop();
    }
  });

  it("R-MPH-02: a role that waited for a signed contract enters the next draft", async () => {
    const world = await cascadeWorld();
    try {
      const { contract } = world.leader;
      const person = await world.person("tono", "SUBMITTED");
      const cell = {
        result: contract.results[0]?.id,
        employee: person.employee.id,
        text: "Tersedianya data",
        revision: "0",
      };
      const save =
        "mutation($input: MatrixCellSaveInput!) { matrixCellSave(input: $input) { cell { state } userErrors { code } } }";
      const saved = await world.ask<{ matrixCellSave: { cell: { state: string } } }>("budi", save, {
        input: { leaderContract: contract.id, cell },
      });
      assert.equal(saved.matrixCellSave.cell.state, "PENDING");
      const step = {
        parties: new Set(["RATER" as const]),
        name: "Budi",
        at: "2026-01-10T02:00:00.000Z",
        cycleOpen: true,
      };
      const returned = await world.leader
        .stores("budi")
        .contracts.change(person.contract.id, person.contract.version, { action: "contractReturn" }, (seen) =>
          takeStep(seen, "RETURN", step, "Tambahkan peran baru"),
        );
      assert.ok("record" in returned, JSON.stringify(returned));
      await told(world, person.contract, returned.record);
      const now = await world.leader.stores("tono").contracts.load(person.contract.id);
      assert.deepEqual(
        now?.results.map(({ title }) => title),
        ["Terlayaninya pemohon tepat waktu", "Tersedianya data"],
      );
    } finally {
      await world.stop();
    }
  });
});
