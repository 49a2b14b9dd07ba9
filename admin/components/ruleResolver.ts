import { useMemo } from "react";
import type { FieldValues, Resolver } from "react-hook-form";
import type { ZodType } from "zod";
import { refusalMessage } from "../../api/kernel/messages.ts";
import { isRefused } from "../../api/kernel/refusal.ts";
import { validated } from "../../api/kernel/validate.ts";
import { type FormErrors, formErrors } from "../dataProvider/refusals.ts";
import type { Language } from "../i18n/language.ts";
import { useLanguage } from "../i18n/words.ts";

type FieldErrors = { [field: string]: FieldErrors | { type: string; message: string } };

function asFieldErrors(errors: FormErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([field, error]) => [
      field,
      typeof error === "string" ? { type: "rule", message: error } : asFieldErrors(error),
    ]),
  );
}

/**
 * Checks a form with the model of a rule: the same refusals at the same fields, in the same words, as the server's.
 * What was typed is handed on as it is; the server trims and fills in.
 */
export function ruleResolver(model: ZodType, language: Language): Resolver<FieldValues> {
  return (values) => {
    const decision = validated(model, values);
    if (!isRefused(decision)) return { values, errors: {} };
    const reasons = decision.refusals.map(({ code, field, params, whoCan }) => ({
      code,
      field,
      whoCan,
      message: refusalMessage({ code, field, params, whoCan }, language === "en" ? "EN" : "ID"),
    }));
    return { values: {}, errors: asFieldErrors(formErrors(reasons)) as never };
  };
}

/** `ruleResolver` in the language in use. */
export function useRuleResolver(model: ZodType): Resolver<FieldValues> {
  const language = useLanguage();
  return useMemo(() => ruleResolver(model, language), [model, language]);
}
