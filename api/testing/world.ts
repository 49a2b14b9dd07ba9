import { smallContent, stepsTo } from "./smallContract.ts";
import { syntheticNumber } from "./demo/nationalNumber.ts";
import { randomFrom } from "./demo/random.ts";
import { setUpOrganization } from "../organizations/setUpOrganization.ts";
import type { Session } from "../audit/auditedWrite.ts";
import type { Changed } from "../audit/change.ts";
import { newContract, titlesOf, type Contract } from "../contracts/contract.rules.ts";
import { readContent } from "../contracts/contractContent.rules.ts";
import { takeStep } from "../contracts/contractLifeCycle.rules.ts";
import { createCycle, openCycle, type Cycle } from "../cycles/cycle.rules.ts";
import { createEmployee, withPlacement, type Employee, type Placement } from "../employees/employee.rules.ts";
import { createPosition, type Position } from "../employees/position.rules.ts";
import type { ContractStatus, PolicyPreset } from "../generated/enums.ts";
import { openStores, type Stores } from "../graphql/stores.ts";
import type { Day } from "../kernel/calendar.ts";
import { newId, type OrganizationId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import type { OrgUnit } from "../organizations/orgUnit.rules.ts";
import { adoptPolicy, createPolicy, type Policy } from "../policies/policy.rules.ts";
import type { Table } from "../table/client.ts";

/** A tenant in a table, made through rules and stores: every record with its audit history. */
export type World = {
  readonly organizationId: OrganizationId;
  readonly policy: Policy;
  readonly cycle: Cycle;
  readonly unit: OrgUnit;
  /** Stores as somebody opens them on a day. */
  readonly stores: (as: string, day?: Day) => Stores;
};

/** A person with the contract that was asked for, and who rates it. */
export type ContractWorld = World & {
  readonly employee: Employee;
  readonly rater: Employee;
  readonly contract: Contract;
};

/** One person of the world. */
export type PersonBuilder = {
  /** Names who holds the post above; without it, a rater is made up. */
  ratedBy(name: string): PersonBuilder;
  /** Makes the person and a contract in the state; steps are those people take (2.9). */
  contract(status: ContractStatus): Promise<ContractWorld>;
};

/** A small tenant that is built as it is asked for. */
export type WorldBuilder = {
  employee(name: string): PersonBuilder;
  /** The tenant itself, without people. */
  open(): Promise<World>;
};

const career = { status: "PNS", birthDate: "1990-01-01", appointedOn: "2015-01-01", sex: "FEMALE" } as const;

/** The record of a change that must succeed. */
function done<T>(changed: Changed<T>): T {
  if ("refused" in changed) throw new Error(JSON.stringify(changed.refused));
  return changed.record;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * A builder of small tenants for tests, e.g. `await world(table).employee("sari").ratedBy("budi").contract("ACTIVE")`.
 * Everything goes through rules and stores; one call of `world` is one tenant.
 *
 * @param today day on which everything happens, by default 5 January 2026.
 */
export function world(table: Table, today: Day = "2026-01-05", preset: PolicyPreset = "NATIONAL_CORE"): WorldBuilder {
  const at = `${today}T02:00:00.000Z`;
  let opening: Promise<World> | undefined;
  const numbers = new Set<string>();
  const people = new Map<string, Promise<{ employee: Employee; post: Position }>>();

  async function begin(): Promise<World> {
    const administrator = { subject: `admin-${newId("employee")}`, name: "Administrator" };
    const organizationId = await setUpOrganization(
      { table, clock: () => at, newId },
      {
        name: "Pemerintah Kota Contoh",
        shortName: "Contoh",
        timeZone: "WIB",
        accent: "#0f766e",
        rootUnitKind: "REGION",
        administrator,
      },
    );
    const stores = (as: string, day: Day = today): Stores => {
      const session: Session = {
        ...{ table, organizationId, by: { subject: as, name: capital(as) }, newId },
        ...{ at: `${day}T02:00:00.000Z`, requestId: newId("auditEvent") },
      };
      return openStores(session);
    };
    const own = stores("admin");
    const [unit] = await own.orgUnits.all();
    if (unit === undefined) throw new Error("The tenant has no unit");
    const year = Number(today.slice(0, 4));
    const draft = createPolicy(
      { title: `Kebijakan ${year}`, preset, validFrom: `${year}-01-01` },
      { id: newId("policy"), organizationId },
      undefined,
    );
    const drafted = done(await own.policies.create({ action: "policyCreate" }, () => ({ record: draft, note: {} })));
    const policy = done(
      await own.policies.change(drafted.id, drafted.version, "policyAdopt", (p) => adoptPolicy(p, at)),
    );
    const planned = done(
      await own.cycles.create({ action: "cycleCreate" }, () =>
        createCycle({ year, policy: policy.id }, policy, { id: newId("cycle"), organizationId }),
      ),
    );
    const cycle = done(await own.cycles.change(planned.id, planned.version, "cycleOpen", (c) => openCycle(c, policy)));
    return { organizationId, policy, cycle, unit, stores };
  }
  const open = (): Promise<World> => (opening ??= begin());

  async function hire(name: string, above: Position | undefined): Promise<{ employee: Employee; post: Position }> {
    const { organizationId, unit, stores } = await open();
    const own = stores("admin");
    const context = { organizationId, today };
    const line = above === undefined ? [] : [above];
    const planned = {
      ...{
        title: above === undefined ? "Kepala Bidang" : "Analis Layanan",
        unit: unit.id,
        superior: above?.id ?? null,
      },
      ...{
        type: above === undefined ? ("ADMINISTRATOR" as const) : ("STAFF" as const),
        level: null,
        echelon: null,
        headsUnit: false,
      },
    };
    const post = done(
      await own.positions.create({ action: "positionCreate" }, { unit, line }, () =>
        createPosition(planned, unit, line, { ...context, id: newId("position") }),
      ),
    );
    const entered = {
      ...{
        name: capital(name),
        status: "PNS" as const,
        grade: "III/a",
        synthetic: true,
        position: post.id,
        from: today,
      },
      nationalEmployeeNumber: syntheticNumber(career, randomFrom(name), numbers),
    };
    const place: Placement = {
      ...{ positionId: post.id, positionTitle: post.title, unitId: unit.id, unitPath: unit.unitPath },
      unitName: unit.states[0].name,
    };
    const employee = done(
      await own.employees.create({ action: "employeeCreate", unit, today }, () => {
        const created = createEmployee(entered, post, { ...context, id: newId("employee") });
        if (isRefused(created)) return created;
        return { ...created, record: withPlacement(created.record, today, new Map([[post.id, place]])) };
      }),
    );
    return { employee, post };
  }
  const person = (name: string, above?: Position) => {
    const known = people.get(name);
    if (known !== undefined) return known;
    const made = hire(name, above);
    people.set(name, made);
    return made;
  };

  async function contractOf(name: string, raterName: string, status: ContractStatus): Promise<ContractWorld> {
    const here = await open();
    const rater = await person(raterName);
    const { employee, post } = await person(name, rater.post);
    const { unit, cycle, organizationId } = here;
    const parties = {
      ...{ form: "STAFF" as const, employeeId: employee.id, employeeName: employee.name, positionTitle: post.title },
      ...{ unitId: unit.id, unitName: unit.states[0].name, unitPath: unit.unitPath },
      ...{ raterId: rater.employee.id, raterName: rater.employee.name },
    };
    let contract = done(
      await here.stores(name).contracts.create({ action: "contractCreate" }, () => {
        const draft = newContract(parties, cycle, {
          ...{ id: newId("contract"), organizationId },
          terms: { annexesRequired: false, reviewRequired: status === "REVIEWED" },
        });
        const read = readContent(smallContent, draft, newId);
        if (isRefused(read)) return read;
        return { record: { ...draft, ...read, resultTitles: titlesOf(read.results) }, note: { toState: "DRAFT" } };
      }),
    );
    for (const [action, party, mutation] of stepsTo[status]) {
      const who = party === "EMPLOYEE" ? name : party === "RATER" ? raterName : "admin";
      const step = { parties: new Set([party]), name: capital(who), at, cycleOpen: true };
      contract = done(
        await here
          .stores(who)
          .contracts.change(contract.id, contract.version, { action: mutation }, (seen) =>
            takeStep(seen, action, step, "Alasan untuk uji"),
          ),
      );
    }
    return { ...here, employee, rater: rater.employee, contract };
  }

  const builder = (name: string, rater: string): PersonBuilder => ({
    ratedBy: (other) => builder(name, other),
    contract: (status) => contractOf(name, rater, status),
  });
  return { open, employee: (name) => builder(name, `${name}-rater`) };
}
