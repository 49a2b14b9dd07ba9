import { AutocompleteInput, type AutocompleteInputProps, ReferenceInput } from "react-admin";
import type { EmployeeRowFragment } from "../generated/operations.ts";

const text = ({ name, unitName }: Partial<EmployeeRowFragment>) => [name, unitName].filter(Boolean).join(" · ");

/** A choice of an employee, found by the beginning of the name or number, for those who manage people; everybody else chooses by `ColleagueInput`. */
export function EmployeeInput({ source, ...props }: AutocompleteInputProps & { source: string }) {
  return (
    <ReferenceInput
      source={source}
      reference="employees"
      perPage={25}
      enableGetChoices={({ q }: { q?: string }) => (q ?? "").length >= 2}
    >
      <AutocompleteInput
        {...props}
        optionText={text}
        filterToQuery={(typed: string) => ({ q: typed })}
        translateChoice={false}
      />
    </ReferenceInput>
  );
}
