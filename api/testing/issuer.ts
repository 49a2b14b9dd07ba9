import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

type TokenTerms = { readonly audience?: string; readonly issuer?: string; readonly seconds?: number | null };

/** A token issuer on this machine: real keys, real discovery, tokens of any shape a test needs. */
export type Issuer = {
  readonly url: string;
  /** A signed access token; `seconds` below zero is one that has expired, null one that never does. */
  token(subject: string, more?: TokenTerms): Promise<string>;
  /** A token signed with a key the issuer never published. */
  forged(subject: string): Promise<string>;
  stop(): Promise<void>;
};

/** Starts an issuer whose discovery document and keys are served over HTTP, as the product's verifier reads them. */
export async function startIssuer(audience = "capaian"): Promise<Issuer> {
  const [key, foreign] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  const jwk = { ...(await exportJWK(key.publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(request.url === "/jwks" ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sign = (subject: string, signer: CryptoKey, { seconds = 600, ...more }: TokenTerms) => {
    const token = new SignJWT({ scope: "openid" })
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .setSubject(subject)
      .setIssuer(more.issuer ?? url)
      .setAudience(more.audience ?? audience)
      .setIssuedAt();
    if (seconds !== null) token.setExpirationTime(Math.floor(Date.now() / 1000) + seconds);
    return token.sign(signer);
  };
  return {
    url,
    token: (subject, more = {}) => sign(subject, key.privateKey, more),
    forged: (subject) => sign(subject, foreign.privateKey, {}),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // The verifier keeps its connection open for the next key set.
        server.closeAllConnections();
      }),
  };
}
