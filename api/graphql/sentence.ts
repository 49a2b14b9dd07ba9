import type { Language } from "../generated/enums.ts";
import { refusalMessage } from "../kernel/messages.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { Context } from "./context.ts";

/** A refusal's sentence as a field with a language argument. */
export const sentence = (refusal: Refusal) => (args: { language?: Language | null }, context: Context) =>
  refusalMessage(refusal, args.language ?? context.language);
