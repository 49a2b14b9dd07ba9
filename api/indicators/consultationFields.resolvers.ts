import { partiesOf, type AccessSubject } from "../access/actor.rules.ts";
import { ConsultationStatus, DelegatedAct, Party } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { isConsulted, readsAll, roundActions, type Consultation as Round } from "./consultation.rules.ts";
import { differences, type IndicatorSnapshot } from "./consultationDiff.rules.ts";

/** Whom a round concerns: the people of its contract, and the parties asked. */
export const subjectOf = (round: Round): AccessSubject => ({
  ...{ employeeId: round.employeeId, raterId: round.raterId, raterSuperiorId: round.raterSuperiorId },
  ...{ unitPath: round.unitPath, consultedIds: round.parties.map(({ employeeId }) => employeeId) },
});

const partiesTo = (round: Round, { actor }: Context): ReadonlySet<Party> =>
  partiesOf(actor, subjectOf(round), DelegatedAct.CONTRACT);

const isOpen = (round: Round): boolean => round.status === ConsultationStatus.OPEN;
/** A party reads the indicators for the time of the round; who reads the contract reads them always. */
const readsIndicators = (round: Round, context: Context): boolean =>
  isOpen(round) || readsAll(partiesTo(round, context));

/** Fields of a round as each reader may see them. `indicatorsNow` reads its contract's indicators as they are now. */
export const consultationFields = (
  indicatorsNow: (round: Round, context: Context) => Promise<readonly IndicatorSnapshot[]>,
) => ({
  overdue: (round: Round, _: unknown, { actor }: Context) => isOpen(round) && actor.today > round.dueOn,
  parties: (round: Round) =>
    round.parties.map((party) => ({
      ...party,
      comments: round.comments.filter(({ employeeId }) => employeeId === party.employeeId).length,
    })),
  comments: (round: Round, _: unknown, context: Context) =>
    readsAll(partiesTo(round, context))
      ? round.comments
      : round.comments.filter(({ employeeId }) => employeeId === context.actor.employeeId),
  indicators: (round: Round, _: unknown, context: Context) => (readsIndicators(round, context) ? round.opening : []),
  async differences(round: Round, _: unknown, context: Context) {
    if (!readsIndicators(round, context)) return [];
    return differences(round.opening, round.closing ?? (await indicatorsNow(round, context)));
  },
  consulted: isConsulted,
  asked: (round: Round, _: unknown, context: Context) => partiesTo(round, context).has(Party.CONSULTED),
  allowedActions: (round: Round, _: unknown, context: Context) => roundActions(round, partiesTo(round, context)),
});
