import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createCycle, updateCycle, type Cycle } from "../cycles/cycle.rules.ts";
import type { Employee } from "../employees/employee.rules.ts";
import type { Position } from "../employees/position.rules.ts";
import { FindingCodeValues } from "../generated/enums.ts";
import { newId, type EmployeeId, type PositionId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { adoptPolicy, createPolicy, type Policy } from "../policies/policy.rules.ts";
import { periodInWords } from "./dayInWords.rules.ts";
import { inWords, type Finding } from "./finding.rules.ts";
import { findingKinds } from "./findingKinds.rules.ts";
import { daysInPost, personFindings, unreachableSteps } from "./people.rules.ts";
import { postFindings, postsToRead } from "./posts.rules.ts";
import { settingsFindings } from "./settings.rules.ts";

function decided<T>(decision: Decision<T>): T {
  assert.ok(!isRefused(decision), JSON.stringify(decision));
  return decision;
}

const organizationId = "org_1";
const draft = createPolicy(
  { title: "Kebijakan 2027", preset: "NATIONAL_CORE", validFrom: "2026-01-01" },
  { id: newId("policy"), organizationId },
  undefined,
);
const policy = decided(adoptPolicy(draft, "2026-11-01T00:00:00.000Z")).record;
const planned = (year: number): Cycle =>
  decided(createCycle({ year, policy: policy.id }, policy, { id: newId("cycle"), organizationId })).record;
const cycle = planned(2027);
const codes = (found: readonly Finding[]): string[] => [...new Set(found.map(({ code }) => code))];

describe("dry run of settings (features 3.32)", () => {
  it("R-WF-04: finds the contracts' due day on a Sunday, with the next working day", () => {
    const found = settingsFindings(cycle, policy, "2026-11-22");
    const sunday = found.find(({ code, params }) => code === "DEADLINE_ON_DAY_OFF" && params["what"] === "SKP");
    assert.deepEqual(sunday?.params, { what: "SKP", day: "2027-01-31", next: "2027-02-01" });
    assert.equal(inWords(sunday).message.id, "Batas SKP jatuh pada 31 Januari 2027, bukan hari kerja.");
    assert.match(inWords(sunday).remedy.en, /next working day is 1 February 2027/);
  });

  it("finds a holiday as well as a weekend: 6 February 2027 is Imlek", () => {
    const moved: Cycle = { ...cycle, contractDueOn: "2027-02-05" };
    const found = settingsFindings(moved, policy, "2026-11-22").find(({ params }) => params["what"] === "SKP");
    assert.deepEqual([found?.code, found?.params["next"]], ["DEADLINE_ON_DAY_OFF", "2027-02-08"]);
  });

  it("blocks a policy that cannot be pinned, and no longer once the cycle is open", () => {
    assert.ok(codes(settingsFindings(cycle, draft, "2026-11-22")).includes("POLICY_NOT_USABLE"));
    assert.ok(!codes(settingsFindings(cycle, policy, "2026-11-22")).includes("POLICY_NOT_USABLE"));
    assert.ok(
      !codes(settingsFindings({ ...cycle, status: "OPEN" }, draft, "2026-11-22")).includes("POLICY_NOT_USABLE"),
    );
  });

  it("finds periods that open too late, and a year that is due before its last period", () => {
    const [first] = cycle.periods;
    const unreachable = { ...cycle, periods: [{ ...first!, opensOn: "2027-06-01" }, ...cycle.periods.slice(1)] };
    assert.ok(codes(settingsFindings(unreachable, policy, "2026-11-22")).includes("PERIOD_UNREACHABLE"));
    const annual = cycle.periods.at(-1)!;
    const early = { ...cycle, periods: [...cycle.periods.slice(0, -1), { ...annual, dueOn: "2028-01-03" }] };
    assert.ok(codes(settingsFindings(early, policy, "2026-11-22")).includes("ANNUAL_BEFORE_LAST_PERIOD"));
    assert.ok(!codes(settingsFindings(cycle, policy, "2026-11-22")).includes("PERIOD_UNREACHABLE"));
  });

  it("says when holidays of a year are unknown, deadlines have passed, weights are used or not whole", () => {
    assert.ok(codes(settingsFindings(planned(2040), policy, "2026-11-22")).includes("HOLIDAYS_UNKNOWN"));
    assert.ok(codes(settingsFindings(cycle, policy, "2027-03-01")).includes("DEADLINE_PASSED"));
    const running = settingsFindings({ ...cycle, status: "OPEN" }, policy, "2027-08-01");
    assert.ok(!codes(running).includes("DEADLINE_PASSED"), "a running year is not warned about what nobody can mend");
    assert.ok(running.every(({ params }) => (params["day"] ?? "9999") >= "2027-08-01"));
    const weights = (changed: object): Policy => ({ ...policy, parameters: { ...policy.parameters, ...changed } });
    const used = { ...policy.parameters["contract.useWeights"], value: true };
    assert.ok(
      codes(settingsFindings(cycle, weights({ "contract.useWeights": used }), "2026-11-22")).includes("WEIGHTS_IN_USE"),
    );
    const tpp = { ...policy.parameters["tpp.weights"], value: { performance: "0.6", discipline: "0.3" } };
    const found = settingsFindings(cycle, weights({ "tpp.weights": tpp }), "2026-11-22");
    assert.equal(found.find(({ code }) => code === "WEIGHTS_NOT_WHOLE")?.params["total"], "0.9");
  });

  it("says nothing about dates that were mended", () => {
    const mended = decided(
      updateCycle(cycle, {
        contractDueOn: "2027-01-29",
        periods: cycle.periods.map(({ key, opensOn }) => ({
          key,
          opensOn,
          dueOn: key === "2027" ? "2028-01-31" : "2028-01-21",
        })),
      }),
    ).record;
    const due = settingsFindings(mended, policy, "2026-11-22").filter(({ code }) => code === "DEADLINE_ON_DAY_OFF");
    assert.deepEqual(due, []);
  });
});

const post = (id: string, more: Partial<Position> = {}): Position =>
  ({
    ...{ id, organizationId, version: 1, history: { sequence: 0, hash: "" }, title: `Jabatan ${id}`, type: "STAFF" },
    ...{ unitId: "unt_1", unitPath: "unt_1/", headsUnit: false, holders: [], revision: 0 },
    ...more,
  }) as Position;
const known = (...posts: Position[]) => new Map<PositionId, Position>(posts.map((each) => [each.id, each]));
const holder = { assignmentId: "asg_1", employeeId: "emp_1", kind: "DEFINITIVE", from: "2020-01-01" } as never;

describe("dry run of posts (features 3.32)", () => {
  it("tells empty posts from empty leading posts, and passes over held and closed ones", () => {
    const on = "2027-01-01";
    assert.deepEqual(codes(postFindings(post("a"), on, known())), ["POST_EMPTY"]);
    assert.deepEqual(codes(postFindings(post("a", { headsUnit: true }), on, known())), ["LEADING_POST_EMPTY"]);
    assert.deepEqual(postFindings(post("a", { holders: [holder] }), on, known()), []);
    assert.deepEqual(postFindings(post("a", { closedFrom: "2026-06-01" }), on, known()), []);
  });

  it("finds rings of posts with their line, and closed posts above", () => {
    const a = post("a", { superiorId: "b" as PositionId, holders: [holder] });
    const b = post("b", { superiorId: "a" as PositionId, holders: [holder] });
    assert.deepEqual(postsToRead(a, known(a)), ["b"]);
    assert.deepEqual(postsToRead(a, known(a, b)), []);
    const [ring] = postFindings(a, "2027-01-01", known(a, b));
    assert.deepEqual([ring?.code, ring?.params["line"]], ["POST_RING", "Jabatan a → Jabatan b → Jabatan a"]);
    const closed = post("b", { closedFrom: "2026-01-01" });
    assert.deepEqual(codes(postFindings(a, "2027-01-01", known(a, closed))), ["SUPERIOR_POST_CLOSED"]);
  });
});

const person = (id: string, assignments: object[], more: object = {}): Employee =>
  ({
    id,
    name: `Orang ${id}`,
    unitName: "Dinas",
    assignments,
    raterOverrides: [],
    status: "PNS",
    ...more,
  }) as unknown as Employee;
const definitive = (from: string, to?: string) => ({
  id: "asg",
  kind: "DEFINITIVE",
  from,
  to,
  positionId: "p",
  unitId: "u",
});
const at = (id: string) => id as EmployeeId;
const line = (raterId?: string, raterSuperiorId?: string) =>
  ({
    ...{ on: "2027-01-01", raterBasis: raterId ? "POSITION" : "NONE", explanation: { id: "", en: "" } },
    raterId: raterId && at(raterId),
    raterSuperiorId: raterSuperiorId && at(raterSuperiorId),
  }) as never;
const of = (employee: Employee, lineOf: never, above: Employee[], minDays = 0) =>
  personFindings({ employee, line: lineOf, above }, "2027-01-01", cycle, minDays);

describe("dry run of people (features 3.32)", () => {
  const sari = person("sari", [definitive("2020-01-01")]);
  const rudi = person("rudi", [definitive("2020-01-01")]);
  const wati = person("wati", [definitive("2020-01-01")]);

  it("finds nothing about somebody with post, rater and somebody above", () => {
    assert.deepEqual(of(sari, line("rudi", "wati"), [rudi, wati]), []);
  });

  it("R-ORGT-02, R-UX-02: finds people without post or rater, and which steps nobody could take", () => {
    assert.deepEqual(codes(of(person("x", []), line(), [])), ["PERSON_WITHOUT_POST"]);
    const [found] = of(sari, line(), []);
    assert.equal(found?.code, "PERSON_WITHOUT_RATER");
    assert.match(inWords(found).message.id, /menetapkan SKP, .*menetapkan penilaian/);
    assert.deepEqual(findingKinds.PERSON_WITHOUT_RATER.whoCan, ["TENANT_ADMIN"]);
  });

  it("does not look for a rater of people who left before the year", () => {
    assert.deepEqual(of(person("x", [definitive("2015-01-01", "2026-05-01")]), line(), []), []);
  });

  it("finds raters in a ring, raters without a post, and raters without anybody above", () => {
    const [ring] = of(sari, line("rudi"), [rudi, sari]);
    assert.deepEqual([ring?.code, ring?.params["line"]], ["RATERS_RING", "Orang sari → Orang rudi → Orang sari"]);
    const gone = person("rudi", [definitive("2015-01-01", "2026-06-30")]);
    assert.deepEqual(codes(of(sari, line("rudi", "wati"), [gone, wati])), ["RATER_WITHOUT_POST"]);
    assert.deepEqual(codes(of(sari, line("wati"), [wati])), ["NO_RATER_SUPERIOR"]);
  });

  it("expects neither a rater of a regional head nor somebody above one", () => {
    const mayor = person("mayor", [definitive("2020-01-01")], { status: "NOT_CIVIL_SERVANT" });
    assert.deepEqual(of(mayor, line(), []), []);
    assert.deepEqual(of(sari, line("mayor"), [mayor]), []);
  });

  it("2.10: names the periods somebody is too short in post to be assessed", () => {
    const leaving = person("x", [definitive("2020-01-01", "2027-08-15")]);
    const [short] = of(leaving, line("rudi", "wati"), [rudi, wati]);
    assert.deepEqual([short?.code, short?.params["periods"]], ["PERIOD_NOT_ASSESSABLE", "period:2027-Q4"]);
    const [longer] = of(leaving, line("rudi", "wati"), [rudi, wati], 60);
    assert.equal(longer?.params["periods"], "period:2027-Q3,2027-Q4");
    assert.match(inWords(longer).message.id, /triwulan III 2027, triwulan IV 2027: kurang dari 60 hari/);
  });

  it("counts days in post by the day, over several assignments", () => {
    const span = { from: "2027-01-01", to: "2027-03-31" };
    assert.equal(daysInPost([definitive("2020-01-01")] as never, span), 90);
    const changed = [definitive("2020-01-01", "2027-01-10"), definitive("2027-03-01")];
    assert.equal(daysInPost(changed as never, span), 10 + 31);
  });

  it("knows which steps need whom", () => {
    const without = new Set(["EMPLOYEE", "RATER", "TENANT_ADMIN", "PERFORMANCE_OFFICER"] as const);
    assert.deepEqual(unreachableSteps(without), ["DECIDE_OBJECTION"], "told as a finding of its own (R-OBJ-02)");
    assert.deepEqual(unreachableSteps(new Set([...without, "RATER_SUPERIOR"])), []);
    assert.ok(unreachableSteps(new Set(["EMPLOYEE", "TENANT_ADMIN"])).includes("APPROVE"));
  });
});

describe("findings in words (R-UX-03)", () => {
  it("say for every kind who acts, what is wrong and what to do, in both languages", () => {
    for (const code of FindingCodeValues) {
      const { whoCan, what, remedy } = findingKinds[code];
      assert.ok(whoCan.length > 0, code);
      for (const text of [what, remedy]) assert.ok(text.id.length > 10 && text.en.length > 10 && text.id !== text.en);
    }
  });

  it("name periods as people do", () => {
    assert.equal(periodInWords("2027-Q3").id, "triwulan III 2027");
    assert.equal(periodInWords("2027-M04").id, "bulan April 2027");
    assert.equal(periodInWords("2027").en, "the annual evaluation of 2027");
  });
});
