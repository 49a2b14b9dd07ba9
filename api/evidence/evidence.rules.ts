import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { EvidenceScan, EvidenceState, Party } from "../generated/enums.ts";
import { epochSeconds, isDay, type Day, type Instant } from "../kernel/calendar.ts";
import type { EvidenceId } from "../kernel/ids.ts";
import { isRefused, refusal, refuse, type Decision, type Refusal } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import { evidenceTypes, type EvidenceType } from "../policies/evidenceParameters.rules.ts";

/** A file that backs a claim (bukti dukung): what was announced, and whether it lies in the bucket. */
export type EvidenceFile = {
  readonly id: EvidenceId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly contractId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: EvidenceType;
  /** SHA-256 of the content, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly note?: string | undefined;
  /** The days it is about. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly state: EvidenceState;
  readonly scan: EvidenceScan;
  readonly addedBy: string;
  readonly addedAt: Instant;
  readonly storedAt?: Instant | undefined;
  /** Epoch second after which an upload nobody finished is forgotten. */
  readonly expiresAt?: number | undefined;
};

/** What a policy allows of evidence. */
export type EvidenceLimits = { readonly maxMegabytes: number; readonly contentTypes: readonly string[] };

/** Days an unfinished upload can be continued; the bucket forgets what arrived of it a day later. */
export const draftDays = 7;
/** Files of one contract; far more than a year needs. */
export const mostFiles = 500;

const day = z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD").nullish();

/** An upload as it is announced; the panel's form uses the same model. */
export const uploadModel = z.object({
  name: requiredText(200),
  size: z.int().min(1),
  contentType: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "VALUE_NOT_UNDERSTOOD"),
  note: optionalText(1000),
  from: day,
  to: day,
});

/** Upload as announced, before it is checked. */
export type UploadInput = z.input<typeof uploadModel>;

/** What the world around an upload allows. */
export type EvidenceStep = {
  readonly parties: ReadonlySet<Party>;
  readonly by: string;
  readonly at: Instant;
  readonly limits: EvidenceLimits;
};

const uploaders = [Party.EMPLOYEE, Party.RATER] as const;

const partyOf = (step: EvidenceStep): Party | undefined => uploaders.find((party) => step.parties.has(party));

const isAllowed = (contentType: string, limits: EvidenceLimits): contentType is EvidenceType =>
  Object.hasOwn(evidenceTypes, contentType) && limits.contentTypes.includes(contentType);

/** Whether a file may be evidence: its type, the end of its name, its size. The panel asks before it reads a file. */
export function unfit(
  { name, size, contentType }: { name: string; size: number; contentType: string },
  limits: EvidenceLimits,
): Refusal | undefined {
  const end = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  if (!isAllowed(contentType, limits)) return refusal("EVIDENCE_TYPE_FORBIDDEN", "contentType");
  if (!(evidenceTypes[contentType] as readonly string[]).includes(end))
    return refusal("EVIDENCE_TYPE_FORBIDDEN", "name");
  const { maxMegabytes } = limits;
  if (size <= maxMegabytes * 1_000_000) return undefined;
  return refusal("EVIDENCE_TOO_LARGE", "size", { params: { max: maxMegabytes } });
}

/**
 * Announces a file (R-UX-06). It stays a draft until its content has arrived and was checked.
 *
 * Refused with STEP_NOT_ALLOWED_FOR_PERSON, CONTRACT_NOT_ACTIVE, EVIDENCE_TYPE_FORBIDDEN, EVIDENCE_TOO_LARGE, LIST_SIZE,
 * REQUIRED, TEXT_TOO_LONG, VALUE_NOT_UNDERSTOOD (checksum, day), DATE_OUT_OF_RANGE (ends before it begins).
 */
