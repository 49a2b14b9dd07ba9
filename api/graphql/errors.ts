import { GraphQLError } from "graphql";
import type { Party } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** Codes of GraphQL errors: denials, missing things and documents that cannot be run. Bad values are refusals instead. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "GRAPHQL_PARSE_FAILED"
  | "GRAPHQL_VALIDATION_FAILED"
  | "QUERY_TOO_LARGE"
  | "INTERNAL";

/** A sentence per code, in both languages. */
export const errorMessages: Record<ErrorCode, Bilingual> = {
  UNAUTHENTICATED: {
    id: "Anda belum masuk, atau tanda masuk Anda tidak sah atau sudah berakhir. Silakan masuk kembali.",
    en: "You are not signed in, or your token is invalid or has expired. Please sign in again.",
  },
  FORBIDDEN: { id: "Anda tidak berwenang untuk ini.", en: "You may not do this." },
  NOT_FOUND: { id: "Data tidak ditemukan.", en: "Not found." },
  BAD_USER_INPUT: { id: "Permintaan memuat nilai yang tidak sah.", en: "The request contains an invalid value." },
  GRAPHQL_PARSE_FAILED: { id: "Dokumen GraphQL tidak dapat dibaca.", en: "The GraphQL document could not be read." },
  GRAPHQL_VALIDATION_FAILED: {
    id: "Dokumen GraphQL tidak sesuai dengan skema.",
    en: "The GraphQL document does not fit the schema.",
  },
  QUERY_TOO_LARGE: {
    id: "Permintaan terlalu besar. Minta lebih sedikit baris atau lebih sedikit tingkat sekaligus.",
    en: "The request is too large. Ask for fewer rows or fewer levels at once.",
  },
  INTERNAL: {
    id: "Terjadi kesalahan di sistem kami. Sebutkan nomor permintaan saat melapor.",
    en: "Something went wrong on our side. Name the request id when you report it.",
  },
};

/** A GraphQL error with a stable code, a sentence in both languages, and who could do it instead. */
export function codedError(
  code: ErrorCode,
  more: { path?: readonly string[]; whoCan?: readonly Party[]; status?: number; detail?: string } = {},
): GraphQLError {
  const messages = errorMessages[code];
  return new GraphQLError(more.detail ? `${messages.id} (${more.detail})` : messages.id, {
    extensions: {
      code,
      messages,
      ...(more.path ? { field: more.path } : {}),
      ...(more.whoCan ? { whoCan: more.whoCan } : {}),
      ...(more.status ? { http: { status: more.status } } : {}),
    },
  });
}
