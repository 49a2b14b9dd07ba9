import { type User, UserManager, WebStorageStateStore } from "oidc-client-ts";
import { loadConfig } from "./config.ts";
import { returnPath } from "./returnPath.ts";

let manager: Promise<UserManager> | undefined;

/**
 * The OIDC client: authorization code with PKCE, tokens in this tab's session storage only, renewed silently before
 * they run out.
 */
export function userManager(): Promise<UserManager> {
  manager ??= loadConfig().then(
    ({ issuer, clientId, scope, resource }) =>
      new UserManager({
        authority: issuer,
        client_id: clientId,
        redirect_uri: `${window.location.origin}/auth-callback`,
        silent_redirect_uri: `${window.location.origin}/auth-silent`,
        post_logout_redirect_uri: `${window.location.origin}/login`,
        response_type: "code",
        scope,
        ...(resource === undefined ? {} : { resource }),
        automaticSilentRenew: true,
        userStore: new WebStorageStateStore({ store: window.sessionStorage }),
      }),
  );
  return manager;
}

/** The signed-in user, renewed when the token has run out; null when nobody is signed in. */
export async function signedInUser(): Promise<User | null> {
  const users = await userManager();
  const user = await users.getUser();
  if (user === null || user.expired !== true) return user;
  return users.signinSilent().catch(() => null);
}

/** The access token, undefined when nobody is signed in. */
export async function accessToken(): Promise<string | undefined> {
  return (await signedInUser())?.access_token;
}

/** Goes to the sign-in server; afterwards the reader comes back to `returnTo`. */
export async function beginSignIn(returnTo: string): Promise<void> {
  await (await userManager()).signinRedirect({ state: { returnTo } });
}

/** Ends the sign-in begun by `beginSignIn`; the answer is where to go. */
export async function endSignIn(): Promise<string> {
  const user = await (await userManager()).signinRedirectCallback();
  const { returnTo } = (user.state ?? {}) as { returnTo?: string };
  return returnPath(returnTo);
}

/** Ends a silent renewal inside its frame. */
export async function endSilentRenewal(): Promise<void> {
  await (await userManager()).signinSilentCallback();
}

/** Signs out here and at the sign-in server. */
export async function signOut(): Promise<void> {
  const users = await userManager();
  const user = await users.getUser();
  await users.removeUser();
  if (user === null) return;
  const { client_id, post_logout_redirect_uri } = users.settings;
  await users.signoutRedirect({
    ...(user.id_token === undefined ? {} : { id_token_hint: user.id_token }),
    // Cognito knows the way back by these two names; other servers ignore the second.
    extraQueryParams: { client_id, logout_uri: post_logout_redirect_uri ?? "" },
  });
}
