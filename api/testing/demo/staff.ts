import type { AuditActor } from "../../audit/auditEvent.rules.ts";
import {
  createEmployee,
  setRaterOverride,
  startAssignment,
  withPlacement,
  type Employee,
  type EmployeeChange,
  type Placement,
} from "../../employees/employee.rules.ts";
import { createPosition, type Position } from "../../employees/position.rules.ts";
import { isMissing, reportingLine, type ReportingLine } from "../../employees/reportingLine.rules.ts";
import type { AssignmentKind } from "../../generated/enums.ts";
import type { Day } from "../../kernel/calendar.ts";
import type { EmployeeId, OrganizationId, PositionId } from "../../kernel/ids.ts";
import type { Decision } from "../../kernel/refusal.ts";
import type { OrgUnit } from "../../organizations/orgUnit.rules.ts";
import type { Chronicle } from "./chronicle.ts";
import { momentsIn, type Moments } from "./moments.ts";
import type { DemoPerson } from "./people.ts";
import { founder } from "./region.ts";
import type { Random } from "./random.ts";
import type { DemoPost, DemoStructure, DemoTenant } from "./structure.ts";

/** Subject under which a demo person signs in. */
export const subjectOf = (person: DemoPerson): string => `demo-${person.key}`;
/** A demo person as history names them. */
export const actorOf = (person: DemoPerson): AuditActor => ({ subject: subjectOf(person), name: person.name });

/** What the staff is made from. */
export type StaffOrder = {
  readonly tenant: DemoTenant;
  readonly structure: DemoStructure;
  readonly organizationId: OrganizationId;
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly today: Day;
  readonly random: Random;
};

/** Posts and people of a region, held in memory while its world is made. */
export type Staff = {
  readonly posts: ReadonlyMap<string, Position>;
  readonly people: ReadonlyMap<string, { readonly person: DemoPerson; readonly employee: Employee }>;
  /** Registers a person in their post. */
  hire(person: DemoPerson): void;
  /** Gives a person another post; a definitive one replaces the one before. */
  assign(personKey: string, postKey: string, kind: AssignmentKind, from: Day): void;
  /** Sets who rates a person. */
  override(personKey: string, raterKey: string, from: Day, reason: string): void;
  /** Who rates a person on a day (R-ORGT-02), by their keys. */
  lineOf(personKey: string, on: Day): ReportingLine & { readonly raterKey: string | undefined };
  /** People as they stand today: what is written. */
  placed(): Employee[];
};

function postsOf(order: StaffOrder, chronicle: Chronicle, moments: Moments): Map<string, Position> {
  const posts = new Map<string, Position>();
  const from = `${Number(order.today.slice(0, 4)) - 3}-01-03`;
  const lineAbove = (key: string | null): Position[] => {
    const line: Position[] = [];
    for (let at = key === null ? undefined : posts.get(key); at !== undefined;) {
      line.push(at);
      const above: PositionId | undefined = at.superiorId;
      at = above === undefined ? undefined : [...posts.values()].find((post) => post.id === above);
    }
    return line;
  };
  const make = (planned: DemoPost): void => {
    const unit = order.units.get(planned.unit);
    if (unit === undefined) throw new Error(`${planned.key} has no unit`);
    const { title, type, level, echelon, headsUnit } = planned;
    const line = lineAbove(planned.superior);
    const input = { title, type, level, echelon, headsUnit, superior: line[0]?.id ?? null, unit: unit.id };
    const context = { id: chronicle.newId("position"), organizationId: order.organizationId, today: from };
    const deed = { action: "positionCreate", by: founder, party: "TENANT_ADMIN" as const, at: moments.on(from) };
    posts.set(planned.key, chronicle.change<Position>(undefined, createPosition(input, unit, line, context), deed));
  };
  // A post is made after the one above it.
  let open = [...order.structure.posts];
  while (open.length > 0) {
    const ready = open.filter((post) => post.superior === null || posts.has(post.superior));
    if (ready.length === 0) throw new Error("Posts report in a ring");
    ready.forEach(make);
    open = open.filter((post) => !posts.has(post.key));
  }
  return posts;
}

