import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { marshall } from "@aws-sdk/util-dynamodb";
import { BehaviorValues, type Party } from "../generated/enums.ts";
import { newId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { activeContractWorld, decided, type ActiveContractWorld } from "../testing/activeContract.ts";
import { contentOf, newContract, type Contract } from "./contract.rules.ts";
import { limits, readContent, type ContractContentInput } from "./contractContent.rules.ts";
import { replaceContent, takeStep, type MovingStep } from "./contractLifeCycle.rules.ts";
import { contractItems } from "./contract.store.ts";

let world: ActiveContractWorld;
before(async () => {
  world = await activeContractWorld();
});
after(() => world.local.stop());

const words = (length: number): string => "terwujudnya layanan ".repeat(60).slice(0, length).trim();
const lines = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}. ${words(300)}`);

/** Results with long, but thinkable texts. */
const large = (results: number, indicators: number, length: number): ContractContentInput => ({
  results: Array.from({ length: results }, (_, r) => ({
    ...{ kind: "MAIN" as const, title: `${r} ${words(length)}`, supportedLeaderResult: words(length) },
    indicators: Array.from({ length: indicators }, (__, i) => ({
      ...{ title: `${i} ${words(length)}`, aspect: "QUALITY" as const, target: "95,5", unit: "persen" },
      dataSource: words(Math.min(length, 300)),
    })),
  })),
  behaviors: BehaviorValues.map((behavior) => ({ behavior, leaderExpectation: words(500) })),
  annexes: { resourceSupport: lines(10), accountabilityScheme: lines(10), consequence: lines(10) },
});

function emptyDraft(): Contract {
  const { people, cycle, organizationId } = world;
  return newContract(
    {
      ...{ form: "STAFF", employeeId: newId("employee"), employeeName: "Rina", positionTitle: "Analis" },
      ...{ unitId: people.sari.unitId as never, unitName: "Dinas Layanan", unitPath: world.unitPath },
      ...{ raterId: people.rudi.id, raterName: "Rudi" },
    },
    cycle,
    { id: newId("contract"), organizationId },
  );
}

const sizeOf = (item: object): number =>
  new TextEncoder().encode(JSON.stringify(marshall(item, { removeUndefinedValues: true }))).length;

describe("size of a contract", () => {
  it("holds 40 results, 160 indicators, 7 expectations and full annexes below 400 kB, also through an amendment", async () => {
    const { contracts } = world.as("sari").stores;
    const draft = emptyDraft();
    const content = decided(readContent(large(40, 4, 250), draft, newId));
    assert.equal(content.results.flatMap(({ indicators }) => indicators).length, 160);
    const created = await contracts.create({ action: "contractCreate" }, () => ({
      record: { ...draft, ...content },
      note: {},
    }));
    assert.ok("record" in created, JSON.stringify(created));
    let contract = created.record;
    // Typed JSON of the wire is larger than what DynamoDB counts: the bound is the safer for it.
    assert.ok(sizeOf(contractItems(contract)[1]) < 400_000, `${sizeOf(contractItems(contract)[1])} bytes`);

    const take = async (action: MovingStep, party: Party): Promise<void> => {
      const step = { parties: new Set([party]), name: party, at: "2026-02-02T02:00:00.000Z", cycleOpen: true };
      const changed = await contracts.change(contract.id, contract.version, { action: `contract${action}` }, (now) =>
        takeStep(now, action, step, "Perubahan target"),
      );
      assert.ok("record" in changed, JSON.stringify(changed).slice(0, 300));
      contract = changed.record;
    };
    const way = ["SUBMIT EMPLOYEE", "AGREE RATER", "APPROVE RATER", "SIGN EMPLOYEE"].map((each) => each.split(" "));
    for (const [action, party] of way) await take(action as MovingStep, party as Party);
    await take("AMEND", "EMPLOYEE");
    const writer = { parties: new Set<Party>(["EMPLOYEE"]), name: "Rina", at: contract.dueOn, cycleOpen: true };
    const written = await contracts.change(contract.id, contract.version, { action: "contractUpdate" }, (now) =>
      replaceContent(now, { ...contentOf(now), results: now.results.slice(1) }, writer),
    );
    assert.ok("record" in written);
    contract = written.record;
    for (const [action, party] of way) await take(action as MovingStep, party as Party);

    const read = await contracts.load(contract.id);
    assert.ok(read);
    assert.equal(read.edition, 2);
    assert.equal(read.results.length, 39);
    assert.equal(read.proposed, undefined);
    const [first] = await contracts.editions.before(contract.id);
    assert.ok(first);
    assert.deepEqual(JSON.parse(JSON.stringify(contentOf(first))), JSON.parse(JSON.stringify(content)), "kept whole");
  });

  it("refuses what could not be kept, in words, before anything is written", () => {
    const read = readContent(large(limits.results, limits.indicatorsPerResult, 490), emptyDraft(), newId);
    assert.ok(isRefused(read));
    assert.equal(read.refusals[0].code, "CONTENT_TOO_LARGE");
  });
});
