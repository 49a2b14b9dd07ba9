import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Actor } from "../access/actor.rules.ts";
import { newContract, titlesOf, type Contract } from "../contracts/contract.rules.ts";
import { readContent } from "../contracts/contractContent.rules.ts";
import { contractItems, contractMarkers } from "../contracts/contract.store.ts";
import { createCycle, type Cycle } from "../cycles/cycle.rules.ts";
import { cycleItems } from "../cycles/cycle.store.ts";
import { openStores } from "../graphql/stores.ts";
import { newId, type EmployeeId, type OrgUnitId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { done, openRegion, type Region } from "./administeredRegion.ts";

/** Somebody of the region, as tests need them. */
export type Person = { readonly id: EmployeeId; readonly version: number; readonly name: string };

/** A region with an agency, its head, a rater and staff, an open cycle of 2026 and a closed one of 2025. */
export type StaffedRegion = Region & {
  readonly agencyId: OrgUnitId;
  readonly agencyPath: string;
  readonly cycleId: string;
  readonly lastCycle: Cycle;
  readonly policyId: string;
  readonly posts: Readonly<Record<"head" | "rater" | "staff", string>>;
  readonly head: Person;
  readonly rater: Person;
  readonly staff: readonly Person[];
  readonly hire: (name: string, post: string, from?: string) => Promise<Person>;
  readonly as: (person: Person, roles?: Actor["roles"]) => Actor;
  /** A contract of last year as it lay in the table, closed at the year's end unless another state is asked for. */
  readonly lastYears: (person: Person, content: unknown, status?: Contract["status"]) => Promise<Contract>;
};

const putAll = async (table: Region["table"], items: readonly Record<string, unknown>[]): Promise<void> => {
  for (const Item of items) await table.client.send(new PutCommand({ TableName: table.name, Item }));
};

const seen = (record: Record<string, unknown>): { id: string; version: number } => ({
  id: String(record["id"]),
  version: Number(record["version"]),
});

/** The decided value; throws when the rule refused. */
function agreed<T>(decision: Decision<T>): T {
  if (isRefused(decision)) throw new Error(JSON.stringify(decision));
  return decision;
}

/** Opens the region with this many staff. */
export async function openStaffedRegion(size: number): Promise<StaffedRegion> {
  const region = await openRegion();
  const { organizationId, table } = region;
  const unit = { name: "Dinas Kesehatan", kind: "AGENCY", parent: region.rootUnitId, from: "2021-01-01" };
  const agency = done(await region.mutate("orgUnitCreate", "orgUnit", unit), "orgUnit");
  const agencyId = agency["id"] as OrgUnitId;
  const agencyPath = `${region.rootUnitId}/${agencyId}/`;
  const position = async (title: string, superior: string | null, type: string, headsUnit = false): Promise<string> => {
    const input = { title, type, unit: agencyId, superior, headsUnit };
    return done(await region.mutate("positionCreate", "position", input), "position")["id"] as string;
  };
  const head = await position("Kepala Dinas", null, "SENIOR_LEADER", true);
  const rater = await position("Kepala Bidang", head, "ADMINISTRATOR");
  const staffPost = await position("Pengelola Data", rater, "STAFF");
  let number = 0;
  const hire = async (name: string, post: string, from = "2022-01-01"): Promise<Person> => {
    number += 1;
    const nationalEmployeeNumber = `199001012015042${String(number).padStart(3, "0")}`;
    const input = { name, nationalEmployeeNumber, status: "PNS", grade: "III/a", position: post, from };
    const made = done(await region.mutate("employeeCreate", "employee", input), "employee");
    return { id: made["id"] as EmployeeId, version: Number(made["version"]), name };
  };
  const headPerson = await hire("Hadi", head);
  const raterPerson = await hire("Rudi", rater);
  const staff: Person[] = [];
  for (let at = 1; at <= size; at += 1) staff.push(await hire(`Pegawai ${String(at).padStart(3, "0")}`, staffPost));

  const entered = { title: "Kebijakan", preset: "NATIONAL_CORE", validFrom: "2025-01-01" };
  const draft = done(await region.mutate("policyCreate", "policy", entered), "policy");
  const policy = done(await region.mutate("policyAdopt", "policy", seen(draft)), "policy");
  const planned = done(await region.mutate("cycleCreate", "cycle", { year: 2026, policy: seen(policy).id }), "cycle");
  const cycle = done(await region.mutate("cycleOpen", "cycle", seen(planned)), "cycle");
  const stores = openStores({
    ...{ table, organizationId, by: { subject: "tuti", name: "Tuti" }, at: "2026-11-21T02:00:00.000Z" },
    ...{ requestId: "r", newId },
  });
  const adopted = await stores.policies.load(policy["id"] as string);
  if (adopted === undefined) throw new Error("The policy is gone");
  const { record } = agreed(
    createCycle({ year: 2025, policy: adopted.id }, adopted, { id: newId("cycle"), organizationId }),
  );
  const lastCycle: Cycle = { ...record, status: "CLOSED", version: 1 };
  await putAll(table, cycleItems(lastCycle));

  const lastYears: StaffedRegion["lastYears"] = async (person, content, status = "CLOSED") => {
    const parties = {
      ...{ form: "STAFF" as const, employeeId: person.id, employeeName: person.name, positionTitle: "Pengelola Data" },
      ...{ unitId: agencyId, unitName: "Dinas Kesehatan", unitPath: agencyPath },
      ...{ raterId: raterPerson.id, raterName: raterPerson.name },
    };
    const empty = newContract(parties, lastCycle, { id: newId("contract"), organizationId });
    const read = agreed(readContent(content, empty, newId));
    const contract = { ...empty, ...read, resultTitles: titlesOf(read.results), status, version: 1 };
    await putAll(table, [...contractItems(contract), ...contractMarkers(contract)]);
    return contract;
  };
  const as: StaffedRegion["as"] = (person, roles = []) => ({
    ...region.admin,
    ...{ subject: person.id, name: person.name, employeeId: person.id, roles },
  });
  return {
    ...region,
    ...{ agencyId, agencyPath, cycleId: cycle["id"] as string, lastCycle, policyId: policy["id"] as string },
    ...{ posts: { head, rater, staff: staffPost }, head: headPerson, rater: raterPerson, staff },
    ...{ hire, as, lastYears },
  };
}
