import { noHistory } from "../../audit/auditEvent.rules.ts";
import {
  calibrationId,
  newCard,
  personOf,
  standingOf,
  type Calibration,
  type CalibrationCard,
  type CalibrationMove,
  type FixedPerson,
} from "../../calibrations/calibration.rules.ts";
import { calibrationItem, cardItem, moveItem } from "../../calibrations/calibration.store.ts";
import type { CalibrationStep } from "../../calibrations/duty.rules.ts";
import { propose } from "../../calibrations/move.rules.ts";
import { contractKey } from "../../contracts/contract.store.ts";
import { enterCalibration } from "../../evaluations/calibrating.rules.ts";
import { evaluationHeaderOf, evaluationIn, evaluationItems } from "../../evaluations/evaluation.store.ts";
import type { EvaluationHeader } from "../../evaluations/evaluationParts.rules.ts";
import { evaluationPolicy } from "../../evaluations/evaluationPolicy.rules.ts";
import { addDays, startOfDay } from "../../kernel/calendar.ts";
import { isRefused } from "../../kernel/refusal.ts";
import { policyValue } from "../../policies/policy.rules.ts";
import type { Item } from "./chronicle.ts";
import { actorOf } from "./staff.ts";
import type { TenantWorld } from "./worldInMaking.ts";

const reason = "Capaian melampaui rekan dengan beban setara menurut laporan unit; selaras dengan unit lain.";

/** The calibration of a region that is told: whose unit, which period, and what lies in it so far. */
function tellerOf(world: TenantWorld) {
  const { today, tenant, organizationId, chronicle } = world;
  const cycle = world.region.cycles.current;
  // The period in focus: the last that is over, early in a year the first.
  const over = cycle.periods.filter(({ kind, to }) => kind === "PERIODIC" && to < addDays(today, -1));
  const period = over.at(-1) ?? cycle.periods[0];
  const post = world.structure.posts.find(({ key }) => key === world.parts.head.post);
  const unit = world.region.units.get(post?.unit ?? "");
  const head = world.staff.people.get(world.parts.head.key)?.employee;
  if (period === undefined || unit === undefined || head === undefined) return undefined;
  const spared = world.staff.people.get(world.parts.middle.key)?.employee.id;
  // The evening before: after everything else that is told.
  const at = new Date(Date.parse(startOfDay(tenant.timeZone, today)) - 4 * 3_600_000).toISOString();
  const by = actorOf(world.parts.head);
  const policy = world.region.policies.current;
  let seen = 0;
  const cards: CalibrationCard[] = [];
  const fixed: FixedPerson[] = [];
  const id = calibrationId(unit.id, period.key, 1);

  /** Takes an evaluation in, as the product does: the evaluation in its new state, and a card. */
  function taken(header: EvaluationHeader, items: readonly Item[]): Item[] {
    const { pk } = contractKey(organizationId, header.contractId);
    const own = items.filter((item) => item["pk"] === pk);
    const evaluation = evaluationIn(own, header.period);
    const start = standingOf(header);
    if (evaluation === undefined || start === undefined) return [];
    const step = {
      ...{ parties: new Set(["UNIT_HEAD" as const]), at, zone: tenant.timeZone, contractActive: true },
      ...{ periodOpen: true, cycleOpen: true, policy: evaluationPolicy(policy) },
    };
    const deed = { action: "calibrationOpen", by, at };
    const entered = chronicle.change(evaluation, enterCalibration(evaluation, step), deed);
    const { resultEvidence, behaviorEvidence } = evaluation.judgement;
    const cited = { result: resultEvidence.length > 0, behavior: behaviorEvidence.length > 0 };
    cards.push(newCard(chronicle.newId("calibrationCard"), { id, organizationId }, personOf(header), start, cited));
    const contract = own.find((item) => item["__edb_e__"] === "contract");
    const summaries = (contract?.["evaluations"] ?? {}) as Record<string, Item>;
    const summary = { ...summaries[header.period], status: "CALIBRATION" };
    return [
      ...evaluationItems(entered),
      ...(contract ? [{ ...contract, evaluations: { ...summaries, [header.period]: summary } }] : []),
    ];
  }

  return {
    /** The items of a batch, with what is rated in the unit taken in. */
    read(items: readonly Item[]): readonly Item[] {
      const changed = items.flatMap((item): Item[] => {
        if (item["__edb_e__"] !== "evaluation" || item["period"] !== period.key) return [];
        const header = evaluationHeaderOf(item);
        if (!header.unitPath.startsWith(unit.unitPath) || header.employeeId === head.id) return [];
        const standing = standingOf(header);
        if (header.status === "RATED") {
          seen += 1;
          // The demo rater of a small team keeps something to hand over, and one was rated since the calibration began.
          return header.raterId === spared || seen === 1 ? [] : taken(header, items);
        }
        if (standing !== undefined) fixed.push({ ...personOf(header), standing, status: header.status });
        return [];
      });
      const key = (item: Item): string => `${String(item["pk"])} ${String(item["sk"])}`;
      const anew = new Map(changed.map((item) => [key(item), item]));
      return changed.length === 0 ? items : items.map((item) => anew.get(key(item)) ?? item);
    },
    /** The calibration with its cards, one of them with a proposal that waits for its rater. */
    items(): Item[] {
      const begun: Calibration = {
        ...{ id, organizationId, version: 0, history: noHistory, cycleId: cycle.id, policyId: policy.id },
        ...{ period: period.key, unitId: unit.id, unitName: unit.states.at(-1)?.name ?? "", unitPath: unit.unitPath },
        ...{ headId: head.id, round: 1, status: "OPEN", openedAt: at, openedByName: by.name, fixed, leftOut: {} },
      };
      const deed = { action: "calibrationOpen", by, party: "UNIT_HEAD" as const, at };
      const calibration = chronicle.change<Calibration>(undefined, { record: begun, note: { toState: "OPEN" } }, deed);
      const moves: CalibrationMove[] = [];
      const step: CalibrationStep = {
        ...{ duty: "HEAD", employeeId: head.id, ratersOfActor: new Set(), name: by.name, at },
      };
      const ground = { calibration, quadrant: policyValue(policy, "quadrant"), authority: "RATER_AGREES" } as const;
      const none = { result: [], behavior: [] };
      const shown = cards.map((card) => {
        const input = { result: "ABOVE", behavior: card.start.behavior, reason };
        if (moves.length > 0 || card.start.result === "ABOVE" || !card.cited.result) return card;
        const decided = propose(card, input, none, ground, step, chronicle.newId("auditEvent"));
        if (isRefused(decided)) throw new Error(`The demo's proposal was refused: ${JSON.stringify(decided)}`);
        moves.push(decided.move);
        return chronicle.change(card, decided, { action: "calibrationMove", by, at });
      });
      return [calibrationItem(calibration), ...shown.map(cardItem), ...moves.map(moveItem), ...chronicle.takeEvents()];
    },
  };
}

/** The years of a region, with a running calibration of the head's unit in the last finished period. */
export function* withCalibration(world: TenantWorld, batches: Iterable<readonly Item[]>): Generator<readonly Item[]> {
  const teller = tellerOf(world);
  for (const items of batches) {
    const read = teller?.read(items) ?? items;
    yield read === items ? items : [...read, ...world.chronicle.takeEvents()];
  }
  if (teller !== undefined) yield teller.items();
}
