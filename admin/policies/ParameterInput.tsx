import { MenuItem, Stack, TextField } from "@mui/material";
import { useState } from "react";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { enumOf, useReadable } from "./ParameterValue.tsx";
import { editable, parameterJson, parameterShape, withRow } from "./parameterValue.ts";
import { policyWords } from "./policy.words.ts";

type Props = { json: string; onChange: (json: string) => void; error: string | undefined };

/**
 * Edits a parameter as its shape asks: a choice for yes or no and for codes, a field for each row of a table of plain
 * values, else one field; lists of rows are written as they are kept.
 */
export function ParameterInput({ json, onChange, error }: Props) {
  const word = useWords(policyWords);
  const language = useLanguage();
  const readable = useReadable();
  // What is typed may be no JSON for a while; how it is edited follows from what was there first.
  const [first] = useState(json);
  const shape = parameterShape(first);
  const told = { error: error !== undefined, helperText: error };
  const choices =
    shape.kind === "boolean"
      ? [
          { id: "true", name: word.yes },
          { id: "false", name: word.no },
        ]
      : shape.kind === "text"
        ? choicesOfCode(shape.value, language)
        : undefined;
  if (choices !== undefined) {
    const isText = shape.kind === "text";
    return (
      <TextField
        select
        label={word.value}
        value={isText ? editable(json) : json}
        onChange={({ target }) => onChange(isText ? JSON.stringify(target.value) : target.value)}
        {...told}
      >
        {choices.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  if (shape.kind === "table" && shape.plain)
    return (
      <Stack spacing={2}>
        {shape.rows.map(([key, value]) => (
          <TextField
            key={key}
            label={readable(key).replace(/^./, (sign) => sign.toUpperCase())}
            defaultValue={value.replace(".", language === "id" ? "," : ".")}
            onChange={({ target }) => onChange(withRow(json, key, target.value))}
            {...told}
          />
        ))}
      </Stack>
    );
  const structured = shape.kind === "list" || shape.kind === "table" || shape.kind === "empty";
  return (
    <TextField
      label={word.value}
      defaultValue={editable(first)}
      multiline={structured}
      maxRows={14}
      onChange={({ target }) => onChange(parameterJson(first, target.value))}
      error={error !== undefined}
      helperText={error ?? (structured ? word.jsonHelp : undefined)}
    />
  );
}

function choicesOfCode(text: string, language: "id" | "en") {
  const name = enumOf(text);
  return name === undefined ? undefined : choicesOf(name, language);
}
