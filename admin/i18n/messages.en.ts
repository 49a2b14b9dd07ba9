import type { TranslationMessages } from "ra-core";
import englishFramework from "ra-language-english";
import { resourceMessages } from "./resourceNames.ts";

/** The framework's own words and the words for server errors, in English. */
export const englishMessages: TranslationMessages = {
  ...englishFramework,
  errors: {
    UNAUTHENTICATED: "Your session has ended. Please sign in again.",
    FORBIDDEN: "You may not do this. Ask a BKPSDM administrator if you should.",
    NOT_FOUND: "This does not exist, or is not yours to see.",
    BAD_USER_INPUT: "The server could not understand this request.",
    GRAPHQL_PARSE_FAILED: "Panel and server do not fit. Reload this page.",
    GRAPHQL_VALIDATION_FAILED: "Panel and server do not fit. Reload this page.",
    QUERY_TOO_LARGE: "Too much data was asked for at once.",
    INTERNAL: "Something went wrong on the server. Try again in a moment.",
    UNREACHABLE: "The server cannot be reached. Check your connection.",
    ABORTED: "The request was stopped.",
  },
  resources: resourceMessages("en"),
};
