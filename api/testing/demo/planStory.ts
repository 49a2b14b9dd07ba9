import type { AuditActor } from "../../audit/auditEvent.rules.ts";
import { noHistory } from "../../audit/auditEvent.rules.ts";
import type { PlanKind } from "../../generated/enums.ts";
import type { Instant } from "../../kernel/calendar.ts";
import type { NewId } from "../../kernel/ids.ts";
import { isRefused } from "../../kernel/refusal.ts";
import type { OrgUnit } from "../../organizations/orgUnit.rules.ts";
import { readPlan, type Plan } from "../../plans/plan.rules.ts";
import { agreementOf, type PublishedIndicator } from "./agreements.ts";
import type { Chronicle } from "./chronicle.ts";
import type { DemoUnit } from "./structure.ts";

/** A plan with the ids of its indicators by published record. */
export type MadePlan = { readonly plan: Plan; readonly indicatorOf: ReadonlyMap<string, string> };

/** Goals as published, or one per theme of the figures where the report names none. */
function goalsOf(published: readonly PublishedIndicator[], unit: string): Map<string, PublishedIndicator[]> {
  return Map.groupBy(
    published,
    ({ objective }) => objective ?? `Terwujudnya kinerja ${unit} yang memberi manfaat bagi masyarakat`,
  );
}

/**
 * Makes the multi-year plan behind a unit's agreement, from the same published figures: the region's RPJMD, or the
 * Renstra of an agency whose goals serve the RPJMD. Undefined when nothing is published for its kind.
 */
export function planStory(
  planned: DemoUnit,
  unit: OrgUnit,
  order: { readonly kind: PlanKind; readonly year: number; readonly serves: Plan | undefined },
  deed: { readonly by: AuditActor; readonly at: Instant; readonly newId: NewId },
  chronicle: Chronicle,
): MadePlan | undefined {
  const published = agreementOf(planned);
  if (published.length === 0) return undefined;
  const fromYear = order.year - ((order.year - 2025) % 5);
  const id = deed.newId("plan");
  const served = order.serves?.goals ?? [];
  const goals = [...goalsOf(published, planned.name)].map(([title, indicators], at) => ({
    title,
    servesGoal: served[at % Math.max(1, served.length)]?.id ?? null,
    indicators: indicators.map(({ title: what, unit: measure, direction, formula, levels, target }) => ({
      ...{ title: what, unit: measure, direction, formula, levels: levels.length === 0 ? null : [...levels] },
      targets: [{ year: order.year, target }],
    })),
  }));
  let suffix = 0;
  const name = order.kind === "REGIONAL" ? "RPJMD" : `Renstra ${planned.name}`;
  const content = readPlan(
    {
      title: `${name} ${fromYear}–${fromYear + 4}`,
      fromYear,
      toYear: fromYear + 4,
      source: published[0]?.source,
      goals,
    },
    { id, goals: [] },
    new Set(served.map((goal) => goal.id)),
    () => String((suffix += 1)),
  );
  if (isRefused(content)) throw new Error(`Plan of ${planned.name}: ${JSON.stringify(content)}`);
  const record: Plan = {
    ...{ id, organizationId: unit.organizationId, version: 0, history: noHistory, kind: order.kind, ...content },
    ...{ unitId: unit.id, unitName: planned.name, unitPath: unit.unitPath },
  };
  const told = { action: "planCreate", party: "PERFORMANCE_OFFICER", by: deed.by, at: deed.at } as const;
  const plan = chronicle.change<Plan>(undefined, { record, note: {} }, told);
  const records = [...goalsOf(published, planned.name).values()].flat().map(({ record: of }) => of);
  const ids = plan.goals.flatMap(({ indicators }) => indicators.map((indicator) => indicator.id as string));
  return { plan, indicatorOf: new Map(records.map((of, at) => [of, ids[at] ?? ""])) };
}
