import { addDays, type Day } from "../../kernel/calendar.ts";
import { recordIndex, unasked, type Satisfaction } from "../../surveys/satisfaction.rules.ts";
import { momentsIn } from "./moments.ts";
import { actorOf } from "./staff.ts";
import type { TenantWorld } from "./worldInMaking.ts";

/** Quarters with their last days, as surveys are published. */
const quarters = [
  ["I", "01-01", "03-31"],
  ["II", "04-01", "06-30"],
  ["III", "07-01", "09-30"],
  ["IV", "10-01", "12-31"],
] as const;

/** The last four surveys that ended before a day. */
function surveysBefore(today: Day): { name: string; from: Day; to: Day }[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year]
    .flatMap((each) =>
      quarters.map(([name, from, to]) => ({ name: `${name} ${each}`, from: `${each}-${from}`, to: `${each}-${to}` })),
    )
    .filter(({ to }) => to < today)
    .slice(-4);
}

/**
 * What citizens said of each unit that serves them, four surveys with a trend (SWL-02, PAU-08): none where the policy
 * does not ask them (R-MIX-01).
 */
export function satisfactionOfUnits(world: TenantWorld): Satisfaction[] {
  const { methods } = world.region.policies.current;
  if (!methods.includes("PUBLIC_FEEDBACK")) return [];
  const { random, tenant, today, chronicle } = world;
  const serving = world.structure.units.filter(({ kind }) => kind === "AGENCY" || kind === "SERVICE_UNIT");
  return serving.flatMap((planned) => {
    const unit = world.region.units.get(planned.key);
    if (unit === undefined) return [];
    const own = random.fork(`satisfaction/${planned.key}`);
    const moments = momentsIn(tenant.timeZone, own);
    const { admin } = world.parts;
    const begun = unasked({
      id: unit.id,
      name: planned.name,
      unitPath: unit.unitPath,
      organizationId: unit.organizationId,
    });
    let index = own.between(7_650, 8_700);
    const told = surveysBefore(today).reduce((before, { name, from, to }) => {
      index = Math.min(9_600, index + own.between(-60, 190));
      const input = {
        ...{ from, to, index: (index / 100).toFixed(2), respondents: own.between(60, 420) },
        source: `Laporan SKM triwulan ${name}`,
      };
      // Published some days after the survey: what happens today is not buried under it.
      const published = addDays(to, 9);
      const at = moments.on(published < today ? published : today);
      const step = { name: admin.name, at, today, methods };
      return chronicle.change<Satisfaction>(
        before.version === 0 ? undefined : before,
        recordIndex(before, input, step),
        {
          ...{ action: "satisfactionIndexRecord", by: actorOf(admin), at },
        },
      );
    }, begun);
    return told.indexes.length === 0 ? [] : [told];
  });
}
