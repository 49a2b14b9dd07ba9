import type { ViewerQuery } from "../generated/operations.ts";

/** The person who signed in and what they may do, as the server says it. */
export type Viewer = ViewerQuery["viewer"];

/** Asks the server once per sign-in who is there. */
export function viewerMemory(ask: () => Promise<Viewer>) {
  let known: Promise<Viewer> | undefined;
  return {
    /** The viewer; asked again after a failure. */
    get: (): Promise<Viewer> => {
      known ??= ask().catch((error: unknown) => {
        known = undefined;
        throw error;
      });
      return known;
    },
    /** Forgets the viewer: signed out, or their organization changed. */
    forget: (): void => {
      known = undefined;
    },
  };
}
