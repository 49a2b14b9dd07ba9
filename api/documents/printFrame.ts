import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import type { TimeZone } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { dayIn, type Instant } from "../kernel/calendar.ts";
import type { Organization } from "../organizations/organization.rules.ts";
import { organizationKey, organizationOf } from "../organizations/organization.store.ts";
import type { FormFrame, FormMoment } from "./formValues.rules.ts";

/** The session's government, through the request's batch. */
export async function governmentOf(context: Context): Promise<Organization> {
  const item = await context.items.load(organizationKey(context.actor.organizationId));
  if (item === undefined) throw codedError("NOT_FOUND");
  return organizationOf(item);
}

/** What all forms of a year share. */
export async function frameOf(context: Context, government: Organization, cycleId: string): Promise<FormFrame> {
  const item = await context.items.load(cycleKey(context.actor.organizationId, cycleId));
  if (item === undefined) throw codedError("NOT_FOUND");
  const { year, from, to } = cycleOf(item);
  return { government: government.name, seat: government.seat, year, from, to };
}

const hours = { WIB: 7, WITA: 8, WIT: 9 } as const;

/** A point in time as forms print it: day and clock in the government's time zone. */
export function momentIn(timeZone: TimeZone, at: Instant): FormMoment {
  const clock = new Date(Date.parse(at) + hours[timeZone] * 3_600_000).toISOString().slice(11, 16);
  return { at, day: dayIn(timeZone, at), clock: `${clock.replace(":", ".")} ${timeZone}` };
}
