import { Language } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import type { OffTrack } from "./offTrack.rules.ts";
import type { Bilingual, Working as Record, WorkingInput as Input } from "../kernel/working.ts";

type Asked = { readonly language?: Language | null | undefined };

/** A text in the language of the argument, else in the reader's. */
const inLanguage = (text: Bilingual, asked: Asked, context: Context): string =>
  (asked.language ?? context.language) === Language.EN ? text.en : text.id;

/** Workings are stored in both languages and shown in the one asked for. */
export const workingResolvers = {
  Working: { title: (working: Record, asked: Asked, context: Context) => inLanguage(working.title, asked, context) },
  OffTrack: { reason: ({ reason }: OffTrack, asked: Asked, context: Context) => inLanguage(reason, asked, context) },
  WorkingInput: { name: (input: Input, asked: Asked, context: Context) => inLanguage(input.name, asked, context) },
};
