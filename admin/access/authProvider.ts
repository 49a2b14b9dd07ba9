import { type AuthProvider, HttpError } from "ra-core";
import type { ResourceOperations } from "../dataProvider/operation.ts";
import { rootFieldFor } from "./permittedAction.ts";
import { beginSignIn, endSignIn, signedInUser, signOut } from "./signIn.ts";
import type { Viewer } from "./viewer.ts";

type ViewerMemory = { get: () => Promise<Viewer>; forget: () => void };

/**
 * Who is signed in and what they may do. Signing in is the OIDC server's work; permissions are
 * `viewer.permittedFields`, and nothing in the panel decides beside them.
 */
export function capaianAuthProvider(table: Record<string, ResourceOperations>, viewer: ViewerMemory): AuthProvider {
  return {
    login: async ({ returnTo }: { returnTo?: string }) => {
      await beginSignIn(returnTo ?? "/");
      // The browser is leaving for the sign-in server; react-admin must not go on to a page of ours.
      return { redirectTo: false };
    },
    handleCallback: async () => ({ redirectTo: await endSignIn() }),
    checkAuth: async () => {
      if ((await signedInUser()) === null) throw new Error("errors.UNAUTHENTICATED");
    },
    checkError: async (error: { status?: number }) => {
      if (error.status === 401) throw new Error("errors.UNAUTHENTICATED");
    },
    logout: async () => {
      viewer.forget();
      await signOut();
      return "/login";
    },
    getIdentity: async () => {
      const { subject, name } = await viewer.get();
      return { id: subject, fullName: name };
    },
    getPermissions: async () => {
      // Refused before the server is asked; an empty list would let react-admin go on rendering the page it is leaving.
      if ((await signedInUser()) === null) throw new HttpError("errors.UNAUTHENTICATED", 401);
      return (await viewer.get()).permittedFields;
    },
    canAccess: async ({ resource, action }) => {
      const operations = table[resource];
      const field = operations === undefined ? undefined : rootFieldFor(operations, action);
      return field !== undefined && (await viewer.get()).permittedFields.includes(field);
    },
  };
}
