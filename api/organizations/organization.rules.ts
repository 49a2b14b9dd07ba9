import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import type { TimeZone } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import { changedFields } from "../kernel/changedFields.ts";
import type { OrganizationId, OrgUnitId } from "../kernel/ids.ts";
import { optionalText, readable, requiredText } from "../kernel/validate.ts";

/** The emblem (lambang) of a government: which picture lies in the bucket, and since when. */
export type Emblem = {
  /** SHA-256 of the picture, 64 hexadecimal digits; also its name in the bucket, so a picture never changes. */
  readonly sha256: string;
  readonly contentType: "image/png" | "image/jpeg";
  /** Bytes. */
  readonly size: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly storedAt: Instant;
};

/** A regional government, or a part of one such as a kecamatan: one tenant (R-ORGT-03). */
export type Organization = {
  readonly id: OrganizationId;
  readonly version: number;
  readonly history: HistoryHead;
  readonly name: string;
  readonly shortName: string;
  /** Kemendagri code of the region. */
  readonly regionCode?: string | undefined;
  /** Deadlines end at midnight there; never changed, because they would all move. */
  readonly timeZone: TimeZone;
  /** Parent government; configurable, and not stated for Pauh (8.4). */
  readonly parentName?: string | undefined;
  /** Seat of government: the place printed before the date of a signature (3.9). */
  readonly seat?: string | undefined;
  /** Printed at the head of forms that carry one (3.9). */
  readonly emblem?: Emblem | undefined;
  /** Accent color of the panel, `#rrggbb`. */
  readonly accent: string;
  /** Topmost unit. */
  readonly rootUnitId?: OrgUnitId | undefined;
};

/** A decided change: the organization after it, and what history notes. */
export type OrganizationChange = { readonly record: Organization; readonly note: Omit<AuditNote, "action"> };

/** Input of `organizationUpdate`. */
export const organizationUpdateModel = z.object({
  name: requiredText(200),
  shortName: requiredText(60),
  parentName: optionalText(200),
  // Absent is not empty: a client that does not know the field must not clear it.
  seat: z.string().overwrite(readable).trim().max(80, "TEXT_TOO_LONG").nullish(),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i, "VALUE_NOT_UNDERSTOOD"),
});

/** A new organization: made when a region is set up, never over GraphQL. */
export const newOrganization = (
  values: Omit<Organization, "version" | "history">,
): OrganizationChange & { readonly record: Organization } => ({
  record: { ...values, version: 0, history: noHistory },
  note: {},
});

/** Changes names, parent, seat and accent. Nothing here can be refused once the input fits its model. */
export function updateOrganization(
  organization: Organization,
  input: z.output<typeof organizationUpdateModel>,
): OrganizationChange {
  const { name, shortName, parentName, seat } = input;
  const record = {
    ...organization,
    name,
    shortName,
    parentName: parentName ?? undefined,
    seat: seat === undefined ? organization.seat : seat || undefined,
    accent: input.accent.toLowerCase(),
  };
  return {
    record,
    note: {
      changedFields: changedFields<Organization>(organization, record, [
        ...(["name", "shortName", "parentName", "seat", "accent"] as const),
      ]),
    },
  };
}
