import { roleAssignmentEntity, type RoleAssignment } from "../../access/identity.store.ts";
import { noHistory } from "../../audit/auditEvent.rules.ts";
import { itemOf } from "../../table/item.ts";
import type { Role } from "../../generated/enums.ts";
import type { Item } from "./chronicle.ts";
import { momentsIn } from "./moments.ts";
import type { DemoPerson } from "./people.ts";
import { founder } from "./region.ts";
import { subjectOf } from "./staff.ts";
import type { TenantWorld } from "./worldInMaking.ts";

/** Unit an officer looks after: the office above the own subbagian. */
function scopeOf(world: TenantWorld, person: DemoPerson): string | undefined {
  const post = world.structure.posts.find((candidate) => candidate.key === person.post);
  const inner = world.structure.units.find((unit) => unit.key === post?.unit);
  const office = (inner?.key ?? "root").split("/")[0] ?? "root";
  return world.region.units.get(office)?.id;
}

/** Gives the roles of a region: administrator, performance officer of one office, auditor. */
export function roleItems(world: TenantWorld): Item[] {
  const { tenant, random, chronicle, organizationId, parts } = world;
  const moments = momentsIn(tenant.timeZone, random.fork("roles"));
  const from = `${Number(world.today.slice(0, 4)) - 1}-01-02`;
  const give = (role: Role, person: DemoPerson, unitId?: string): Item => {
    const employeeId = world.staff.people.get(person.key)?.employee.id;
    const record: RoleAssignment = {
      ...{ id: chronicle.newId("role"), organizationId, subject: subjectOf(person), employeeId },
      ...{ holderName: person.name, role, unitId, from, version: 0, history: noHistory },
    };
    const deed = { action: "roleAssign", by: founder, party: "TENANT_ADMIN" as const, at: moments.on(from) };
    const given = chronicle.change<RoleAssignment>(undefined, { record, note: { toState: role } }, deed);
    return itemOf(roleAssignmentEntity, given);
  };
  return [
    give("TENANT_ADMIN", parts.admin),
    give("PERFORMANCE_OFFICER", parts.officer, scopeOf(world, parts.officer)),
    give("AUDITOR", parts.auditor),
  ];
}
