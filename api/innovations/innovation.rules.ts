import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { InnovationAction, InnovationMeasureKindValues, InnovationStatus, Party } from "../generated/enums.ts";
import type { InnovationMeasureKind } from "../generated/enums.ts";
import { isDay, type Day, type Instant } from "../kernel/calendar.ts";
import { changedFields } from "../kernel/changedFields.ts";
import { Decimal, readDecimal, rounded } from "../kernel/decimal.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { absent, optionalText, requiredText, validated } from "../kernel/validate.ts";

/** A value measured on a day. */
export type Measured = { readonly value: string; readonly day: Day; readonly source: string };
/** What the innovation was to change, measured before and after (PAU-08). */
export type ImpactMeasure = {
  readonly name: string;
  readonly unit?: string | undefined;
  readonly kind: InnovationMeasureKind;
  readonly higherIsBetter: boolean;
  readonly before: Measured;
  readonly after?: Measured | undefined;
};
/** Who uses it since when. */
export type Adoption = { readonly who: string; readonly people?: number | undefined; readonly since: Day };
/** A result it backs as evidence. */
export type InnovationLink = {
  readonly contractId: string;
  readonly employeeName: string;
  readonly resultId: string;
  readonly resultTitle: string;
  readonly at: Instant;
};
/** A person who made it. */
export type Author = { readonly employeeId: string; readonly name: string };

/** An innovation: what is new, who uses it, what it changed (SWL-08, PAU-08). */
export type Innovation = {
  readonly id: string;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: string;
  readonly status: InnovationStatus;
  readonly title: string;
  readonly whatIsNew: string;
  readonly startedOn: Day;
  readonly authors: readonly Author[];
  readonly adoptions: readonly Adoption[];
  readonly measures: readonly ImpactMeasure[];
  readonly links: readonly InnovationLink[];
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: Instant | undefined;
  readonly reason?: string | undefined;
};

const day = z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD");
const measured = z.object({
  value: z.string().refine((text) => readDecimal(text) !== undefined, "VALUE_NOT_UNDERSTOOD"),
  day,
  source: requiredText(200),
});

/** An innovation as it is typed; the panel's form uses the same model. */
export const innovationModel = z.object({
  title: requiredText(200),
  whatIsNew: requiredText(3000),
  startedOn: day,
  adoptions: z
    .array(z.object({ who: requiredText(200), people: absent(z.int().min(0).max(1_000_000)), since: day }))
    .max(30, "LIST_SIZE"),
  measures: z
    .array(
      z.object({
        name: requiredText(200),
        unit: optionalText(60),
        kind: z.enum(InnovationMeasureKindValues),
        higherIsBetter: z.boolean(),
        before: measured,
        after: absent(measured),
      }),
    )
    .max(10, "LIST_SIZE"),
});

/** Who takes a step, and when. */
export type InnovationStep = {
  readonly parties: ReadonlySet<Party>;
  readonly employeeId: string | undefined;
  readonly name: string;
  readonly today: Day;
  readonly at: Instant;
};
/** A decided change. */
export type InnovationChange = { readonly record: Innovation; readonly note: Omit<AuditNote, "action"> };

const { PROPOSED, VERIFIED, ADOPTED, STOPPED } = InnovationStatus;
const from: Readonly<Record<InnovationAction, readonly InnovationStatus[]>> = {
  UPDATE: [PROPOSED, VERIFIED, ADOPTED],
  LINK: [PROPOSED, VERIFIED, ADOPTED],
  VERIFY: [PROPOSED],
  ADOPT: [VERIFIED],
  STOP: [PROPOSED, VERIFIED, ADOPTED],
};
const to = { VERIFY: VERIFIED, ADOPT: ADOPTED, STOP: STOPPED } as const;
const deciders: readonly Party[] = [Party.UNIT_HEAD, Party.PERFORMANCE_OFFICER, Party.TENANT_ADMIN];

/** Whether somebody is among the authors. */
export const isAuthor = ({ authors }: Pick<Innovation, "authors">, employeeId: string | undefined): boolean =>
  authors.some((author) => author.employeeId === employeeId);

/** Why a step is not open: STEP_NOT_ALLOWED_IN_STATE, STEP_NOT_ALLOWED_FOR_PERSON, SELF_RATING (nobody verifies their own). */
export function innovationClosed(
  innovation: Innovation,
  action: InnovationAction,
  step: InnovationStep,
): Refusal | undefined {
  if (!from[action].includes(innovation.status))
    return refusal("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: innovation.status } });
  const author = isAuthor(innovation, step.employeeId);
  if (action === InnovationAction.UPDATE)
    return author ? undefined : refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.EMPLOYEE] });
  if (action === InnovationAction.LINK) return undefined;
  if (!deciders.some((party) => step.parties.has(party)))
    return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: deciders });
  return author ? refusal("SELF_RATING") : undefined;
}

