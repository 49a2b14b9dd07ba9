import type { ReactNode } from "react";
import { NotFoundState } from "../components/NotFoundState.tsx";
import { useViewer } from "./useViewer.ts";

/** A page for those whose viewer may ask `field`; for others there is no such page, as the menu has none (R-MIX-01). */
export function WhenPermitted({ field, children }: { field?: string | undefined; children: ReactNode }) {
  const viewer = useViewer();
  return field === undefined || viewer?.permittedFields.includes(field) ? children : <NotFoundState />;
}
