import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Party } from "../generated/enums.ts";
import { newId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import { differences } from "../evaluations/explanation.rules.ts";
import { metered } from "../table/meter.ts";
import { activeContractWorld, decided, type ActiveContractWorld } from "../testing/activeContract.ts";
import { mutate } from "../testing/operation.ts";
import { emptyDraft, largeContent, largeContract } from "../testing/largeContract.ts";
import { actionPlansIn } from "./actionPlan.store.ts";
import { actionPlanId, actionPlanModel, saveActionPlan } from "./actionPlan.rules.ts";
import { contentOf, titlesOf, type Contract } from "./contract.rules.ts";
import { limits, readContent } from "./contractContent.rules.ts";
import { replaceContent, takeStep, type MovingStep } from "./contractLifeCycle.rules.ts";
import { contractItems } from "./contract.store.ts";

let world: ActiveContractWorld;
/** Rudi's: 40 results with 400 indicators, in force. */
let large: Contract;
before(async () => {
  world = await activeContractWorld();
});
after(() => world.local.stop());

const sizeOf = (item: object): number =>
  new TextEncoder().encode(JSON.stringify(marshall(item, { removeUndefinedValues: true }))).length;

describe("size of a contract", () => {
  it("holds 40 results, 160 indicators, 7 expectations and full annexes below 400 kB, also through an amendment", async () => {
    const { contracts } = world.as("sari").stores;
    const draft = emptyDraft(world);
    const content = decided(
      readContent(largeContent({ results: 40, indicatorsPerResult: 4, length: 250 }), draft, newId),
    );
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
    const beyond = { results: limits.results, indicatorsPerResult: limits.indicatorsPerResult, length: 490 };
    const read = readContent(largeContent(beyond), emptyDraft(world), newId);
    assert.ok(isRefused(read));
    assert.equal(read.refusals[0].code, "CONTENT_TOO_LARGE");
  });

  it("keeps action plans of 40 results in four periods beside it, each an item of its own, read back whole", async () => {
    const periods = world.cycle.periods.filter(({ kind }) => kind === "PERIODIC").map(({ key }) => key);
    assert.equal(periods.length, 4);
    const contract = await largeContract(world, { results: 40, indicatorsPerResult: 10, length: 150, periods }, "rudi");
    large = contract;
    const items = await world.as("sari").stores.contracts.partition(contract.id);
    const plans = actionPlansIn(items);
    assert.equal(plans.length, 160);
    assert.equal(new Set(plans.map(({ id }) => id)).size, 160);
    assert.deepEqual(
      plans.map(({ version }) => version),
      Array(160).fill(1),
    );
    for (const item of items) assert.ok(sizeOf(item) < 400_000, `${String(item["sk"])}: ${sizeOf(item)} bytes`);
  });

  it("is rated with its whole working below 400 kB; words that could not be kept are refused in words", async () => {
    const contract = large;
    const id = evaluationId(contract.id, "2026-Q3");
    const step = async (who: "rudi" | "wati", field: string, type: string, input: object) => {
      const { userErrors } = await mutate(world.as(who), [field, type, "evaluation { version }"], input);
      return userErrors.map(({ code, field: at }) => [code, ...at].join(" "));
    };
    // Three bytes each: the longest a text of the table can be.
    const words = "✓".repeat(3000);
    const said = { evaluation: id, version: 0, narrative: "✓".repeat(5000), obstacles: words };
    assert.deepEqual(await step("rudi", "selfReportSubmit", "SelfReportInput", said), []);
    const feedback = (text: string) => contract.results.map(({ id: resultId }) => ({ resultId, text }));
    const set = { id, version: 1, resultRating: "MEETS", behaviorRating: "MEETS", note: words, resultReason: words };
    const much = { ...set, resultFeedback: feedback(words) };
    for (const field of ["Review", "Rate"])
      assert.deepEqual(await step("wati", `evaluation${field}`, `Evaluation${field}Input`, much), [
        "CONTENT_TOO_LARGE resultFeedback",
      ]);
    const fits = { ...set, resultFeedback: feedback("✓".repeat(1000)) };
    assert.deepEqual(await step("wati", "evaluationRate", "EvaluationRateInput", fits), []);
    const items = await world.as("wati").stores.contracts.partition(contract.id);
    for (const item of items) assert.ok(sizeOf(item) < 400_000, `${String(item["sk"])}: ${sizeOf(item)} bytes`);
    const explanation = (await world.as("wati").stores.evaluations.load(id))?.outcome?.explanation;
    assert.equal(explanation?.result, "GOOD");
    assert.deepEqual(differences(explanation), [], "read back whole (features 3.1)");
  });

  it("keeps the largest plan below 400 kB and writes it with its event in one transaction, or not at all", async () => {
    const [result] = world.contract.results;
    assert.ok(result);
    const place = { contractId: world.contract.id, resultId: result.id, period: "2026-Q1" };
    const step = { action: "a".repeat(500), target: "t".repeat(200), done: false };
    const steps = Array.from({ length: 30 }, () => step);
    assert.ok(
      !actionPlanModel.safeParse({ steps: [...steps, step] }).success,
      "31 steps are refused before anything is written",
    );
    const how = {
      parties: new Set<Party>(["EMPLOYEE"]),
      name: "Sari",
      at: "2026-02-02T02:00:00.000Z",
      cycleOpen: true,
    };
    const save = (seen: number, list: readonly object[]) =>
      metered(async (cost) => {
        const order = { action: "actionPlanSave" };
        const { actionPlans } = world.as("sari").stores;
        const saved = await actionPlans.change(actionPlanId(place), seen, order, (before) =>
          saveActionPlan(before, { steps: list }, world.contract, world.cycle, how),
        );
        return { saved, cost: { ...cost } };
      });
    const first = await save(0, steps);
    assert.ok("record" in first.saved);
    assert.ok(sizeOf({ ...first.saved.record }) < 30_000);
    assert.equal(first.cost.requests, 2, "one read, one transaction for plan and event");
    const history = () => world.as("sari").stores.audit.history(actionPlanId(place));
    const events = (await history()).length;
    const stale = await save(0, [{ ...step, action: "Yang ini terlambat" }]);
    assert.ok("refused" in stale.saved && stale.saved.refused.refusals[0].code === "STALE_VERSION");
    const plans = actionPlansIn(await world.as("sari").stores.contracts.partition(world.contract.id));
    assert.equal(plans.find(({ id }) => id === actionPlanId(place))?.steps[0]?.action, step.action, "nothing of it");
    assert.equal((await history()).length, events, "and no event of what did not happen");
  });

  it("writes header and content together: of two who saw one version, one writes both and the other neither", async () => {
    const { contracts } = world.as("sari").stores;
    const draft = emptyDraft(world);
    const employeeId = newId("employee");
    const content = decided(
      readContent(largeContent({ results: 40, indicatorsPerResult: 4, length: 200 }), draft, newId),
    );
    const created = await contracts.create({ action: "contractCreate" }, () => ({
      record: { ...draft, employeeId, ...content },
      note: {},
    }));
    assert.ok("record" in created);
    const { id, version } = created.record;
    const writer = {
      parties: new Set<Party>(["EMPLOYEE"]),
      name: "Rina",
      at: "2026-01-10T02:00:00.000Z",
      cycleOpen: true,
    };
    const write = (without: number) =>
      contracts.change(id, version, { action: "contractUpdate" }, (now) =>
        replaceContent(now, { ...contentOf(now), results: now.results.slice(without) }, writer),
      );
    const outcomes = await Promise.all([write(1), write(2)]);
    const won = outcomes.filter((outcome) => "record" in outcome && !("refused" in outcome));
    assert.equal(won.length, 1, JSON.stringify(outcomes.map((each) => Object.keys(each))));
    const read = await contracts.load(id);
    assert.ok(read && won[0] && "record" in won[0]);
    assert.equal(read.version, version + 1);
    assert.equal(read.results.length, won[0].record.results.length);
    assert.deepEqual(read.resultTitles, titlesOf(read.results), "the header speaks of the same content");
  });
});
