import { exportJWK, generateKeyPair, type JWK } from "jose";
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What the sign-in server signs with. */
export type OidcSecrets = {
  /** Private keys for tokens; their public halves are at `/oidc/jwks`. */
  keys: JWK[];
  cookieKeys: string[];
};

/** Reads the secrets of a data folder, and makes them on the first start: tokens stay valid after a restart. */
export async function oidcSecrets(folder: string): Promise<OidcSecrets> {
  const path = join(folder, "oidc-keys.json");
  try {
    return JSON.parse(await readFile(path, "utf8")) as OidcSecrets;
  } catch {
    // None yet, or a write was cut off: new keys only mean that people sign in once more.
    const secrets = await newSecrets();
    await writeFile(path, JSON.stringify(secrets), { mode: 0o600 });
    return secrets;
  }
}

async function newSecrets(): Promise<OidcSecrets> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: randomBytes(8).toString("hex") };
  return { keys: [key], cookieKeys: [randomBytes(32).toString("base64url")] };
}
