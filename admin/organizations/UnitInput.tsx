import { useGetList } from "ra-core";
import { AutocompleteInput, type AutocompleteInputProps } from "react-admin";
import type { OrgUnitRowFragment } from "../generated/operations.ts";

/** All units in tree order; a region's whole tree fits one page. */
export function useUnits(): OrgUnitRowFragment[] {
  const { data } = useGetList<OrgUnitRowFragment>("orgUnits", { pagination: { page: 1, perPage: 500 } });
  return data ?? [];
}

/** Name of a unit with the unit above it, so that two "Subbagian Umum" are told apart. */
export const unitText = ({ name, parent }: { name: string; parent?: { name: string } | null }): string =>
  parent ? `${name} · ${parent.name}` : name;

/** A choice of a unit, found by typing a part of its name. */
export function UnitInput(props: Omit<AutocompleteInputProps, "choices">) {
  return <AutocompleteInput {...props} choices={useUnits()} optionText={unitText} translateChoice={false} />;
}
