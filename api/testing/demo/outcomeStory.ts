import type { Cycle } from "../../cycles/cycle.rules.ts";
import type { OrganizationPredicate } from "../../generated/enums.ts";
import { addDays, type Day } from "../../kernel/calendar.ts";
import type { EmployeeId } from "../../kernel/ids.ts";
import {
  setOutcome,
  unsetOutcome,
  type OrganizationOutcome,
  type OutcomeStep,
} from "../../organizationOutcomes/organizationOutcome.rules.ts";
import { headAmong } from "../../organizationOutcomes/unitHead.rules.ts";
import type { OrgUnit } from "../../organizations/orgUnit.rules.ts";
import { idsOfPath } from "../../organizations/orgUnitTree.rules.ts";
import type { DemoPerson } from "./people.ts";
import { momentsIn } from "./moments.ts";
import { actorOf } from "./staff.ts";
import type { TenantWorld } from "./worldInMaking.ts";

const rationales: Record<OrganizationPredicate, string> = {
  EXCEPTIONAL: "Rencana aksi melampaui target yang disepakati, dan hasilnya dirasakan langsung oleh masyarakat.",
  GOOD: "Sebagian besar rencana aksi dan target periode ini tercapai.",
  NEEDS_IMPROVEMENT: "Beberapa rencana aksi tertunda; perlu percepatan pada periode berikutnya.",
  POOR: "Banyak rencana aksi belum berjalan dan target utama tidak tercapai.",
  VERY_POOR: "Sebagian besar rencana aksi belum menunjukkan kemajuan.",
};

const agreementFinding = "Sebagian besar indikator perjanjian kinerja tercapai.";
const expectationFinding = "Kinerja unit sesuai dengan yang diharapkan pimpinan.";

type Head = { readonly id: EmployeeId; readonly person: DemoPerson };

/** Who heads a unit on a day. */
function headOf(world: TenantWorld, unitId: string, on: Day): Head | undefined {
  const found = headAmong([...world.staff.posts.values()], unitId, on);
  const held = [...world.staff.people.values()].find(({ employee }) => employee.id === found?.employeeId);
  return held === undefined ? undefined : { id: held.employee.id, person: held.person };
}

/** The nearest head above a unit who does not head it themself (R-ORG-04). */
function headAbove(world: TenantWorld, unit: OrgUnit, on: Day): Head | undefined {
  const own = headOf(world, unit.id, on);
  const heads = idsOfPath(unit.unitPath)
    .slice(0, -1)
    .map((id) => headOf(world, id, on));
  return heads.findLast((head) => head !== undefined && head.id !== own?.id);
}

/** Predicates of the periods of a cycle that are over, for every unit: most good, some better, few behind. */
export function outcomesOf(world: TenantWorld, cycle: Cycle): OrganizationOutcome[] {
  const { random, tenant, today, chronicle } = world;
  const over = cycle.periods.filter(({ to }) => addDays(to, 12) < today);
  return world.structure.units.flatMap((planned) => {
    const unit = world.region.units.get(planned.key);
    if (unit === undefined) return [];
    const own = random.fork(`outcomes/${planned.key}/${cycle.year}`);
    const moments = momentsIn(tenant.timeZone, own);
    return over.map((period) => {
      const at = moments.on(addDays(period.to, 10));
      const head = headAbove(world, unit, at.slice(0, 10));
      const { admin } = world.parts;
      const by = head?.person ?? admin;
      const predicate = own.chance(0.15) ? "EXCEPTIONAL" : own.chance(0.12) ? "NEEDS_IMPROVEMENT" : "GOOD";
      const step: OutcomeStep = {
        ...{ authority: head === undefined ? "RECORDER" : "HEAD_ABOVE", ownUnit: false, topmost: head === undefined },
        ...{
          employeeId: head?.id,
          name: by.name,
          at,
          today: addDays(period.to, 10),
          cycleOpen: true,
          periodBegun: true,
        },
      };
      const document = {
        number: `800/${own.between(100, 900)}/${cycle.year}`,
        date: addDays(period.to, 9),
        signedBy: "Kepala Daerah",
      };
      const input = {
        ...{ predicate, rationale: rationales[predicate] },
        ...(period.kind === "ANNUAL" ? { agreementFinding, expectationFinding } : {}),
        ...(head === undefined ? { decisionDocument: document } : {}),
      };
      const unset = unsetOutcome(
        { ...unit, name: planned.name },
        { cycleId: cycle.id, key: period.key, kind: period.kind },
      );
      return chronicle.change<OrganizationOutcome>(unset, setOutcome(unset, input, step), {
        ...{ action: "organizationOutcomeSet", by: actorOf(by), at },
      });
    });
  });
}
