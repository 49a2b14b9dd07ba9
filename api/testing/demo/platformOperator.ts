import { identityItem, roleAssignmentEntity } from "../../access/identity.store.ts";
import type { RoleAssignment } from "../../access/identity.store.ts";
import { noHistory } from "../../audit/auditEvent.rules.ts";
import type { Day } from "../../kernel/calendar.ts";
import type { DemoPerson } from "../../lambdas/local/demoWorld.ts";
import { itemOf } from "../../table/item.ts";
import { openChronicle, seededIds, type Item } from "./chronicle.ts";
import { randomFrom } from "./random.ts";
import { founder } from "./region.ts";
import type { DemoTenant } from "./structure.ts";
import { organizationIdOf } from "./tenantWorld.ts";

const subject = "demo-operator";
const name = "Operator Platform";

/** The operator of the platform: no employee of any region; works from the organization of one. */
export function platformOperator(
  home: DemoTenant,
  today: Day,
  seed: string | number,
): { person: DemoPerson; items: Item[] } {
  const organizationId = organizationIdOf(home, today, seed);
  const chronicle = openChronicle(organizationId, seededIds(randomFrom(`${seed}/operator`), `${today}T00:00:00.000Z`));
  const from = `${Number(today.slice(0, 4)) - 1}-01-02`;
  const record: RoleAssignment = {
    ...{ id: chronicle.newId("role"), organizationId, subject, holderName: name, role: "PLATFORM_ADMIN" },
    ...{ from, version: 0, history: noHistory },
  };
  const deed = { action: "roleAssign", by: founder, party: "PLATFORM_ADMIN" as const, at: `${from}T02:00:00.000Z` };
  const role = chronicle.change<RoleAssignment>(undefined, { record, note: { toState: "PLATFORM_ADMIN" } }, deed);
  return {
    person: {
      ...{ subject, name, organizationName: "Platform Capaian", roleLabel: "Operator platform" },
      ...{ positionTitle: "Operator", hint: "Melihat semua pemerintah daerah di platform" },
    },
    items: [
      identityItem({ subject, organizationId, kind: "PERSON", name, timeZone: home.timeZone }),
      itemOf(roleAssignmentEntity, role),
      ...chronicle.takeEvents(),
    ],
  };
}
