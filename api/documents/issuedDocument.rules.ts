import { noHistory, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { PrintedForm } from "../generated/enums.ts";
import type { DocumentFormat } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import { contentHash } from "../kernel/hash.ts";
import type { DocumentId } from "../kernel/ids.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import type { PrintedPage } from "./printedPage.rules.ts";

/**
 * What is remembered of a printed form so that it can be verified. Anyone who holds the paper may read it, so it
 * names no person.
 */
export type IssuedDocument = {
  readonly id: DocumentId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly hash: string;
  readonly code: string;
  readonly form: PrintedForm;
  readonly government: string;
  readonly unitName: string;
  readonly year: number;
  /** The record it was printed from, and the hash of that record's content then. */
  readonly subjectId: string;
  readonly contentHash: string;
  /** State of the record when it was printed; absent where records have none. */
  readonly status?: string | undefined;
  readonly issuedAt: Instant;
};

/** A page with the record behind it, ready to be printed. */
export type Printable = Pick<
  IssuedDocument,
  "form" | "government" | "unitName" | "year" | "subjectId" | "contentHash" | "status"
> & { readonly page: PrintedPage; readonly baseName: string };

/** Hash of everything a page prints: whatever is changed on paper, or in the record behind it, gives another one. */
export const pageHash = ({ page, subjectId, contentHash: content }: Printable): string =>
  contentHash({ page, subjectId, content });

/** Forms of a contract: the annex only when something stands in it, the dialogue's trail only when there is one. */
export function contractForms(annexLines: number, trail: boolean): PrintedForm[] {
  const withTrail = trail ? [PrintedForm.CONTRACT_WITH_DIALOGUE] : [];
  const annex = annexLines > 0 ? [PrintedForm.CONTRACT_ANNEX] : [];
  return [PrintedForm.CONTRACT, ...withTrail, ...annex, PrintedForm.INDICATOR_MANUAL];
}

/** The registration of a printed form. */
export function register(
  printable: Printable,
  context: { readonly organizationId: string; readonly at: Instant },
): IssuedDocument {
  const { form, government, unitName, year, subjectId, contentHash: content, status, page } = printable;
  const hash = pageHash(printable);
  return {
    ...{ id: `doc_${hash}` as DocumentId, organizationId: context.organizationId, version: 0, history: noHistory },
    ...{ hash, code: page.code, form, government, unitName, year, subjectId, contentHash: content, status },
    issuedAt: context.at,
  };
}

/**
 * Address of the page of verification for a hash.
 *
 * Refuses LINK_INVALID when the site is no origin of a web page: https, or http on this machine alone.
 */
export function verificationAddress(site: string, hash: string): Decision<{ address: string }> {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  const local = url?.hostname === "localhost" || url?.hostname === "127.0.0.1";
  const web = url?.protocol === "https:" || (url?.protocol === "http:" && local);
  if (url === undefined || !web || url.username !== "" || url.password !== "" || site.length > 200)
    return refuse("LINK_INVALID", "site");
  return { address: `${url.origin}/layanan/verifikasi/${hash}` };
}

const formats = {
  PDF: { extension: "pdf", contentType: "application/pdf" },
  XLSX: { extension: "xlsx", contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
} as const satisfies Record<DocumentFormat, object>;

/** Media type of a format, and a name every file system takes. */
export function fileOf(printable: Pick<Printable, "baseName">, format: DocumentFormat) {
  const { extension, contentType } = formats[format];
  const name = printable.baseName
    .normalize("NFKD")
    .replace(/[^\w.-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return { fileName: `${name.slice(0, 120)}.${extension}`, contentType };
}
