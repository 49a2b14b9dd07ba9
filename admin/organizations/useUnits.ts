import { useGetList } from "ra-core";
import type { OrgUnitRowFragment } from "../generated/operations.ts";

/** Milliseconds for which the tree is taken as read: it changes a few times a year, and by this panel it is asked again. */
const fresh = 300_000;

/** All units in tree order; a region's whole tree fits one page, asked once for all pages that choose or name units. */
export function useUnits(): OrgUnitRowFragment[] {
  const asked = { pagination: { page: 1, perPage: 500 } };
  const { data } = useGetList<OrgUnitRowFragment>("orgUnits", asked, { staleTime: fresh });
  return data ?? [];
}

/** Name of a unit with the unit above it, so that two "Subbagian Umum" are told apart. */
export const unitText = ({ name, parent }: { name: string; parent?: { name: string } | null }): string =>
  parent ? `${name} · ${parent.name}` : name;
