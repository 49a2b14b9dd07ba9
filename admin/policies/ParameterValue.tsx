import { Box } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import { enumLabels, type EnumName, useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { parameterShape } from "./parameterValue.ts";
import { policyWords } from "./policy.words.ts";

const enums: EnumName[] = [
  "DayType",
  "DistributionMode",
  "PeriodLength",
  "Predicate",
  "Rating",
  "EvaluationMethod",
  "SpanCombination",
];

/** A parameter's value in words, numbers and dates as people read them. */
export function ParameterValue({ json }: { json: string }) {
  const word = useWords(policyWords);
  const format = useFormat();
  const label = useLabel();
  const shape = parameterShape(json);
  const readable = (text: string) => {
    const known = enums.find((name) => text in enumLabels[name]);
    if (known) return label(known, text);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.date(text, "short");
    if (/^\d{2}-\d{2}$/.test(text)) return format.date(`2024-${text}`).replace(/ 2024$/, "");
    return /^-?\d+(\.\d+)?$/.test(text) ? format.decimal(text) : text;
  };
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
        {shape.values && shape.values.length <= 6 ? shape.values.map(readable).join(", ") : word.entries(shape.count)}
      </>
    );
  return (
    <Box component="span">
      {shape.rows.length <= 4
        ? shape.rows.map(([key, value]) => `${readable(key)} ${readable(value)}`).join("; ")
        : word.entries(shape.rows.length)}
    </Box>
  );
}
