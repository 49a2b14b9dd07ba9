import type { AuditActor } from "../../audit/auditEvent.rules.ts";
import { itemOf } from "../../table/item.ts";
import { cycleItems } from "../../cycles/cycle.store.ts";
import { closeCycle, createCycle, openCycle, type Cycle, type CycleChange } from "../../cycles/cycle.rules.ts";
import { addDays, type Day } from "../../kernel/calendar.ts";
import type { OrganizationId } from "../../kernel/ids.ts";
import type { Decision } from "../../kernel/refusal.ts";
import { newOrganization, type Organization } from "../../organizations/organization.rules.ts";
import { organizationItem } from "../../organizations/organization.store.ts";
import { createUnit, newRootUnit, type OrgUnit, type OrgUnitChange } from "../../organizations/orgUnit.rules.ts";
import { orgUnitItem } from "../../organizations/orgUnit.store.ts";
import { adoptPolicy, createPolicy, type AdoptedPolicy, type Policy } from "../../policies/policy.rules.ts";
import { policyEntity } from "../../policies/policy.store.ts";
import type { Chronicle, Item } from "./chronicle.ts";
import { earlier, momentsIn } from "./moments.ts";
import type { Random } from "./random.ts";
import { sourceText, type DemoStructure, type DemoTenant } from "./structure.ts";

/** Who sets a region up, before anybody there can sign in. */
export const founder: AuditActor = { subject: "capaian-setup", name: "Penyiapan Capaian" };

/** What a region is before people work in it. */
export type Region = {
  readonly organization: Organization;
  /** By the key of the structure. */
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly policies: { readonly last: AdoptedPolicy; readonly current: AdoptedPolicy };
  readonly cycles: { readonly last: Cycle; readonly current: Cycle };
  readonly items: readonly Item[];
};

/** What a region is made from. */
export type RegionOrder = {
  readonly tenant: DemoTenant;
  readonly structure: DemoStructure;
  readonly organizationId: OrganizationId;
  readonly today: Day;
  readonly random: Random;
};

function unitsOf(order: RegionOrder, chronicle: Chronicle): Map<string, OrgUnit> {
  const { structure, organizationId, today, tenant } = order;
  const from = `${Number(today.slice(0, 4)) - 3}-01-02`;
  const moments = momentsIn(tenant.timeZone, order.random.fork("units"));
  const units = new Map<string, OrgUnit>();
  for (const planned of structure.units) {
    const source = sourceText(planned.source) ?? undefined;
    const context = { id: chronicle.newId("orgUnit"), organizationId, today: from };
    const { name, kind } = planned;
    const above = planned.parent === null ? undefined : units.get(planned.parent);
    if (planned.parent !== null && above === undefined) throw new Error(`${planned.key} has no unit above`);
    const externalIds = planned.code === null ? [] : [{ system: "KEMENDAGRI", value: planned.code }];
    const decided: Decision<OrgUnitChange> =
      above === undefined
        ? { record: newRootUnit({ name, kind, from, source }, context), note: {} }
        : createUnit({ name, kind, from, externalIds, parent: above.id }, above, {
            ...context,
            ...(source === undefined ? {} : { source }),
          });
    const deed = { action: "orgUnitCreate", by: founder, party: "TENANT_ADMIN" as const, at: moments.on(from) };
    units.set(planned.key, chronicle.change<OrgUnit>(undefined, decided, deed));
  }
  return units;
}

