import type { AuditActor } from "../../audit/auditEvent.rules.ts";
import type { Contract } from "../../contracts/contract.rules.ts";
import type { Cycle, Period } from "../../cycles/cycle.rules.ts";
import type { TimeZone } from "../../generated/enums.ts";
import { dayIn, type Day } from "../../kernel/calendar.ts";
import { notRecorded, recordRealization, type Realization } from "../../progress/realization.rules.ts";
import type { Chronicle } from "./chronicle.ts";
import type { PlannedIndicator } from "./contractPlan.ts";
import { daysWithin, momentsIn } from "./moments.ts";
import { phrase } from "./phrases.ts";
import type { Random } from "./random.ts";
import { realization, type PartOfYear, type Tier } from "./targets.ts";

/** What is recorded on one contract in one period. */
export type ProgressOrder = {
  readonly contract: Contract;
  /** Planned indicators in the contract's order. */
  readonly indicators: readonly PlannedIndicator[];
  readonly cycle: Cycle;
  readonly period: Period;
  readonly part: PartOfYear;
  readonly tier: Tier;
  /** First and last day on which it is recorded. */
  readonly from: Day;
  readonly to: Day;
  readonly zone: TimeZone;
  readonly employee: AuditActor;
  /** Host of evidence links. */
  readonly domain: string;
  readonly random: Random;
};

/** Whether an indicator is reported in a period: in short periods, what is measured by the quarter waits for its end. */
function isDue(indicator: PlannedIndicator, position: number, part: PartOfYear): boolean {
  if (part.count <= 4 || part.index % 3 === 0) return true;
  return position === 0 || (position === 1 && indicator.accumulation === "SUM");
}

function evidenceFor(order: ProgressOrder, position: number) {
  const { random, domain, period } = order;
  const count = position === 0 ? 1 : random.chance(0.25) ? 1 : 0;
  return Array.from({ length: count }, () => ({
    title: phrase("evidence", random, { unit: order.contract.unitName }),
    url: `https://arsip.${domain}/${period.key.toLowerCase()}/${order.contract.id.slice(-8).toLowerCase()}-${position + 1}.pdf`,
  }));
}

/** Records what was achieved in a period, by the rules (R-EV-04). */
export function progressStory(order: ProgressOrder, chronicle: Chronicle): Realization[] {
  const { contract, period, random } = order;
  const moments = momentsIn(order.zone, random);
  const indicators = contract.results.flatMap((result) => result.indicators);
  const days = daysWithin(order.from, order.to, indicators.length, random);
  return indicators.flatMap((indicator, position) => {
    const planned = order.indicators[position];
    if (planned === undefined || !isDue(planned, position, order.part)) return [];
    const value = realization(planned, order.tier, order.part, random);
    if (value === null) return [];
    const at = moments.on(days[position] ?? order.to);
    const before = notRecorded({
      organizationId: contract.organizationId,
      contractId: contract.id,
      indicatorId: indicator.id,
      period: period.key,
    });
    const decided = recordRealization(
      before,
      {
        value,
        note: random.chance(0.4) ? phrase("note", random) : null,
        dataSource: indicator.dataSource ?? null,
        evidence: evidenceFor(order, position),
      },
      {
        parties: new Set(["EMPLOYEE"]),
        contract,
        cycle: order.cycle,
        today: dayIn(order.zone, at),
        at,
        newId: chronicle.newId,
        ...{ files: new Map(), linkChecks: new Map() },
      },
    );
    const deed = { action: "realizationRecord", by: order.employee, party: "EMPLOYEE" as const, at };
    return [chronicle.change<Realization>(undefined, decided, deed)];
  });
}
