import type { DocumentNode } from "graphql";
import { createContext, useContext } from "react";
import { rootField } from "../dataProvider/operation.ts";
import type { Viewer } from "./viewer.ts";

/** Holds the viewer for everything inside the layout. */
export const ViewerContext = createContext<Viewer | null>(null);

/** The viewer; null on pages before sign-in. */
export function useViewer(): Viewer | null {
  return useContext(ViewerContext);
}

/** Asks whether the viewer may at least try an operation: `may(OrgUnitCreateDocument)`. */
export function useMay(): (document: DocumentNode) => boolean {
  const viewer = useViewer();
  return (document) => viewer?.permittedFields.includes(rootField(document)) ?? false;
}
