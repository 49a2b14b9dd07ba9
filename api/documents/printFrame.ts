import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import type { TimeZone } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { dayIn, type Instant } from "../kernel/calendar.ts";
import { emblemKey } from "../organizations/emblem.rules.ts";
import type { Organization } from "../organizations/organization.rules.ts";
import { organizationKey, organizationOf } from "../organizations/organization.store.ts";
import { coveredSpan, type FormFrame, type FormMoment, type PartOfYear } from "./formValues.rules.ts";
import type { PrintedEmblem } from "./pdf/renderPdf.ts";
import type { PrintedPage } from "./printedPage.rules.ts";

/** The session's government, through the request's batch. */
export async function governmentOf(context: Context): Promise<Organization> {
  const item = await context.items.load(organizationKey(context.actor.organizationId));
  if (item === undefined) throw codedError("NOT_FOUND");
  return organizationOf(item);
}

/** The picture a page begins with, read from the bucket; undefined when the page has none or its place stays free. */
export async function emblemOf(context: Context, { emblem }: PrintedPage): Promise<PrintedEmblem | undefined> {
  if (emblem === undefined || emblem === true) return undefined;
  const { id, name, emblem: kept } = await governmentOf(context);
  // The page was laid out from the same read: another picture's pixels cannot slip in.
  if (kept?.sha256 !== emblem.sha256) throw new Error(`The emblem of ${id} changed while a form was printed`);
  const picture = await context.outside.files().read(emblemKey(id, kept.sha256));
  return { picture, contentType: kept.contentType, width: kept.width, height: kept.height, alt: `Lambang ${name}` };
}

/**
 * What all forms of a year share. A record that covers a part of it says from which day, and to which when it was
 * closed: two contracts of one year must not both be for all of it (2.10).
 */
export async function frameOf(
  context: Context,
  government: Organization,
  { cycleId, ...part }: { readonly cycleId: string } & PartOfYear,
): Promise<FormFrame> {
  const item = await context.items.load(cycleKey(context.actor.organizationId, cycleId));
  if (item === undefined) throw codedError("NOT_FOUND");
  const cycle = cycleOf(item);
  const { name, seat, emblem } = government;
  return { government: name, seat, emblem: emblem?.sha256, year: cycle.year, ...coveredSpan(cycle, part) };
}

const hours = { WIB: 7, WITA: 8, WIT: 9 } as const;

/** A point in time as forms print it: day and clock in the government's time zone. */
export function momentIn(timeZone: TimeZone, at: Instant): FormMoment {
  const clock = new Date(Date.parse(at) + hours[timeZone] * 3_600_000).toISOString().slice(11, 16);
  return { at, day: dayIn(timeZone, at), clock: `${clock.replace(":", ".")} ${timeZone}` };
}