/** Opens the staff of a region: its posts are made, nobody holds them yet. */
export function openStaff(order: StaffOrder, chronicle: Chronicle): Staff {
  const { organizationId, tenant, today } = order;
  const moments = momentsIn(tenant.timeZone, order.random.fork("staff"));
  const posts = postsOf(order, chronicle, moments);
  const people = new Map<string, { person: DemoPerson; employee: Employee }>();
  const keyOf = new Map<EmployeeId, string>();
  const byId = { people: new Map<EmployeeId, Employee>(), positions: new Map<PositionId, Position>() };
  for (const post of posts.values()) byId.positions.set(post.id, post);

  const post = (key: string): Position => {
    const found = posts.get(key);
    if (found === undefined) throw new Error(`No post ${key}`);
    return found;
  };
  const member = (key: string) => {
    const found = people.get(key);
    if (found === undefined) throw new Error(`No person ${key}`);
    return found;
  };
  const keep = (person: DemoPerson, employee: Employee): void => {
    people.set(person.key, { person, employee });
    keyOf.set(employee.id, person.key);
    byId.people.set(employee.id, employee);
  };
  /** Tells the posts who holds them: what assignments write beside the person. */
  const hold = (employee: Employee): void => {
    for (const { id: assignmentId, positionId, kind, from, to } of employee.assignments) {
      const [key, position] = [...posts].find(([, candidate]) => candidate.id === positionId) ?? [];
      if (key === undefined || position === undefined) continue;
      const others = position.holders.filter((holder) => holder.assignmentId !== assignmentId);
      const holders = [...others, { assignmentId, employeeId: employee.id, kind, from, to }];
      const held = { ...position, holders, revision: position.revision + 1 };
      posts.set(key, held);
      byId.positions.set(held.id, held);
    }
  };
  const change = (
    person: DemoPerson,
    before: Employee | undefined,
    decided: Decision<EmployeeChange>,
    action: string,
    on: Day,
  ) => {
    const deed = { action, by: founder, party: "TENANT_ADMIN" as const, at: moments.on(on) };
    const employee = chronicle.change<Employee>(before, decided, deed);
    keep(person, employee);
    return employee;
  };

  return {
    posts,
    people,
    hire(person) {
      const at = post(person.post);
      const id = chronicle.newId("employee");
      const { name, status, grade, from } = person;
      const context = { id, organizationId, today: from };
      const entered = { name, status, grade, synthetic: true, position: at.id, from };
      const decided = createEmployee({ ...entered, nationalEmployeeNumber: person.number }, at, context);
      hold(change(person, undefined, decided, "employeeCreate", from));
    },
    assign(personKey, postKey, kind, from) {
      const { person, employee } = member(personKey);
      const at = post(postKey);
      const started = startAssignment(employee, { positionId: at.id, unitId: at.unitId, kind, from });
      hold(change(person, employee, started, "assignmentStart", from));
    },
    override(personKey, raterKey, from, reason) {
      const { person, employee } = member(personKey);
      const decided = setRaterOverride(employee, { raterId: member(raterKey).employee.id, from, reason });
      change(person, employee, decided, "raterOverrideSet", from);
    },
    lineOf(personKey, on) {
      const line = reportingLine(member(personKey).employee.id, on, byId);
      if (isMissing(line)) throw new Error(`The line above ${personKey} is not known`);
      return { ...line, raterKey: line.raterId === undefined ? undefined : keyOf.get(line.raterId) };
    },
    placed() {
      const places = new Map<PositionId, Placement>();
      for (const [key, position] of posts) {
        const unit = order.units.get(order.structure.posts.find((planned) => planned.key === key)?.unit ?? "");
        if (unit === undefined) continue;
        const { id: positionId, title: positionTitle, unitId, unitPath } = position;
        places.set(positionId, { positionId, positionTitle, unitId, unitPath, unitName: unit.states.at(-1)?.name });
      }
      return [...people.values()].map(({ employee }) => withPlacement(employee, today, places));
    },
  };
}
