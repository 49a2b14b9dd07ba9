import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { EmploymentStatusValues } from "../generated/enums.ts";
import type { Day } from "../kernel/calendar.ts";
import { canonical } from "../kernel/hash.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import type { OrgUnit } from "../organizations/orgUnit.rules.ts";
import { unchanged } from "../organizations/orgUnit.store.ts";
import { getRecord } from "../table/getItem.ts";
import { absent, put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import { nextPlacementChange } from "./assignment.rules.ts";
import { identifierOn, type Employee } from "./employee.rules.ts";
import { nameKey } from "./personName.rules.ts";
import { holderOf } from "./position.rules.ts";
import { holderPart } from "./position.store.ts";

type Item = Record<string, unknown>;

/** Where people without a definitive post stand in tree order: behind every unit. */
const unplaced = "~/";

/** ElectroDB wants a value for every part of an index, also where its condition leaves the index out. */
const none = "-";

/** A civil servant, whole: a career is a few kilobytes, so that one read gives person, posts and raters. */
export const employeeEntity = new Entity({
  model: { entity: "employee", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Employee["history"]>("any"), required: true },
    name: { type: "string", required: true },
    status: { type: EmploymentStatusValues, required: true },
    grade: { type: "string" },
    synthetic: { type: "boolean", required: true },
    identifiers: { type: CustomAttributeType<Employee["identifiers"]>("any"), required: true },
    assignments: { type: CustomAttributeType<Employee["assignments"]>("any"), required: true },
    raterOverrides: { type: CustomAttributeType<Employee["raterOverrides"]>("any"), required: true },
    positionId: { type: "string" },
    positionTitle: { type: "string" },
    unitId: { type: "string" },
    unitName: { type: "string" },
    unitPath: { type: "string" },
    revision: { type: "number", required: true },
    // Only for the indexes:
    treePath: { type: "string", required: true },
    nameKey: { type: "string", required: true },
    number: { type: "string" },
    placementChangesOn: { type: "string" },
    placementList: { type: "string" },
  },
  indexes: {
    byId: primaryKey(["TEN#${organizationId}#EMPLOYEE#${id}", ["organizationId", "id"]], ["EMPLOYEE", []]),
    inTree: indexKey(
      "gsi1",
      ["TEN#${organizationId}#EMPLOYEES", ["organizationId"]],
      ["${treePath}#${nameKey}#${id}", ["treePath", "nameKey", "id"]],
    ),
    byName: indexKey(
      "gsi2",
      ["TEN#${organizationId}#EMPLOYEES", ["organizationId"]],
      ["${nameKey}#${id}", ["nameKey", "id"]],
    ),
    /** Sparse: a regional head has no number. */
    byNumber: {
      ...indexKey("gsi3", ["TEN#${organizationId}#EMPLOYEES", ["organizationId"]], ["${number}", ["number"]]),
      condition: (employee: { number?: string }) => employee.number !== none,
    },
    /** Sparse: only people whose definitive post changes by itself on a coming day. */
    placementDue: {
      ...indexKey(
        "gsi4",
        ["${placementList}", ["placementList"]],
        ["${placementChangesOn}#${id}", ["placementChangesOn", "id"]],
      ),
      condition: (employee: { placementChangesOn?: string }) => employee.placementChangesOn !== none,
    },
  },
});

/** Partition of people whose place changes by itself, over all organizations: the daily clock reads it. */
export const placementList = "PLACEMENTS";

/** Key of an employee's item. */
export const employeeKey = (organizationId: string, id: string) => ({
  pk: `${tenantPrefix(organizationId)}EMPLOYEE#${id}`,
  sk: "EMPLOYEE",
});

/** The employee as an item, as it is to be listed on `today`. */
export function employeeItem(employee: Employee, today: Day): Item {
  const changesOn = nextPlacementChange(employee.assignments, today);
  const item = itemOf(employeeEntity, {
    ...employee,
    treePath: employee.unitPath ?? unplaced,
    nameKey: nameKey(employee.name),
    number: identifierOn(employee, today)?.value ?? none,
    placementChangesOn: changesOn ?? none,
    placementList: changesOn === undefined ? none : placementList,
  });
  for (const field of ["number", "placementChangesOn", "placementList"]) if (item[field] === none) delete item[field];
  return item;
}

