import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { done, openRegion, refusalsOf, type Region } from "../testing/administeredRegion.ts";

let region: Region;
before(async () => {
  region = await openRegion();
});
after(() => region.stop());

const create = (more: object = {}, fields?: string) =>
  region.mutate(
    "policyCreate",
    "policy",
    { title: "Kebijakan 2026", preset: "MAMUJU", validFrom: "2026-01-01", ...more },
    fields,
  );
const adopted = async (more: object = {}) => {
  const draft = done(await create(more), "policy");
  return done(
    await region.mutate(
      "policyAdopt",
      "policy",
      { id: draft["id"], version: draft["version"] },
      "id version status contentHash",
    ),
    "policy",
  );
};

describe("Policies over GraphQL", () => {
  it("8.5, features 3.2: start from a preset with all parameters, quadrant and guide, each with its citation", async () => {
    const fields = `status preset methods allowedActions quadrant { result behavior predicate }
      parameters { key value citation label(language: EN) } distribution { mode minUnitSize citation rules { organizationPredicate } }`;
    const policy = done(await create({}, fields), "policy");
    assert.deepEqual(policy["methods"], ["PUBLIC_FEEDBACK", "PEER_FEEDBACK", "OBSERVATION", "COMPLAINTS"]);
    assert.equal(policy["quadrant"].length, 9);
    assert.deepEqual(policy["allowedActions"], ["UPDATE", "ADOPT", "COPY"]);
    assert.equal(policy["distribution"].rules.length, 11);
    const periods = policy["parameters"].find((p: { key: string }) => p.key === "evaluation.periods");
    assert.equal(periods.value, '"MONTHLY"');
    for (const { citation, label } of policy["parameters"]) assert.ok(citation && label);
  });

  it("BGO-10: change a parameter while a draft, are adopted with a content hash, and never change again", async () => {
    const draft = done(await create(), "policy");
    const input = {
      ...{ id: draft["id"], version: 1, title: "Kebijakan 2026 B", validFrom: "2026-01-01", methods: ["COMPLAINTS"] },
      parameters: [{ key: "objection.fileDays", value: "21", citation: "Perwali 1/2026", confidence: "SOURCED" }],
    };
    const changed = done(
      await region.mutate("policyUpdate", "policy", input, "version methods parameters { key value }"),
      "policy",
    );
    assert.equal(changed["version"], 2);
    assert.equal(changed["parameters"].find((p: { key: string }) => p.key === "objection.fileDays").value, "21");
    const stale = await region.mutate("policyUpdate", "policy", input, "version title");
    assert.deepEqual(refusalsOf(stale), ["STALE_VERSION version"]);
    assert.deepEqual(stale["policy"], { version: 2, title: "Kebijakan 2026 B" });
    const step = { id: draft["id"], version: 2 };
    const final = done(
      await region.mutate("policyAdopt", "policy", step, "status contentHash allowedActions"),
      "policy",
    );
    assert.equal(final["status"], "ADOPTED");
    assert.match(final["contentHash"], /^[0-9a-f]{64}$/);
    assert.deepEqual(final["allowedActions"], ["COPY"]);
    assert.deepEqual(refusalsOf(await region.mutate("policyAdopt", "policy", { ...step, version: 3 })), [
      "POLICY_ADOPTED",
    ]);
    assert.deepEqual(refusalsOf(await region.mutate("policyUpdate", "policy", { ...input, version: 3 })), [
      "POLICY_ADOPTED",
    ]);
  });

  it("refuse broken parameters and an incomplete quadrant at their place", async () => {
    const draft = done(await create(), "policy");
    const update = async (key: string, value: string, citation = "x") =>
      refusalsOf(
        await region.mutate("policyUpdate", "policy", {
          ...{ id: draft["id"], version: 1, title: "X", validFrom: "2026-01-01", methods: [] },
          parameters: [{ key, value, citation, confidence: "DESIGN" }],
        }),
      );
    assert.deepEqual(await update("objection.fileDays", "{"), ["POLICY_PARAMETER_INVALID parameters.0.value"]);
    assert.deepEqual(await update("unknown", "1"), ["POLICY_PARAMETER_INVALID parameters.0.key"]);
    assert.deepEqual(await update("objection.fileDays", "1", ""), ["POLICY_PARAMETER_INVALID parameters.0.citation"]);
    assert.deepEqual(await update("quadrant", "[]"), ["QUADRANT_INCOMPLETE parameters.0.value"]);
  });

  it("start from exactly one place, known in this organization", async () => {
    assert.deepEqual(refusalsOf(await create({ preset: null })), ["REQUIRED preset"]);
    assert.deepEqual(refusalsOf(await create({ preset: null, copyOf: "pol_none" })), ["UNKNOWN_ID copyOf"]);
    const source = await adopted({ preset: "PAUH" });
    const copy = done(await create({ preset: null, copyOf: source["id"] }, "status methods preset"), "policy");
    assert.deepEqual(copy, {
      status: "DRAFT",
      preset: "PAUH",
      methods: ["SELF_ASSESSMENT", "PEER_FEEDBACK", "OBSERVATION"],
    });
  });

  it("are listed newest first, one request a page", async () => {
    const last = done(await create({ title: "Terakhir" }), "policy");
    const { data, requests } = await region.run(
      "{ policies(first: 2) { edges { node { id title } } pageInfo { hasNextPage } } }",
    );
    assert.equal(data["policies"].edges[0].node.id, last["id"]);
    assert.equal(data["policies"].pageInfo.hasNextPage, true);
    assert.equal(requests, 1);
  });
});

