import { SelectInput, type SelectInputProps } from "react-admin";
import { type EnumName, choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage } from "../i18n/words.ts";

/** A choice among the values of an enum, in words. `only` narrows it. */
export function EnumInput({ of, only, ...props }: SelectInputProps & { of: EnumName; only?: readonly string[] }) {
  const choices = choicesOf(of, useLanguage()).filter(({ id }) => only === undefined || only.includes(id));
  return <SelectInput {...props} choices={choices} translateChoice={false} />;
}
