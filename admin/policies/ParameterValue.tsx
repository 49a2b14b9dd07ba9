import { Box } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import { evidenceTypes } from "../../api/policies/evidenceParameters.rules.ts";
import { type EnumName, hasWord, useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.calibrations.ts";
import "../i18n/labels.sources.ts";
import { parameterShape } from "./parameterValue.ts";
import { policyWords } from "./policy.words.ts";

const enums: EnumName[] = [
  "CalibrationAuthority",
  "MissingSource",
  "FunctionalLevel",
  "DayType",
  "DistributionMode",
  "PeriodLength",
  "Predicate",
  "Rating",
  "EvaluationMethod",
  "SpanCombination",
];

/** The enum a code belongs to, undefined for any other text. */
export const enumOf = (text: string): EnumName | undefined => enums.find((name) => hasWord(name, text));

/** Reads what stands in a parameter: codes and keys as words, numbers and days in the language's way, types of files by the ends of their names. */
export function useReadable(): (text: string) => string {
  const word = useWords(policyWords);
  const format = useFormat();
  const label = useLabel();
  return (text) => {
    const known = enumOf(text);
    if (known) return label(known, text);
    if (text in word.keys) return word.keys[text as keyof typeof word.keys];
    if (text in evidenceTypes) return evidenceTypes[text as keyof typeof evidenceTypes][0].toUpperCase();
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.date(text, "short");
    if (/^\d{2}-\d{2}$/.test(text)) return format.date(`2024-${text}`).replace(/ 2024$/, "");
    return /^-?\d+(\.\d+)?$/.test(text) ? format.decimal(text) : text;
  };
}

/** A parameter's value in words, numbers and dates as people read them. */
export function ParameterValue({ json }: { json: string }) {
  const word = useWords(policyWords);
  const readable = useReadable();
  const shape = parameterShape(json);
  if (shape.kind === "empty")
    return (
      <Box component="span" sx={{ color: "text.secondary" }}>
        {word.empty_value}
      </Box>
    );
  if (shape.kind === "boolean") return <>{shape.value ? word.yes : word.no}</>;
  if (shape.kind === "number" || shape.kind === "text") return <>{readable(shape.value)}</>;
  if (shape.kind === "list")
    return (
      <>
        {shape.values && shape.values.length <= 15 ? shape.values.map(readable).join(", ") : word.entries(shape.count)}
      </>
    );
  return (
    <Box component="span">
      {shape.rows.length <= 9
        ? shape.rows.map(([key, value]) => `${readable(key)}: ${readable(value)}`).join("; ")
        : word.entries(shape.rows.length)}
    </Box>
  );
}