function policiesOf(order: RegionOrder, chronicle: Chronicle) {
  const { tenant, organizationId, today } = order;
  const year = Number(today.slice(0, 4));
  const moments = momentsIn(tenant.timeZone, order.random.fork("policies"));
  const deed = (action: string, on: Day) => ({
    action,
    by: founder,
    party: "TENANT_ADMIN" as const,
    at: moments.on(on),
  });
  const drafted = (of: number, on: Day, source: Policy | undefined): Policy =>
    chronicle.change<Policy>(
      undefined,
      {
        record: createPolicy(
          { title: `Kebijakan Kinerja ${of}`, preset: tenant.preset, validFrom: `${of}-01-01` },
          { id: chronicle.newId("policy"), organizationId },
          source,
        ),
        note: { toState: "DRAFT" },
      },
      deed("policyCreate", on),
    );
  const adopted = (policy: Policy, on: Day): AdoptedPolicy => {
    const act = deed("policyAdopt", on);
    const after = chronicle.change<Policy>(policy, adoptPolicy(policy, act.at), act);
    if (after.status !== "ADOPTED") throw new Error("The policy was not adopted");
    return after;
  };
  const last = adopted(drafted(year - 1, `${year - 2}-11-12`, undefined), `${year - 2}-12-10`);
  const current = adopted(drafted(year, `${year - 1}-11-11`, last), `${year - 1}-12-09`);
  const next = drafted(year + 1, earlier(`${year}-11-03`, addDays(today, -1)), current);
  return { last, current, next };
}

function cyclesOf(order: RegionOrder, policies: ReturnType<typeof policiesOf>, chronicle: Chronicle) {
  const { tenant, organizationId, today } = order;
  const year = Number(today.slice(0, 4));
  // Each year has a story of its own: the next one begins before the last one is closed.
  const momentsOf = (of: number) => momentsIn(tenant.timeZone, order.random.fork(`cycle ${of}`));
  const lastMoments = momentsOf(year - 1);
  type Moments = ReturnType<typeof momentsIn>;
  const change = (
    moments: Moments,
    before: Cycle | undefined,
    decided: Decision<CycleChange>,
    action: string,
    on: Day,
  ): Cycle =>
    chronicle.change<Cycle>(before, decided, { action, by: founder, party: "TENANT_ADMIN", at: moments.on(on) });
  const opened = (moments: Moments, of: number, policy: AdoptedPolicy): Cycle => {
    const context = { id: chronicle.newId("cycle"), organizationId };
    const planned = change(
      moments,
      undefined,
      createCycle({ year: of, policy: policy.id }, policy, context),
      "cycleCreate",
      `${of - 1}-12-16`,
    );
    return change(moments, planned, openCycle(planned, policy), "cycleOpen", `${of}-01-01`);
  };
  const lastOpen = opened(lastMoments, year - 1, policies.last);
  const last = change(lastMoments, lastOpen, closeCycle(lastOpen), "cycleClose", earlier(`${year}-02-12`, today));
  const current = opened(momentsOf(year), year, policies.current);
  return { last, lastOpen, current };
}

/** Makes organization, units, policies and cycles of a region, by the rules. */
export function makeRegion(order: RegionOrder, chronicle: Chronicle): Region & { readonly lastOpen: Cycle } {
  const { tenant, organizationId, today } = order;
  const units = unitsOf(order, chronicle);
  const policies = policiesOf(order, chronicle);
  const cycles = cyclesOf(order, policies, chronicle);
  const moments = momentsIn(tenant.timeZone, order.random.fork("organization"));
  const organization = chronicle.change<Organization>(
    undefined,
    newOrganization({
      id: organizationId,
      name: tenant.name,
      shortName: tenant.shortName,
      regionCode: tenant.regionCode ?? undefined,
      timeZone: tenant.timeZone,
      parentName: tenant.parentName ?? undefined,
      seat: tenant.seat,
      accent: tenant.accent,
      rootUnitId: units.get("root")?.id,
    }),
    {
      action: "organizationCreate",
      by: founder,
      party: "PLATFORM_ADMIN",
      at: moments.on(`${Number(today.slice(0, 4)) - 3}-01-02`),
    },
  );
  return {
    organization,
    units,
    policies,
    cycles,
    lastOpen: cycles.lastOpen,
    items: [
      organizationItem(organization),
      ...[...units.values()].map(orgUnitItem),
      ...[policies.last, policies.current, policies.next].map((policy) => itemOf(policyEntity, policy)),
      ...cycleItems(cycles.last),
      ...cycleItems(cycles.current),
    ],
  };
}
