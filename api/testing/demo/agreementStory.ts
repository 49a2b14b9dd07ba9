import type { AuditActor } from "../../audit/auditEvent.rules.ts";
import { readIndicators, unitAgreementId, type UnitAgreement } from "../../contracts/unitAgreement.rules.ts";
import { noHistory } from "../../audit/auditEvent.rules.ts";
import type { Cycle } from "../../cycles/cycle.rules.ts";
import type { Instant } from "../../kernel/calendar.ts";
import { isRefused } from "../../kernel/refusal.ts";
import type { OrgUnit } from "../../organizations/orgUnit.rules.ts";
import { agreementOf, type PublishedIndicator } from "./agreements.ts";
import type { Chronicle } from "./chronicle.ts";
import type { MadePlan } from "./planStory.ts";
import type { DemoUnit } from "./structure.ts";

/** An agreement with the ids of its indicators by published record. */
export type MadeAgreement = { readonly agreement: UnitAgreement; readonly indicatorOf: ReadonlyMap<string, string> };

function entered(published: PublishedIndicator, plan: MadePlan | undefined) {
  const { objective, title, target, unit, direction, formula, realized, publishedPercent, source } = published;
  const levels = published.levels.length === 0 ? null : [...published.levels];
  return {
    ...{ objective, title, target, unit, direction, formula, realized, publishedPercent, source, levels },
    capPercent: published.cap,
    planIndicator: plan?.indicatorOf.get(published.record) ?? null,
  };
}

/** Makes the performance agreement of a unit for a year; undefined when its kind signs none. */
export function agreementStory(
  planned: DemoUnit,
  unit: OrgUnit,
  cycle: Cycle,
  deed: { readonly by: AuditActor; readonly at: Instant },
  chronicle: Chronicle,
  plan?: MadePlan,
): MadeAgreement | undefined {
  const published = agreementOf(planned);
  if (published.length === 0) return undefined;
  const id = unitAgreementId(unit.id, cycle.year);
  let suffix = 0;
  const indicators = readIndicators(
    { indicators: published.map((each) => entered(each, plan)) },
    [],
    id,
    () => String((suffix += 1)),
    new Set(plan?.indicatorOf.values()),
  );
  if (isRefused(indicators)) throw new Error(`Agreement of ${planned.name}: ${JSON.stringify(indicators)}`);
  const record: UnitAgreement = {
    ...{ id, organizationId: unit.organizationId, version: 0, history: noHistory, indicators },
    ...{ cycleId: cycle.id, year: cycle.year, unitId: unit.id, unitName: planned.name, unitPath: unit.unitPath },
  };
  const agreement = chronicle.change<UnitAgreement>(
    undefined,
    { record, note: { changedFields: ["indicators"] } },
    { action: "unitAgreementSave", party: "PERFORMANCE_OFFICER", ...deed },
  );
  const indicatorOf = new Map(published.map((each, at) => [each.record, agreement.indicators[at]?.id ?? ""]));
  return { agreement, indicatorOf };
}
