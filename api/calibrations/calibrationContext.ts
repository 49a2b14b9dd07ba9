import { covers } from "../access/actor.rules.ts";
import { DelegatedAct, Role } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { organizationOutcomeKey, organizationOutcomeOf } from "../organizationOutcomes/organizationOutcome.store.ts";
import type { OrganizationOutcome } from "../organizationOutcomes/organizationOutcome.rules.ts";
import { readHead } from "../organizationOutcomes/readHeads.ts";
import type { UnitHead } from "../organizationOutcomes/unitHead.rules.ts";
import { idsOfPath } from "../organizations/orgUnitTree.rules.ts";
import { policyById } from "../policies/adoptedPolicies.ts";
import { policyValue, type Policy } from "../policies/policy.rules.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import type { Board, Calibration } from "./calibration.rules.ts";
import type { CalibrationDuty, CalibrationStep } from "./duty.rules.ts";
import type { Guide } from "./spread.rules.ts";

const boards = new WeakMap<Context, Map<string, Promise<Board>>>();
/** A list that asks for the boards of many calibrations is refused rather than answered with a query per row. */
const mostBoards = 3;

/** The board of a calibration, one query however many fields ask; none when it was read already. */
export function boardOf(context: Context, { id }: Pick<Calibration, "id">, already?: Board): Promise<Board> {
  const known = boards.get(context) ?? new Map<string, Promise<Board>>();
  boards.set(context, known);
  const found = known.get(id);
  if (found !== undefined) return found;
  if (known.size >= mostBoards) throw codedError("QUERY_TOO_LARGE", { detail: "calibrations" });
  const asked = already === undefined ? context.stores.calibrations.board(id) : Promise.resolve(already);
  const read = asked.then((board) => {
    if (board === undefined) throw codedError("NOT_FOUND");
    return board;
  });
  known.set(id, read);
  return read;
}

/** After a write, the board is read anew. */
export const forgetBoard = (context: Context, id: string): void => {
  boards.get(context)?.delete(id);
};

/** The policy version the cycle pinned. */
export async function policyOf(context: Context, { policyId }: Pick<Calibration, "policyId">): Promise<Policy> {
  const policy = await policyById(context, policyId);
  if (policy === undefined) throw codedError("NOT_FOUND");
  return policy;
}

/** The predicate of the unit, or of the nearest unit above that has one: one batch for all of them. */
export async function outcomeOf(
  context: Context,
  { unitPath, period }: Pick<Calibration, "unitPath" | "period">,
): Promise<OrganizationOutcome | undefined> {
  const { organizationId } = context.actor;
  const keys = idsOfPath(unitPath).map((unitId) => organizationOutcomeKey(organizationId, unitId, period));
  const items = await Promise.all(keys.map((key) => context.items.load(key)));
  const set = items.flatMap((item) => (item === undefined ? [] : [organizationOutcomeOf(item)]));
  return set.findLast(({ decision }) => decision !== undefined);
}

/** What the spread of a calibration is held against. */
export async function guideOf(context: Context, calibration: Calibration): Promise<Guide> {
  const [policy, outcome] = await Promise.all([policyOf(context, calibration), outcomeOf(context, calibration)]);
  return {
    rules: policyValue(policy, "distribution.rules"),
    minUnitSize: policyValue(policy, "distribution.minUnitSize"),
    predicate: outcome?.decision?.predicate,
  };
}

/** By what the caller calibrates a unit (R-DS-02): as its head, for its head, or as the officer of its subtree. */
function dutyOf(
  context: Context,
  unitPath: string,
  head: UnitHead | undefined,
): { duty: CalibrationDuty | undefined; onBehalfOf?: string } {
  const { actor } = context;
  if (head !== undefined && head.employeeId === actor.employeeId) return { duty: "HEAD" };
  const held = actor.delegations.find(
    ({ delegatorId, acts }) => delegatorId === head?.employeeId && acts.includes(DelegatedAct.EVALUATION),
  );
  if (held !== undefined) return { duty: "DELEGATE", onBehalfOf: held.delegatorName };
  const officer = actor.roles.some((role) => role.role === Role.PERFORMANCE_OFFICER && covers(role, unitPath));
  return { duty: officer ? "OFFICER" : undefined };
}

/** Who rates the caller in a cycle: one query. */
async function ratersOfActor(context: Context, cycleId: string): Promise<ReadonlySet<EmployeeId>> {
  const { employeeId } = context.actor;
  if (employeeId === undefined) return new Set();
  const { edges } = await context.stores.contracts.ofEmployee(employeeId, { first: 10 });
  const own = edges.flatMap(({ node }) => (node.cycleId === cycleId ? [node] : []));
  return new Set(own.flatMap(({ raterId, formerRaters }) => [raterId, ...(formerRaters ?? []).map((r) => r.raterId)]));
}

const steps = new WeakMap<Context, Map<string, Promise<{ step: CalibrationStep; head: UnitHead | undefined }>>>();

/** How the caller stands to a unit's calibration: two queries at most, made once a request. */
export function standingTo(context: Context, { unitPath, cycleId }: Pick<Calibration, "unitPath" | "cycleId">) {
  const known = steps.get(context) ?? new Map<string, Promise<{ step: CalibrationStep; head: UnitHead | undefined }>>();
  steps.set(context, known);
  const found = known.get(unitPath);
  if (found !== undefined) return found;
  const { actor, session } = context;
  const read = Promise.all([readHead(context, unitPath), ratersOfActor(context, cycleId)]).then(([head, raters]) => {
    const { duty, onBehalfOf } = dutyOf(context, unitPath, head);
    const step: CalibrationStep = {
      ...{ duty, onBehalfOf, employeeId: actor.employeeId as EmployeeId | undefined, ratersOfActor: raters },
      ...{ name: actor.name, at: session.at },
    };
    return { step, head };
  });
  known.set(unitPath, read);
  return read;
}