export function beginUpload(
  input: UploadInput,
  contract: Pick<ContractHeader, "id" | "organizationId" | "status">,
  step: EvidenceStep & { readonly id: EvidenceId; readonly files: number },
): Decision<{ readonly record: EvidenceFile; readonly note: Omit<AuditNote, "action"> }> {
  const party = partyOf(step);
  if (party === undefined) return refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: uploaders });
  if (contract.status !== "ACTIVE") return refuse("CONTRACT_NOT_ACTIVE", "contract");
  const wrong = unfit(input, step.limits);
  if (wrong !== undefined) return { refusals: [wrong] };
  if (step.files >= mostFiles) return refuse("LIST_SIZE", [], { params: { max: mostFiles } });
  const shaped = validated(uploadModel, input);
  if (isRefused(shaped)) return shaped;
  if (shaped.from && shaped.to && shaped.to < shaped.from) return refuse("DATE_OUT_OF_RANGE", "to");
  const record: EvidenceFile = {
    ...{
      id: step.id,
      organizationId: contract.organizationId,
      version: 0,
      history: noHistory,
      contractId: contract.id,
    },
    ...{ name: shaped.name, size: shaped.size, contentType: shaped.contentType as EvidenceType, sha256: shaped.sha256 },
    ...{ note: shaped.note ?? undefined, from: shaped.from ?? undefined, to: shaped.to ?? undefined },
    ...{ state: EvidenceState.PENDING, scan: EvidenceScan.UNSCANNED, addedBy: step.by, addedAt: step.at },
    expiresAt: epochSeconds(step.at) + draftDays * 86_400,
  };
  return { record, note: { party, changedFields: ["name"] } };
}

/** An unfinished upload of the same content by the same name: sending the file again continues it. */
export function unfinished(input: UploadInput, files: readonly EvidenceFile[]): EvidenceFile | undefined {
  return files.find(
    ({ state, sha256, name, contentType }) =>
      state === EvidenceState.PENDING &&
      sha256 === input.sha256 &&
      contentType === input.contentType &&
      name === input.name.trim(),
  );
}

/**
 * Finishes an upload with what the bucket says lies there; what a client says about it counts for nothing.
 *
 * Refused with STEP_NOT_ALLOWED_FOR_PERSON, UPLOAD_MISSING (nothing arrived: the draft stays and can be sent again),
 * UPLOAD_DIFFERS (other length, checksum or type than announced).
 */
export function completeUpload(
  before: EvidenceFile,
  arrived: { readonly size: number; readonly sha256: string | undefined; readonly contentType: string } | undefined,
  step: Pick<EvidenceStep, "parties" | "at"> & { readonly scanned: boolean },
): Decision<{ readonly record: EvidenceFile; readonly note: Omit<AuditNote, "action"> }> {
  const party = uploaders.find((each) => step.parties.has(each));
  if (party === undefined) return refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: uploaders });
  if (before.state === EvidenceState.STORED) return refuse("STEP_NOT_ALLOWED_IN_STATE", "id");
  if (arrived === undefined) return refuse("UPLOAD_MISSING", "id");
  const same =
    arrived.size === before.size && arrived.sha256 === before.sha256 && arrived.contentType === before.contentType;
  if (!same) return refuse("UPLOAD_DIFFERS", "id");
  const record: EvidenceFile = {
    ...before,
    ...{ state: EvidenceState.STORED, storedAt: step.at, expiresAt: undefined },
    scan: step.scanned ? EvidenceScan.SCANNING : EvidenceScan.UNSCANNED,
  };
  return { record, note: { party, changedFields: ["state"] } };
}

/** Whether a file may be handed out: STEP_NOT_ALLOWED_IN_STATE for a draft, EVIDENCE_INFECTED for what a scanner found. */
export function heldBack(file: EvidenceFile): Refusal | undefined {
  if (file.state !== EvidenceState.STORED) return refusal("UPLOAD_MISSING", "id");
  return file.scan === EvidenceScan.INFECTED ? refusal("EVIDENCE_INFECTED", "id") : undefined;
}

type Place = Pick<EvidenceFile, "organizationId" | "contractId" | "id">;

/** Where an upload arrives; the bucket empties this part by itself. */
export const pendingKey = ({ organizationId, contractId, id }: Place): string =>
  `pending/${organizationId}/${contractId}/${id}`;
/** Where checked evidence is kept. */
export const keptKey = ({ organizationId, contractId, id }: Place): string =>
  `evidence/${organizationId}/${contractId}/${id}`;

/** The file behind a key of the kept part; undefined for any other key. */
export function placeOfKey(key: string): Place | undefined {
  const match = /^evidence\/(org_[0-9A-Za-z]+)\/(ctr_[0-9A-Za-z]+)\/(evd_[0-9A-Za-z]+)$/.exec(key);
  if (!match) return undefined;
  return { organizationId: match[1] ?? "", contractId: match[2] ?? "", id: match[3] as EvidenceId };
}

/** Header that makes a browser save a file under its name, in any script, instead of showing it (RFC 6266). */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7E]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
