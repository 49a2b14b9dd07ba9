import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { buildSchema } from "graphql";
import { PartyValues, type Party, type Role } from "../generated/enums.ts";
import { accessRules, mayTry, mayUse, permittedFields, type AccessRule, type RootField } from "./access.rules.ts";
import { delegationFor, partiesOf, possibleParties, type Actor } from "./actor.rules.ts";

const actor = (more: Partial<Actor> = {}): Actor => ({
  subject: "demo|x",
  name: "X",
  kind: "PERSON",
  organizationId: "org_1",
  employeeId: "emp_x",
  roles: [],
  delegations: [],
  today: "2026-11-21",
  language: "ID",
  ...more,
});
const withRole = (role: Role, unitId: string | null = null): Actor =>
  actor({ employeeId: undefined, roles: [{ role, unitId }] });
const application = actor({ kind: "APPLICATION", employeeId: undefined });

const fields = Object.keys(accessRules) as RootField[];
const schema = buildSchema(readFileSync("schema.graphql", "utf8"));
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}) as RootField[];
const queries = Object.keys(schema.getQueryType()?.getFields() ?? {}) as RootField[];

describe("access table (DESIGN 6)", () => {
  it("has exactly one rule per root field of the schema", () => {
    assert.deepEqual([...fields].sort(), [...queries, ...mutations].sort());
  });

  it("stays as it was agreed: every field × party, written out", () => {
    const line = (field: RootField): string => {
      const rule: AccessRule = accessRules[field];
      const marks = PartyValues.map((party) => (rule.allow === "ANYONE" || rule.allow.includes(party) ? party : "-"));
      return `${field}: ${marks.join(" ")}${rule.applications ? " APPLICATION" : ""}`;
    };
    const golden = readFileSync(new URL("./access.golden.txt", import.meta.url), "utf8");
    assert.equal(
      `${fields.map(line).join("\n")}\n`,
      golden,
      "access changed: read the difference, then renew access.golden.txt",
    );
  });

  it("lets applications read what the table names, and never write", () => {
    for (const mutation of mutations) assert.equal(mayTry(application, mutation), false, mutation);
    assert.equal(mayTry(application, "contracts"), true);
    assert.equal(mayTry(application, "auditLedger"), false);
  });

  it("denies whoever has neither role nor relation", () => {
    const nobody = actor({ employeeId: undefined });
    for (const field of fields) {
      const rule: AccessRule = accessRules[field];
      assert.equal(mayTry(nobody, field), rule.allow === "ANYONE", field);
    }
  });

  it("lets an auditor change nothing", () => {
    // Printing registers what was printed and changes no record.
    const changes = mutations.filter((mutation) => mutation !== "documentIssue");
    for (const mutation of changes) assert.equal(mayTry(withRole("AUDITOR"), mutation), false, mutation);
  });

  it("walks every party over every field: the second gate agrees with the table", () => {
    const people = { employeeId: "emp_e", raterId: "emp_r", raterSuperiorId: "emp_s", consultedIds: ["emp_c"] };
    const subject = { ...people, unitPath: "unt_a/unt_b/" };
    const who: Record<Party, Actor> = {
      EMPLOYEE: actor({ employeeId: "emp_e" }),
      RATER: actor({ employeeId: "emp_r" }),
      RATER_SUPERIOR: actor({ employeeId: "emp_s" }),
      TENANT_ADMIN: withRole("TENANT_ADMIN"),
      PERFORMANCE_OFFICER: withRole("PERFORMANCE_OFFICER", "unt_a"),
      AUDITOR: withRole("AUDITOR"),
      PLATFORM_ADMIN: withRole("PLATFORM_ADMIN"),
      CONSULTED: actor({ employeeId: "emp_c" }),
      UNIT_HEAD: actor({ employeeId: "emp_h", headsUnitId: "unt_a" }),
    };
    for (const field of fields) {
      const rule: AccessRule = accessRules[field];
      for (const party of PartyValues) {
        const allowed = rule.allow === "ANYONE" || rule.allow.includes(party);
        assert.equal(mayUse(who[party], field, subject), allowed, `${field} ${party}`);
      }
    }
  });
});