describe("Cycles over GraphQL", () => {
  const periods = "periods { key kind dueOn open }";

  it("R-WF-05: are planned under an adopted policy, opened, and tell which periods are open today", async () => {
    const policy = await adopted({ preset: "SAWAHLUNTO" });
    const planned = done(
      await region.mutate(
        "cycleCreate",
        "cycle",
        { year: 2026, policy: policy["id"] },
        `id version status contractDueOn ${periods}`,
      ),
      "cycle",
    );
    assert.equal(planned["contractDueOn"], "2026-01-31");
    assert.deepEqual(
      planned["periods"].map((p: { key: string }) => p.key),
      ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026"],
    );
    assert.ok(planned["periods"].every((p: { open: boolean }) => !p.open));
    const step = { id: planned["id"], version: 1 };
    const open = done(
      await region.mutate(
        "cycleOpen",
        "cycle",
        step,
        "version status openPeriods { key } allowedActions policy { id contentHash }",
      ),
      "cycle",
    );
    assert.deepEqual(
      open["openPeriods"].map((p: { key: string }) => p.key),
      ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
    );
    assert.deepEqual(open["allowedActions"], ["UPDATE"]);
    assert.equal(open["policy"].contentHash, policy["contentHash"]);
    const { data } = await region.run("{ organization { currentCycle { year } } }");
    assert.equal(data["organization"].currentCycle.year, 2026);
    const again = { ...step, version: 2 };
    assert.deepEqual(refusalsOf(await region.mutate("cycleOpen", "cycle", again)), ["STEP_NOT_ALLOWED_IN_STATE"]);
    assert.deepEqual(refusalsOf(await region.mutate("cycleClose", "cycle", again)), ["DATE_OUT_OF_RANGE"]);
    const dates = {
      ...again,
      contractDueOn: "2026-02-15",
      periods: [{ key: "2026-Q4", opensOn: "2026-12-01", dueOn: "2027-02-10" }],
    };
    const changed = done(await region.mutate("cycleUpdate", "cycle", dates, `version ${periods}`), "cycle");
    assert.equal(changed["periods"][3].dueOn, "2027-02-10");
    assert.equal(changed["periods"][3].open, false);
    const unknown = { ...dates, version: 3, periods: [{ key: "2025-Q4", opensOn: "2026-12-01", dueOn: "2027-02-10" }] };
    assert.deepEqual(refusalsOf(await region.mutate("cycleUpdate", "cycle", unknown)), ["UNKNOWN_ID periods.0.key"]);
    const stale = await region.mutate("cycleUpdate", "cycle", dates, "version");
    assert.deepEqual([refusalsOf(stale), stale["cycle"]], [["STALE_VERSION version"], { version: 3 }]);
  });

  it("close when the year is over", async () => {
    const policy = await adopted({ validFrom: "2020-01-01" });
    const past = done(await region.mutate("cycleCreate", "cycle", { year: 2024, policy: policy["id"] }), "cycle");
    done(await region.mutate("cycleOpen", "cycle", { id: past["id"], version: 1 }), "cycle");
    const closed = done(
      await region.mutate("cycleClose", "cycle", { id: past["id"], version: 2 }, "status allowedActions"),
      "cycle",
    );
    assert.deepEqual(closed, { status: "CLOSED", allowedActions: [] });
  });

  it("are one a year, also when two administrators create it at the same moment", async () => {
    const policy = await adopted({ validFrom: "2020-01-01" });
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => region.mutate("cycleCreate", "cycle", { year: 2030, policy: policy["id"] })),
    );
    assert.deepEqual(answers.flatMap(refusalsOf), Array(3).fill("ALREADY_EXISTS year"));
    const { data, requests } = await region.run("{ cycles { edges { node { year } } } }");
    const years = data["cycles"].edges.map((edge: { node: { year: number } }) => edge.node.year);
    assert.deepEqual(years, [...years].sort().reverse());
    assert.equal(years.filter((year: number) => year === 2030).length, 1);
    assert.equal(requests, 1);
  });

  it("are refused under drafts, unknown policies, and years outside the policy or the calendar", async () => {
    const draft = done(await create(), "policy");
    const make = async (year: number, policy: string) =>
      refusalsOf(await region.mutate("cycleCreate", "cycle", { year, policy }));
    assert.deepEqual(await make(2031, draft["id"]), ["STEP_NOT_ALLOWED_IN_STATE policy"]);
    assert.deepEqual(await make(2031, "pol_none"), ["UNKNOWN_ID policy"]);
    assert.deepEqual(await make(1999, draft["id"]), ["NUMBER_OUT_OF_RANGE year"]);
    assert.deepEqual(await make(2021, (await adopted())["id"]), ["DATE_OUT_OF_RANGE policy"]);
    const open = await region.mutate("cycleOpen", "cycle", { id: "cyc_none", version: 1 });
    assert.deepEqual(refusalsOf(open), ["UNKNOWN_ID id"]);
  });
});
