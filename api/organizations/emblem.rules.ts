import * as z from "zod";
import type { AuditNote } from "../audit/auditEvent.rules.ts";
import type { Instant } from "../kernel/calendar.ts";
import { isRefused, refusal, refuse, type Decision, type Refusal } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import type { Emblem, Organization } from "./organization.rules.ts";

/** Kinds of pictures that paper can carry as they are. */
export const emblemTypes = ["image/png", "image/jpeg"] as const satisfies readonly Emblem["contentType"][];

/** What may be an emblem: bytes; pixels of each side; how many times the shorter side the longer may be. */
export const emblemLimits = { bytes: 300_000, leastPixels: 200, mostPixels: 2000, mostRatio: 2 } as const;

/** A picture as it is announced. */
export type EmblemFile = Pick<Emblem, "sha256" | "size"> & { readonly contentType: string };

/** What a picture turned out to be when it was read. */
export type ReadPicture = Pick<Emblem, "contentType" | "width" | "height">;

const fileModel = z.object({
  size: z.int().min(1),
  contentType: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "VALUE_NOT_UNDERSTOOD"),
});

const isEmblemType = (type: string): boolean => (emblemTypes as readonly string[]).includes(type);

/** Whether a file may be an emblem by its type and size; the panel asks before it sends one. */
export function unfitEmblem({ size, contentType }: Pick<EmblemFile, "size" | "contentType">): Refusal | undefined {
  if (!isEmblemType(contentType)) return refusal("EMBLEM_TYPE_FORBIDDEN", "contentType");
  if (size <= emblemLimits.bytes) return undefined;
  return refusal("EMBLEM_TOO_LARGE", "size", { params: { max: emblemLimits.bytes / 1000 } });
}

/**
 * Lets a picture be sent. Refused with EMBLEM_TYPE_FORBIDDEN, EMBLEM_TOO_LARGE, VALUE_NOT_UNDERSTOOD (checksum).
 */
export function announceEmblem(input: EmblemFile): Decision<{ readonly file: EmblemFile }> {
  const wrong = unfitEmblem(input);
  if (wrong !== undefined) return { refusals: [wrong] };
  const shaped = validated(fileModel, input);
  return isRefused(shaped) ? shaped : { file: shaped };
}

/**
 * Takes a picture that was sent as the emblem. `picture` is what its bytes are, undefined when they are no whole
 * picture that paper can carry.
 *
 * Refused with EMBLEM_UNREADABLE, EMBLEM_TYPE_FORBIDDEN (content of another type than announced), EMBLEM_PIXELS.
 */
export function takeEmblem(
  organization: Organization,
  { sha256, size, contentType }: EmblemFile,
  picture: ReadPicture | undefined,
  at: Instant,
): Decision<{ readonly record: Organization; readonly note: Omit<AuditNote, "action"> }> {
  if (picture === undefined) return refuse("EMBLEM_UNREADABLE", "sha256");
  if (picture.contentType !== contentType) return refuse("EMBLEM_TYPE_FORBIDDEN", "contentType");
  const [short = 0, long = 0] = [picture.width, picture.height].sort((a, b) => a - b);
  const { leastPixels: min, mostPixels: max, mostRatio } = emblemLimits;
  if (short < min || long > max || long > short * mostRatio)
    return refuse("EMBLEM_PIXELS", "sha256", { params: { min, max } });
  const emblem: Emblem = { ...picture, sha256, size, storedAt: at };
  return { record: { ...organization, emblem }, note: { changedFields: ["emblem"] } };
}

/** Takes the emblem away. Refused with STEP_NOT_ALLOWED_IN_STATE when there is none. */
export function removeEmblem(
  organization: Organization,
): Decision<{ readonly record: Organization; readonly note: Omit<AuditNote, "action"> }> {
  if (organization.emblem === undefined) return refuse("STEP_NOT_ALLOWED_IN_STATE", "version");
  return { record: { ...organization, emblem: undefined }, note: { changedFields: ["emblem"] } };
}

/** Where a picture arrives; the bucket empties this part by itself. */
export const pendingEmblemKey = (organizationId: string, sha256: string): string =>
  `pending/${organizationId}/emblem/${sha256}`;
/** Where emblems are kept; earlier ones stay, so that a document can be printed again as it was. */
export const emblemKey = (organizationId: string, sha256: string): string => `emblem/${organizationId}/${sha256}`;
