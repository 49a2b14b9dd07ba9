/** Where to sign in: any OIDC issuer. */
export type SignInConfig = { issuer: string; clientId: string; scope: string; resource?: string };

/** What `/config.json` may say; each part missing falls back to the same origin. */
export type ServedConfig = { oidc?: Partial<SignInConfig> };

/** The configuration in force: what was served, completed by the sign-in server of the same origin. */
export function signInConfig(served: ServedConfig, origin: string): SignInConfig {
  const { issuer, clientId, scope, resource } = served.oidc ?? {};
  return {
    issuer: issuer ?? `${origin}/oidc`,
    clientId: clientId ?? "capaian-panel",
    scope: scope ?? "openid profile",
    ...(resource === undefined ? {} : { resource }),
  };
}

/** Loads `/config.json`; a server that has none is the same-origin default. */
export async function loadConfig(): Promise<SignInConfig> {
  const served = await fetch("/config.json", { headers: { accept: "application/json" } })
    .then(async (response) => {
      const json = response.headers.get("content-type")?.includes("json") === true;
      return response.ok && json ? ((await response.json()) as ServedConfig) : {};
    })
    .catch((): ServedConfig => ({}));
  return signInConfig(served, window.location.origin);
}
