import type { IssuedDocument } from "./issuedDocument.rules.ts";

/** The record behind a printed form as it is now; absent when it is gone. */
export type RecordNow = { readonly contentHash: string; readonly status?: string | undefined };

/**
 * What anyone may know of a printed form: which form of which unit and year, and whether it still tells what the
 * government's record tells. No name, number or content of a person.
 */
export type Verification = Pick<
  IssuedDocument,
  "hash" | "code" | "form" | "government" | "unitName" | "year" | "issuedAt"
> & {
  /** State of the record when the form was printed, and now. */
  readonly statusThen: string | null;
  readonly statusNow: string | null;
  /** Whether the record's content is still what was printed. */
  readonly contentMatches: boolean;
};

/** Hashes as they are printed. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Compares a registered form with its record (features 3.12). */
export function verify(document: IssuedDocument, now: RecordNow | undefined): Verification {
  const { hash, code, form, government, unitName, year, issuedAt } = document;
  return {
    ...{ hash, code, form, government, unitName, year, issuedAt },
    statusThen: document.status ?? null,
    statusNow: now?.status ?? null,
    contentMatches: now?.contentHash === document.contentHash,
  };
}
