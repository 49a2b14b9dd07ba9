import assert from "node:assert/strict";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Actor } from "../access/actor.rules.ts";
import type { Session } from "../audit/auditedWrite.ts";
import { newContract, type Contract } from "../contracts/contract.rules.ts";
import { readContent } from "../contracts/contractContent.rules.ts";
import { takeStep } from "../contracts/contractLifeCycle.rules.ts";
import { contractItems } from "../contracts/contract.store.ts";
import { createCycle, openCycle, type Cycle } from "../cycles/cycle.rules.ts";
import { cycleItems } from "../cycles/cycle.store.ts";
import { createEmployee, type Employee } from "../employees/employee.rules.ts";
import { employeeItem } from "../employees/employee.store.ts";
import type { EvaluationMethod, Party, PolicyPreset } from "../generated/enums.ts";
import { openContext, type Context } from "../graphql/context.ts";
import { newId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { newOrganization } from "../organizations/organization.rules.ts";
import { organizationItem } from "../organizations/organization.store.ts";
import { createUnit } from "../organizations/orgUnit.rules.ts";
import { newRootUnit } from "../organizations/orgUnit.rules.ts";
import { orgUnitItem } from "../organizations/orgUnit.store.ts";
import { adoptPolicy, createPolicy, updatePolicy, type Policy } from "../policies/policy.rules.ts";
import { policyItem } from "../policies/policy.store.ts";
import { openTable, type Table } from "../table/client.ts";
import { localClientConfig, withLocalTable, type LocalTable } from "./localTable.ts";

const dayOne = "2026-01-05";

/** The decided value; fails the test when the rule refused. */
export function decided<T>(decision: Decision<T>): T {
  assert.ok(!isRefused(decision), JSON.stringify(decision));
  return decision;
}

/** People of the world, by first name: Sari writes, Rudi rates, Wati is Rudi's superior, Tuti administers. */
export type Person = "sari" | "rudi" | "wati" | "tuti";

/** A small tenant in DynamoDB Local with one active contract, made through the rules. */
export type ActiveContractWorld = {
  readonly local: LocalTable;
  readonly table: Table;
  readonly organizationId: string;
  readonly cycle: Cycle;
  readonly policy: Policy;
  readonly unitPath: string;
  readonly contract: Contract;
  readonly people: Readonly<Record<Person, Employee>>;
  /** The request of a person on a day (at 09:00 WIB unless told), as the server would open it. */
  readonly as: (person: Person, day?: string, at?: string) => Context;
  /** Writes another person with an active contract under the same rater. */
  readonly anotherContract: (name: string) => Promise<Contract>;
  readonly put: (...items: Record<string, unknown>[]) => Promise<void>;
};

const content = {
  results: [
    {
      kind: "MAIN" as const,
      title: "Laporan layanan tersusun tepat waktu",
      supportedLeaderResult: "Meningkatnya mutu layanan",
      indicators: [
        {
          title: "Jumlah laporan",
          aspect: "QUANTITY" as const,
          target: "12",
          unit: "laporan",
          accumulation: "SUM" as const,
        },
        { title: "Indeks kepuasan", aspect: "QUALITY" as const, target: "> 80", unit: "", formula: "RATIO" as const },
      ],
    },
  ],
};

/**
 * Builds the world.
 *
 * @param methods methods switched on, instead of those of the preset.
 */
export async function activeContractWorld(
  preset: PolicyPreset = "NATIONAL_CORE",
  methods?: readonly EvaluationMethod[],
): Promise<ActiveContractWorld> {
  const local = await withLocalTable();
  const table = openTable(local.tableName, localClientConfig(local.endpoint));
  const organizationId = newId("organization");
  const put = async (...items: Record<string, unknown>[]) => {
    for (const Item of items) await table.client.send(new PutCommand({ TableName: table.name, Item }));
  };

  const root = newRootUnit(
    { name: "Pemerintah Kota", kind: "AGENCY", from: dayOne },
    { id: newId("orgUnit"), organizationId },
  );
  const { record: unit } = decided(
    createUnit(
      { name: "Dinas Layanan", kind: "AGENCY", from: dayOne, externalIds: [], parent: root.id } as never,
      root,
      {
        ...{ id: newId("orgUnit"), organizationId, today: dayOne },
      },
    ),
  );
  const draft = createPolicy(
    { title: "Kebijakan 2026", preset, validFrom: "2026-01-01" },
    { id: newId("policy"), organizationId },
    undefined,
  );
  const thresholds = { key: "rating.thresholds", value: JSON.stringify({ aboveFrom: "110", belowUnder: "90" }) };
  const { record: shaped } = decided(
    updatePolicy(draft, {
      ...{ title: draft.title, validFrom: draft.validFrom, validTo: undefined },
      methods: [...(methods ?? draft.methods)],
      parameters: [
        { ...thresholds, citation: "Keputusan kepala daerah", confidence: "DESIGN" },
        { key: "evaluation.selfReportRequired", value: "true", citation: "Pilihan instansi", confidence: "DESIGN" },
      ],
    }),
  );
  const { record: policy } = decided(adoptPolicy(shaped, "2026-01-02T00:00:00.000Z"));
  const cycleId = newId("cycle");
  const planned = decided(createCycle({ year: 2026, policy: policy.id }, policy, { id: cycleId, organizationId }));
  const { record: cycle } = decided(openCycle(planned.record, policy));

  let sequence = 0;
  const person = (name: string): Employee => {
    sequence += 1;
    const { record } = decided(
      createEmployee(
        {
          ...{ name, status: "PNS", grade: null, position: "", from: dayOne, synthetic: true },
          nationalEmployeeNumber: `199001012015011${String(sequence).padStart(3, "0")}`,
        },
        { id: newId("position"), unitId: unit.id },
        { id: newId("employee"), organizationId, today: dayOne },
      ),
    );
    return { ...record, version: 1, unitId: unit.id, unitName: "Dinas Layanan", unitPath: unit.unitPath };
  };
  const people = { sari: person("Sari"), rudi: person("Rudi"), wati: person("Wati"), tuti: person("Tuti") };

  const contractOf = (employee: Employee): Contract => {
    const empty = newContract(
      {
        ...{ form: "STAFF", employeeId: employee.id, employeeName: employee.name, positionTitle: "Analis" },
        ...{ unitId: unit.id, unitName: "Dinas Layanan", unitPath: unit.unitPath },
        ...{ raterId: people.rudi.id, raterName: "Rudi", raterSuperiorId: people.wati.id },
      },
      cycle,
      { id: newId("contract"), organizationId },
    );
    const step = (party: Party) => ({
      ...{ parties: new Set([party]), name: party, at: `${dayOne}T02:00:00.000Z`, cycleOpen: true },
    });
    const filled = { ...empty, ...decided(readContent(content, empty, newId)) };
    const submitted = decided(takeStep(filled, "SUBMIT", step("EMPLOYEE"))).record;
    const agreed = decided(takeStep(submitted, "AGREE", step("RATER"))).record;
    const approved = decided(takeStep(agreed, "APPROVE", step("RATER"))).record;
    return { ...decided(takeStep(approved, "SIGN", step("EMPLOYEE"))).record, version: 5 };
  };
  const contract = contractOf(people.sari);

  const { record: organization } = newOrganization({
    ...{ id: organizationId, name: "Pemerintah Kota Contoh", shortName: "Contoh", timeZone: "WIB", accent: "#0f766e" },
  });
  await put(organizationItem({ ...organization, version: 1 }));
  await put(orgUnitItem({ ...root, version: 1 }), orgUnitItem({ ...unit, version: 1 }));
  await put(policyItem({ ...policy, version: 1 }), ...cycleItems({ ...cycle, version: 1 }));
  await put(...Object.values(people).map((each) => employeeItem(each, dayOne)), ...contractItems(contract));

  const as = (who: Person, day = "2026-10-05", at = `${day}T02:00:00.000Z`): Context => {
    const actor: Actor = {
      ...{ subject: who, name: people[who].name, kind: "PERSON", organizationId, employeeId: people[who].id },
      roles: who === "tuti" ? [{ role: "TENANT_ADMIN", unitId: null }] : [],
      ...{ delegations: [], today: day, language: "ID" },
    };
    const session: Session = {
      ...{ table, organizationId, by: { subject: who, name: people[who].name } },
      ...{ at, requestId: newId("auditEvent"), newId },
    };
    return openContext(actor, session, { requests: 0, readUnits: 0, writeUnits: 0 });
  };
  const anotherContract = async (name: string): Promise<Contract> => {
    const employee = person(name);
    const another = contractOf(employee);
    await put(employeeItem(employee, dayOne), ...contractItems(another));
    return another;
  };
  return {
    ...{ local, table, organizationId, cycle, policy, unitPath: unit.unitPath, contract, people, as },
    ...{ anotherContract, put },
  };
}
