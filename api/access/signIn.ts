import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import { IdentityKind } from "../generated/enums.ts";
import type { Language } from "../generated/enums.ts";
import { dayIn, type Instant } from "../kernel/calendar.ts";
import type { Table } from "../table/client.ts";
import { inForce, type Actor } from "./actor.rules.ts";
import { whoIs, type Standing } from "./identity.store.ts";

/** Reads a bearer token: who it speaks for, or undefined when it is broken, foreign or expired. */
export type Verifier = (token: string) => Promise<{ subject: string } | undefined>;

const keySets = new Map<string, Promise<JWTVerifyGetKey>>();

/** Key set of an issuer, found by its discovery document; kept while the process lives, tried again after a failure. */
function keySetOf(issuer: string): Promise<JWTVerifyGetKey> {
  const known = keySets.get(issuer);
  if (known !== undefined) return known;
  const found = (async () => {
    const answer = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
    if (!answer.ok) throw new Error(`The issuer's configuration answered ${answer.status}`);
    const { jwks_uri } = (await answer.json()) as { jwks_uri: string };
    return createRemoteJWKSet(new URL(jwks_uri));
  })();
  keySets.set(issuer, found);
  found.catch(() => keySets.delete(issuer));
  return found;
}

/** Subject of a verified token: the person, or the application for client credentials. Cognito names the client `client_id`. */
const subjectOf = (claims: JWTPayload): string | undefined =>
  claims.sub ?? (typeof claims["client_id"] === "string" ? claims["client_id"] : undefined);

/**
 * Whether the token was made for us: by audience, or where the issuer (Cognito) leaves the audience out, by client id
 * or by a scope of our resource server (`capaian/read` is a scope of `capaian`).
 */
function isForUs(claims: JWTPayload, audience: readonly string[]): boolean {
  const named = [claims.aud ?? []].flat();
  if (named.length === 0) {
    if (typeof claims["client_id"] === "string") named.push(claims["client_id"]);
    const scopes = typeof claims["scope"] === "string" ? claims["scope"].split(" ") : [];
    named.push(...scopes.filter((scope) => scope.includes("/")).map((scope) => scope.slice(0, scope.lastIndexOf("/"))));
  }
  return named.some((name) => audience.includes(name));
}

/**
 * The one verifier everywhere: any OIDC issuer, its published keys, its name, our audience, not expired.
 *
 * @param audience accepted audiences, separated by blanks or commas.
 */
export function openVerifier(issuer: string, audience: string): Verifier {
  const accepted = audience.split(/[\s,]+/).filter(Boolean);
  return async (token) => {
    const keys = await keySetOf(issuer);
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, clockTolerance: 5, requiredClaims: ["exp"] });
      const subject = subjectOf(payload);
      return subject !== undefined && isForUs(payload, accepted) ? { subject } : undefined;
    } catch (error) {
      if (error instanceof errors.JWKSTimeout) throw error;
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
      throw error;
    }
  };
}

/**
 * The actor behind a subject, and what they hold, in one query: a token says who, the table says what.
 *
 * @returns undefined when nobody here has that subject.
 */
export async function actorOf(
  table: Table,
  subject: string,
  at: Instant,
  language: Language,
): Promise<{ readonly actor: Actor; readonly standing: Standing } | undefined> {
  const known = await whoIs(table, subject);
  if (known === undefined) return undefined;
  const { identity, roles, delegations } = known;
  const today = dayIn(identity.timeZone, at);
  const actor: Actor = {
    subject,
    name: identity.name,
    kind: identity.kind,
    organizationId: identity.organizationId,
    employeeId: identity.kind === IdentityKind.PERSON ? identity.employeeId : undefined,
    roles: inForce(roles, today).map((held) => ({ role: held.role, unitId: held.unitId ?? null })),
    delegations: inForce(delegations, today).map(({ delegatorId, delegatorName, acts, unitId }) => ({
      delegatorId,
      delegatorName,
      acts,
      unitId: unitId ?? null,
    })),
    today,
    language,
  };
  return { actor, standing: { roles, delegations } };
}