/** Reads an employee's item. */
export function employeeOf(item: Item): Employee {
  const record = recordOf<Employee & Item>(employeeEntity, item);
  const { treePath, nameKey: key, number, placementChangesOn, placementList: list, ...employee } = record;
  void [treePath, key, number, placementChangesOn, list];
  return employee;
}

/** Marker items that keep an identifier from being used by two people, also after it was replaced (R-NIP-04). */
export const identifierMarkers = (employee: Employee): Item[] =>
  employee.identifiers.map(({ value }) => ({
    pk: `${tenantPrefix(employee.organizationId)}IDENTIFIER#${value}`,
    sk: "MARKER",
    employeeId: employee.id,
  }));

function parts(
  after: Employee,
  before: Employee | undefined,
  today: Day,
  unit: OrgUnit | undefined,
): LabeledPart<"record" | "identifier" | "position">[] {
  const written: LabeledPart<"record" | "identifier" | "position">[] = [
    recordPart(employeeItem(after, today), before, "revision"),
  ];
  if (unit !== undefined && after.unitId === unit.id && before?.unitId !== unit.id) written.push(unchanged(unit));
  for (const marker of identifierMarkers(after).slice(before?.identifiers.length ?? 0)) {
    written.push({ label: "identifier", part: put(marker, absent) });
  }
  for (const assignment of after.assignments) {
    const known = before?.assignments.find((a) => a.id === assignment.id);
    if (known !== undefined && canonical(known) === canonical(assignment)) continue;
    const part = holderPart(after.organizationId, assignment.positionId, holderOf(after.id, assignment));
    written.push({ label: "position", part });
  }
  return written;
}

/** People of the session's organization. */
export function openEmployeeStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const page = (input: Parameters<typeof queryPage>[1], request: PageRequest): Promise<Page<Employee>> =>
    queryPage(table, input, request, tenant, employeeOf);

  const load = (id: string): Promise<Employee | undefined> =>
    getRecord(table, employeeKey(organizationId, id), employeeOf);

  /** @param unit unit in which the person comes to stand, as it was seen. */
  const keeping = (
    identifierField: string,
    { today, unit }: { today: Day; unit?: OrgUnit | undefined },
  ): Keeping<Employee, "identifier" | "position"> => ({
    load,
    parts: (after, before) => parts(after, before, today, unit),
    conflicts: {
      identifier: refuse("ALREADY_EXISTS", identifierField),
      position: refuse("DATE_OUT_OF_RANGE", "position"),
    },
  });

  return {
    load,
    /** People in tree order, within a subtree of units when a path is given. One query a page. */
    inTree: (unitPath: string, request: PageRequest) => page(inIndex("gsi1", `${tenant}EMPLOYEES`, unitPath), request),
    /** People whose name begins so, by name. */
    byName: (key: string, request: PageRequest) => page(inIndex("gsi2", `${tenant}EMPLOYEES`, key), request),
    /** People whose identifier begins so, by identifier. */
    byNumber: (digits: string, request: PageRequest) => page(inIndex("gsi3", `${tenant}EMPLOYEES`, digits), request),
    /** Registers a person; refuses ALREADY_EXISTS when the identifier is taken, DATE_OUT_OF_RANGE when the post is closed. */
    create: (
      order: { action: string; idempotency?: Idempotency | undefined; unit: OrgUnit; today: Day },
      decide: () => Decision<Decided<Employee>>,
    ): Promise<Changed<Employee>> =>
      createRecord(session, keeping("nationalEmployeeNumber", order), { ...order, decide }),
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      seenVersion: number,
      order: { action: string; unit?: OrgUnit | undefined; today: Day },
      decide: (employee: Employee) => Decision<Decided<Employee>>,
    ): Promise<Changed<Employee>> =>
      changeRecord(session, keeping("value", order), id, seenVersion, { ...order, decide }),
  };
}
