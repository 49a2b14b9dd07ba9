import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { contractItems } from "../contracts/contract.store.ts";
import type { Contract } from "../contracts/contract.rules.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import { notBegun } from "../evaluations/evaluation.rules.ts";
import { evaluationItems } from "../evaluations/evaluation.store.ts";
import { newId, type ObjectionId, type OrgUnitId } from "../kernel/ids.ts";
import { file } from "../objections/objecting.rules.ts";
import { objectionItem } from "../objections/objection.store.ts";
import { decided } from "../testing/activeContract.ts";
import { delivered, stepOf } from "../testing/sampleEvaluation.ts";
import { servedWorld, type Answer, type Served } from "../testing/servedWorld.ts";

type Record_ = { id: string; version: number };
type Payload = { userErrors: { code: string; field: string[] }[] } & Record<string, Record_ | null>;

let served: Served;
before(async () => void (served = await servedWorld()));
after(() => served.stop());

/** Runs a mutation as somebody; gives its payload. */
async function change(as: string, mutation: string, type: string, record: string, input: object): Promise<Payload> {
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${record} { id version } userErrors { code field } } }`;
  const answer: Answer = await served.ask(as, document, { input });
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return answer.data?.[mutation] as unknown as Payload;
}

const twice = <T>(run: () => Promise<T>): Promise<[T, T]> => Promise.all([run(), run()]);
const codes = (payload: Payload) => payload.userErrors.map(({ code }) => code);

/** How many events a record's history has, and that they chain. */
async function history(id: string): Promise<number> {
  const query = "query ($subject: ID!) { auditVerification(subject: $subject) { intact events } }";
  const answer = await served.ask("tuti", query, { subject: id });
  const { intact, events } = answer.data?.["auditVerification"] as unknown as { intact: boolean; events: number };
  assert.equal(intact, true);
  return events;
}

/** A fresh draft of a policy, which anything can be done to. */
const policy = async (title: string, key?: string): Promise<Payload> =>
  change("tuti", "policyCreate", "PolicyCreateInput", "policy", {
    ...{ title, preset: "NATIONAL_CORE", validFrom: "2027-01-01", idempotencyKey: key ?? null },
  });

describe("two at the same moment", () => {
  it("change the same version of a policy: one wins, the other is STALE_VERSION with the fresh one", async () => {
    const { policy: draft } = await policy("Lomba");
    const input = { id: draft?.id, version: draft?.version };
    const both = await twice(() => change("tuti", "policyAdopt", "PolicyAdoptInput", "policy", input));
    assert.deepEqual(both.map(codes).sort(), [[], ["STALE_VERSION"]]);
    for (const { policy: fresh } of both) assert.equal(fresh?.version, 2);
    assert.equal(await history(draft?.id ?? ""), 2);
  });

  it("amend the same contract: one amendment is opened", async () => {
    const { id, version } = served.world.contract;
    const input = { id, version, reason: "Tugas berubah" };
    const both = await twice(() => change("sari", "contractAmend", "ContractReturnInput", "contract", input));
    assert.deepEqual(both.map(codes).sort(), [[], ["STALE_VERSION"]]);
    for (const { contract } of both) assert.equal(contract?.version, version + 1);
  });

  it("change the same unit: one wins", async () => {
    const { data } = await served.ask("tuti", "{ orgUnits { edges { node { id version } } } }");
    const units = (data?.["orgUnits"] as unknown as { edges: { node: Record_ }[] }).edges;
    const unit = units.at(-1)?.node;
    const input = { id: unit?.id, version: unit?.version, name: "Dinas Pelayanan", from: "2026-10-05" };
    const both = await twice(() => change("tuti", "orgUnitChange", "OrgUnitChangeInput", "orgUnit", input));
    assert.deepEqual(both.map(codes).sort(), [[], ["STALE_VERSION"]]);
  });
});

describe("the same idempotency key twice at once", () => {
  it("creates one policy and answers both with it", async () => {
    const [one, other] = await twice(() => policy("Sekali saja", "kunci-1"));
    assert.deepEqual([codes(one), codes(other)], [[], []]);
    assert.deepEqual(one.policy, other.policy);
    assert.equal(await history(one.policy?.id ?? ""), 1);
  });

  it("opens one delegation and answers both with it", async () => {
    const { people } = served.world;
    const input = {
      ...{ delegate: people.wati.id, acts: ["CONTRACT", "EVALUATION"], from: "2026-10-05", to: "2026-10-20" },
      ...{ documentNumber: "800/12/2026", idempotencyKey: "kunci-2" },
    };
    const both = await twice(() => change("rudi", "delegationCreate", "DelegationCreateInput", "delegation", input));
    assert.deepEqual(both.map(codes), [[], []]);
    assert.equal(both[0].delegation?.id, both[1].delegation?.id);
  });

  it("refuses the key for anything else, and answers a replay after a lost answer with what happened", async () => {
    const again = await policy("Sekali saja", "kunci-1");
    assert.deepEqual(codes(again), []);
    assert.equal(await history(again.policy?.id ?? ""), 1);
    assert.deepEqual(codes(await policy("Lain sama sekali", "kunci-1")), ["IDEMPOTENCY_KEY_REUSED"]);
  });
});

describe("a delegate (R-DEL-01)", () => {
  it("lists the delegator's contracts and evaluations and acts for them, and nobody else does", async () => {
    const { people, cycle, contract } = served.world;
    const query = `query ($filter: ContractFilter!, $of: EvaluationFilter!) {
      contracts(filter: $filter) { edges { node { id version allowedActions } } }
      evaluations(filter: $of) { edges { node { id allowedActions } } }
    }`;
    const of = { cycle: cycle.id, period: "2026-Q3", rater: people.rudi.id };
    const filter = { cycle: cycle.id, rater: people.rudi.id };
    const answer = await served.ask("wati", query, { filter, of });
    assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
    type Edges = { edges: { node: Record_ & { allowedActions: string[] } }[] };
    const [queue] = (answer.data?.["contracts"] as unknown as Edges).edges;
    assert.equal(queue?.node.id, contract.id);
    assert.equal((await served.ask("sari", query, { filter, of })).errors?.[0]?.extensions.code, "FORBIDDEN");
    const { id, version } = await served.world.anotherContract("Nina");
    const input = { id, version, reason: "Tugas berubah" };
    assert.deepEqual(codes(await change("wati", "contractAmend", "ContractReturnInput", "contract", input)), []);
    const told = await served.ask("tuti", "query ($id: ID!) { contract(id: $id) { history { party onBehalfOf } } }", {
      id,
    });
    const { history: events } = told.data?.["contract"] as unknown as { history: object[] };
    assert.deepEqual(JSON.parse(JSON.stringify(events.at(-1))), { party: "RATER", onBehalfOf: "Rudi" });
  });
});

describe("a delegate for one unit (R-DEL-01, features 3.29)", () => {
  type Row = { node: { employeeName: string; onBehalfOf?: string | null } };
  type Shown = { edges: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  const people: Contract[] = [];
  let unit = "";
  const delegate = (delegator: string, to: string, act: string, within: string | null) =>
    change(delegator, "delegationCreate", "DelegationCreateInput", "delegation", {
      ...{ delegate: to, acts: [act], unit: within, from: "2026-10-05", to: "2026-10-20" },
      documentNumber: "800/13/2026",
    });

  /** All pages of two rows: the names on each, and the requests each took. */
  async function pages(who: string, field: string, type: string, filter: object) {
    const names: string[][] = [];
    const requests: number[] = [];
    const rows: Row[] = [];
    let after: string | null = null;
    do {
      const query: string = `query ($filter: ${type}, $after: String) { ${field}(filter: $filter, first: 2, after: $after) {
        edges { node { employeeName ${field === "objections" ? "onBehalfOf" : ""} } } pageInfo { hasNextPage endCursor } } }`;
      const answer: Answer = await served.ask(who, query, { filter, after });
      assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
      const { edges, pageInfo } = answer.data?.[field] as unknown as Shown;
      names.push(edges.map(({ node }) => node.employeeName));
      rows.push(...edges);
      requests.push(answer.extensions?.cost.requests ?? 0);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return { names, requests, rows };
  }

  before(async () => {
    const { world } = served;
    const section = { name: "Seksi Arsip", kind: "SUBDIVISION", parent: world.contract.unitId, from: "2026-10-01" };
    const made = await change("tuti", "orgUnitCreate", "OrgUnitCreateInput", "orgUnit", section);
    unit = made["orgUnit"]?.id ?? "";
    const inSection = { unitId: unit as OrgUnitId, unitName: "Seksi Arsip", unitPath: `${world.unitPath}/${unit}` };
    for (let at = 0; at < 10; at += 1) {
      const contract = await world.anotherContract(`Orang ${at}`);
      people.push(at % 2 === 0 ? contract : { ...contract, ...inSection });
    }
    // The delegate works in that section too, under the same rater.
    const own = { ...world.contract, ...inSection };
    await world.put(...[...people, own].flatMap((each) => contractItems(each)));
    assert.deepEqual(codes(await delegate("rudi", world.people.sari.id, "EVALUATION", unit)), []);
  });

  it("has full pages of the rater's people of that unit, at one cost each, and never themself", async () => {
    const { cycle, people: known } = served.world;
    const of = { cycle: cycle.id, period: "2026-Q3", rater: known.rudi.id };
    const full = [["Orang 1", "Orang 3"], ["Orang 5", "Orang 7"], ["Orang 9"]];
    const open = await pages("sari", "evaluations", "EvaluationFilter!", of);
    assert.deepEqual([open.names, open.requests], [full, [5, 5, 5]]);
    const period = periodOf(cycle, "2026-Q3");
    assert.ok(period);
    for (const contract of people) {
      const begun = { ...notBegun(contract, period), status: "SUBMITTED" as const, version: 1 };
      await served.world.put(...evaluationItems(begun));
    }
    const begun = await pages("sari", "evaluations", "EvaluationFilter!", { ...of, status: "SUBMITTED" });
    // Sign-in, and by key: the first rows, and on from there where some are of other units and there are more.
    assert.deepEqual([begun.names, begun.requests], [full, [3, 3, 2]]);
    const rater = await pages("rudi", "evaluations", "EvaluationFilter!", { ...of, status: "SUBMITTED" });
    assert.deepEqual([rater.names.flat().length, new Set(rater.requests)], [10, new Set([2])]);
    const contracts = await pages("sari", "contracts", "ContractFilter!", { cycle: cycle.id, rater: known.rudi.id });
    assert.deepEqual(contracts.names.flat(), [...full.flat(), "Sari"]);
    assert.deepEqual(
      contracts.names.map((page) => page.length),
      [2, 2, 2],
    );
  });

  it("sees objections in the delegator's place among those of their own, each page full, by one key each", async () => {
    const { tuti, wati, rudi } = served.world.people;
    const filed = decided(
      file(delivered as never, { text: "Belum dihitung." }, newId, stepOf(["EMPLOYEE"]), undefined),
    );
    const objection = filed.record.objection;
    assert.ok(objection);
    const { organizationId } = served.world;
    for (const [at, { id, unitPath, employeeId, employeeName }] of people.entries()) {
      const who = { organizationId, contractId: id, unitPath, employeeId, employeeName, raterId: rudi.id };
      const day = `2026-10-${String(10 + at)}`;
      const decider = { deciderId: at === 4 ? tuti.id : wati.id, decideBy: day };
      await served.world.put(objectionItem({ ...objection, ...who, ...decider, id: `obj_${id}` as ObjectionId }));
    }
    for (const each of [tuti, rudi]) assert.deepEqual(codes(await delegate("wati", each.id, "OBJECTION", unit)), []);
    const seen = await pages("tuti", "objections", "ObjectionFilter", {});
    assert.deepEqual(seen.names, [
      ["Orang 1", "Orang 3"],
      ["Orang 4", "Orang 5"],
      ["Orang 7", "Orang 9"],
    ]);
    assert.deepEqual(
      seen.rows.map(({ node }) => node.onBehalfOf),
      ["Wati", "Wati", null, "Wati", "Wati", "Wati"],
    );
    assert.deepEqual(seen.requests, [4, 4, 4]);
    const home = await served.ask("tuti", "{ viewer { tasks { kind employeeName } } }");
    const { tasks } = home.data?.["viewer"] as unknown as { tasks: { kind: string; employeeName: string }[] };
    const due = tasks.filter(({ kind }) => kind === "OBJECTION_DECIDE").map(({ employeeName }) => employeeName);
    assert.deepEqual(due, seen.names.flat());
    // Who rated decides for nobody, and whose delegator decides sees them all (R-DEL-01).
    assert.deepEqual((await pages("rudi", "objections", "ObjectionFilter", {})).names, [[]]);
    assert.equal((await pages("wati", "objections", "ObjectionFilter", {})).names.flat().length, 9);
  });
});

describe("reports", () => {
  it("are refused to employees who head no unit, and their menu does not offer them", async () => {
    const { id } = served.world.cycle;
    const report = "query ($cycle: ID!) { contractCoverage(cycle: $cycle) { total { employees } } }";
    assert.equal((await served.ask("sari", report, { cycle: id })).errors?.[0]?.extensions.code, "FORBIDDEN");
    assert.equal((await served.ask("tuti", report, { cycle: id })).errors, undefined);
    const offered = async (who: string): Promise<string[]> => {
      const { data } = await served.ask(who, "{ viewer { permittedFields } }");
      return (data?.["viewer"] as unknown as { permittedFields: string[] }).permittedFields;
    };
    assert.ok(!(await offered("sari")).includes("contractCoverage"));
    assert.ok((await offered("tuti")).includes("contractCoverage"));
  });
});
