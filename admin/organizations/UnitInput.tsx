import { AutocompleteInput, type AutocompleteInputProps } from "react-admin";
import { unitText, useUnits } from "./useUnits.ts";

/** A choice of a unit, found by typing a part of its name. */
export function UnitInput(props: Omit<AutocompleteInputProps, "choices">) {
  return <AutocompleteInput {...props} choices={useUnits()} optionText={unitText} translateChoice={false} />;
}
