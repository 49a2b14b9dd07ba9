import type { DelegatedAct, IdentityKind, Language, Role } from "../generated/enums.ts";
import { Party } from "../generated/enums.ts";
import { isWithin, type Day } from "../kernel/calendar.ts";

/** A role held today, within a unit or the whole organization. */
export type HeldRole = { readonly role: Role; readonly unitId: string | null };

/** A delegation in force today: this person may act as the delegator. */
export type HeldDelegation = {
  readonly delegatorId: string;
  readonly delegatorName: string;
  readonly acts: readonly DelegatedAct[];
  /** Only for records of this unit and those below it; absent or null for all the delegator's. */
  readonly unitId?: string | null | undefined;
};

/** The person or application that signed in, as the table knows it today. */
export type Actor = {
  readonly subject: string;
  readonly name: string;
  readonly kind: IdentityKind;
  readonly organizationId: string;
  /** The employee this person is; undefined for applications and operators. */
  readonly employeeId: string | undefined;
  readonly roles: readonly HeldRole[];
  readonly delegations: readonly HeldDelegation[];
  /** The unit this person heads; null when none, undefined as long as nobody looked. */
  readonly headsUnitId?: string | null | undefined;
  /** True for an official who has no contract here (3.7); undefined as long as nobody looked. */
  readonly holdsNoContract?: boolean | undefined;
  readonly today: Day;
  readonly language: Language;
};

/** What decides about access to a record: whom it concerns and where it hangs in the unit tree. */
export type AccessSubject = {
  readonly employeeId?: string | null | undefined;
  readonly raterId?: string | null | undefined;
  readonly raterSuperiorId?: string | null | undefined;
  /** Employees asked about the record, while they may read it (SWL-09). */
  readonly consultedIds?: readonly string[] | undefined;
  /** Ids of the units from the root down, joined by `/`. */
  readonly unitPath?: string | null | undefined;
};

/** In force today among dated rows. */
export const inForce = <T extends { from: Day; to?: Day | null | undefined }>(rows: readonly T[], today: Day): T[] =>
  rows.filter((row) => isWithin(today, row));

/** Whether a unit path lies in a role's scope. A role without a unit covers the whole organization. */
export function covers(role: HeldRole, unitPath: string | null | undefined): boolean {
  return role.unitId === null || (unitPath ?? "").split("/").includes(role.unitId);
}

/**
 * As whom the actor stands to a record: by role within its scope, and by relation (employee, rater, rater's
 * superior, delegate of the rater for the act, head of the unit or of one above it).
 *
 * A delegate never acts on their own record (R-DEL-01).
 */
export function partiesOf(actor: Actor, subject: AccessSubject, act?: DelegatedAct): ReadonlySet<Party> {
  const parties = new Set<Party>();
  const self = actor.employeeId;
  for (const held of actor.roles) if (covers(held, subject.unitPath)) parties.add(Party[held.role]);
  const path = (subject.unitPath ?? "").split("/");
  if (actor.headsUnitId && path.includes(actor.headsUnitId)) parties.add(Party.UNIT_HEAD);
  if (self !== undefined) {
    if (subject.employeeId === self) parties.add(Party.EMPLOYEE);
    if (subject.raterId === self) parties.add(Party.RATER);
    if (subject.raterSuperiorId === self || decidesFor(actor, subject) !== undefined) parties.add(Party.RATER_SUPERIOR);
    if (subject.consultedIds?.includes(self)) parties.add(Party.CONSULTED);
    if (delegationFor(actor, subject, act) !== undefined) parties.add(Party.RATER);
  }
  return parties;
}

/**
 * Whether the actor stands to a record as anybody. Words between people, their files and their history are for those
 * alone: applications stand to nobody, and who rated before reads their own time, not what came after (R-PDP).
 */
export const standsTo = (actor: Actor, subject: AccessSubject): boolean => partiesOf(actor, subject).size > 0;

/** The delegation by which the actor stands in for the record's rater, if any. */
export function delegationFor(actor: Actor, subject: AccessSubject, act?: DelegatedAct): HeldDelegation | undefined {
  if (
    actor.employeeId === undefined ||
    subject.employeeId === actor.employeeId ||
    subject.raterId === actor.employeeId
  ) {
    return undefined;
  }
  return actor.delegations.find(
    (held) =>
      held.delegatorId === subject.raterId &&
      (act === undefined || held.acts.includes(act)) &&
      delegationCovers(held, subject.unitPath),
  );
}

/** Whether a delegation reaches records that hang at this path: its scope is acts and, when named, a unit (R-DEL-01). */
export const delegationCovers = (held: HeldDelegation, unitPath: string | null | undefined): boolean =>
  held.unitId == null || (unitPath ?? "").split("/").includes(held.unitId);

/** The delegation by which the actor decides for the superior of the record's rater, if any; never on their own record. */
export function decidesFor(actor: Actor, subject: AccessSubject): HeldDelegation | undefined {
  const self = actor.employeeId;
  if (self === undefined || subject.employeeId === self || subject.raterSuperiorId === self) return undefined;
  return actor.delegations.find(
    (held) =>
      held.delegatorId === subject.raterSuperiorId &&
      held.acts.includes("OBJECTION") &&
      delegationCovers(held, subject.unitPath),
  );
}

/** As whom the actor could stand to some record: what menus and the first gate need. */
export function possibleParties(actor: Actor): ReadonlySet<Party> {
  const parties = new Set<Party>(actor.roles.map((held) => Party[held.role]));
  if (actor.employeeId !== undefined) {
    for (const party of [Party.EMPLOYEE, Party.RATER, Party.RATER_SUPERIOR, Party.CONSULTED]) parties.add(party);
    if (actor.headsUnitId !== null) parties.add(Party.UNIT_HEAD);
  }
  return parties;
}