describe("parties of a record", () => {
  it("limits a role to its unit and the units below it", () => {
    const officer = withRole("PERFORMANCE_OFFICER", "unt_a");
    assert.equal(mayUse(officer, "contract", { unitPath: "unt_root/unt_a/unt_b/" }), true);
    assert.equal(mayUse(officer, "contract", { unitPath: "unt_root/unt_c/" }), false);
    assert.equal(mayUse(officer, "contract", { unitPath: "" }), false);
  });

  it("lets a delegate act as rater for the delegated acts only, and never on their own record (R-DEL-01)", () => {
    const delegate = actor({
      employeeId: "emp_d",
      delegations: [{ delegatorId: "emp_r", delegatorName: "Rina", acts: ["CONTRACT"] }],
    });
    const subject = { employeeId: "emp_e", raterId: "emp_r" };
    assert.ok(partiesOf(delegate, subject, "CONTRACT").has("RATER"));
    assert.ok(!partiesOf(delegate, subject, "EVALUATION").has("RATER"));
    assert.equal(delegationFor(delegate, { employeeId: "emp_d", raterId: "emp_r" }, "CONTRACT"), undefined);
  });

  it("keeps a delegation for one unit to that unit and those below (R-DEL-01)", () => {
    const held = { delegatorId: "emp_r", delegatorName: "Rina", acts: ["CONTRACT", "OBJECTION"] as const };
    const delegate = actor({ employeeId: "emp_d", delegations: [{ ...held, unitId: "unt_a" }] });
    const at = (unitPath: string) => ({ employeeId: "emp_e", raterId: "emp_r", unitPath });
    assert.ok(partiesOf(delegate, at("unt_root/unt_a/unt_b/"), "CONTRACT").has("RATER"));
    assert.ok(!partiesOf(delegate, at("unt_root/unt_c/"), "CONTRACT").has("RATER"));
    const appealed = { employeeId: "emp_e", raterId: "emp_x", raterSuperiorId: "emp_r", unitPath: "unt_root/unt_c/" };
    assert.ok(!partiesOf(delegate, appealed, "OBJECTION").has("RATER_SUPERIOR"));
  });

  it("lets heads read the reports of their unit and the units below, and offers reports to no other employee", () => {
    const head = actor({ headsUnitId: "unt_a" });
    assert.equal(mayUse(head, "contractCoverage", { unitPath: "unt_root/unt_a/unt_b/" }), true);
    assert.equal(mayUse(head, "contractCoverage", { unitPath: "unt_root/" }), false);
    assert.equal(mayUse(head, "auditTrail", { unitPath: "unt_root/unt_a/" }), false);
    const offered = (headsUnitId: string | null) => permittedFields(actor({ headsUnitId }), []);
    assert.ok(offered("unt_a").includes("predicateDistribution"));
    assert.ok(!offered(null).includes("contractCoverage") && !offered(null).includes("predicateDistribution"));
  });

  it("offers officials without a contract nothing by which they would begin one, unless a role lets them (3.7)", () => {
    const fields = (more: Partial<Actor>) => permittedFields(actor({ holdsNoContract: true, ...more }), []);
    const begins = ["contractCreate", "contractPractice", "contractsCopy", "contractsCopyPreview"] as const;
    assert.deepEqual(
      begins.filter((field) => permittedFields(actor(), []).includes(field)),
      begins,
    );
    assert.deepEqual(
      begins.filter((field) => fields({}).includes(field)),
      [],
    );
    assert.ok(fields({}).includes("contractApprove"), "they still rate");
    const administers = fields({ roles: [{ role: "TENANT_ADMIN", unitId: null }] });
    assert.deepEqual(
      begins.filter((field) => administers.includes(field)),
      ["contractCreate", "contractsCopy", "contractsCopyPreview"],
    );
  });

  it("gives applications no relation", () => {
    assert.equal(possibleParties(application).size, 0);
  });
});