/** Steps open to somebody: the same answer as the steps themselves. */
export const innovationActions = (innovation: Innovation, step: InnovationStep): InnovationAction[] =>
  Object.values(InnovationAction).filter((action) => innovationClosed(innovation, action, step) === undefined);

/** Dates that cannot be: a start, use or measurement to come, and an "after" that is not after the "before". */
function wrongDates(read: z.output<typeof innovationModel>, today: Day): Refusal[] {
  const out = (at: Day, field: string[]) => (at > today ? [refusal("DATE_OUT_OF_RANGE", field)] : []);
  return [
    ...out(read.startedOn, ["startedOn"]),
    ...read.adoptions.flatMap(({ since }, at) => out(since, ["adoptions", String(at), "since"])),
    ...read.measures.flatMap(({ before, after }, at) => [
      ...out(before.day, ["measures", String(at), "before", "day"]),
      ...(after === undefined ? [] : out(after.day, ["measures", String(at), "after", "day"])),
      ...(after !== undefined && after.day <= before.day
        ? [refusal("DATE_OUT_OF_RANGE", ["measures", String(at), "after", "day"])]
        : []),
    ]),
  ];
}

const core = ["title", "whatIsNew", "startedOn"] as const;

/**
 * Proposes an innovation, or changes one. Once it is verified, what it is stays; who uses it and what it changed goes on.
 *
 * Refused like `innovationClosed`, and with REQUIRED, TEXT_TOO_LONG, LIST_SIZE, VALUE_NOT_UNDERSTOOD, DATE_OUT_OF_RANGE,
 * STEP_NOT_ALLOWED_IN_STATE (words of a verified one).
 */
export function writeInnovation(
  before: Innovation | Pick<Innovation, "id" | "organizationId" | "unitId" | "unitName" | "unitPath" | "authors">,
  input: unknown,
  step: InnovationStep,
): Decision<InnovationChange> {
  const known = "status" in before ? before : undefined;
  const closed = known && innovationClosed(known, "UPDATE", step);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(innovationModel, input);
  if (isRefused(read)) return read;
  const refused = refuseAll(wrongDates(read, step.today));
  if (refused !== undefined) return refused;
  const measures = read.measures.map((measure) => ({ ...measure, unit: measure.unit ?? undefined }));
  if (known === undefined) {
    const fresh = { version: 0, history: noHistory, status: PROPOSED, links: [] };
    return { record: { ...before, ...fresh, ...read, measures }, note: { party: Party.EMPLOYEE, toState: PROPOSED } };
  }
  const record: Innovation = { ...known, ...read, measures };
  if (known.status !== PROPOSED && changedFields(known, record, core).length > 0)
    return refuse("STEP_NOT_ALLOWED_IN_STATE", "title", { params: { state: known.status } });
  const fields = changedFields(known, record, [...core, "adoptions", "measures"]);
  return { record, note: { party: Party.EMPLOYEE, changedFields: fields } };
}

/** Verifies, adopts or stops an innovation. Refused like `innovationClosed`; REASON_REQUIRED to stop. */
export function decideInnovation(
  before: Innovation,
  action: keyof typeof to,
  reason: string | null | undefined,
  step: InnovationStep,
): Decision<InnovationChange> {
  const closed = innovationClosed(before, action, step);
  if (closed !== undefined) return { refusals: [closed] };
  const why = reason?.trim() ?? "";
  if (action === "STOP" && why === "") return refuse("REASON_REQUIRED", "reason");
  if (why.length > 1000) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 1000 } });
  const party = deciders.find((each) => step.parties.has(each));
  const record = {
    ...before,
    ...{ status: to[action], decidedBy: step.name, decidedAt: step.at, reason: why || undefined },
  };
  return { record, note: { party, fromState: before.status, toState: to[action], reason: why || null } };
}

/** Whether a rating may cite it: somebody other than its authors verified it, and it was not stopped (R-RT-04). */
export const mayBeCited = ({ status }: { readonly status: InnovationStatus }): boolean =>
  status === VERIFIED || status === ADOPTED;

/** What changed from before to after: the difference and its percent of the value before (null without an after, or from zero). */
export function effectOf({ before, after, higherIsBetter }: ImpactMeasure) {
  if (after === undefined) return null;
  const was = new Decimal(before.value);
  const difference = new Decimal(after.value).minus(was);
  const percent = was.isZero() ? null : rounded(difference.times(100).div(was.abs()), 1);
  const better = difference.isZero() ? null : difference.isPositive() === higherIsBetter;
  return { difference: difference.toString(), percent, better };
}
