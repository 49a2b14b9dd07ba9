import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
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
