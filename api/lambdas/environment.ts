/**
 * Environment variables that each function needs. Infra writes them and functions read them through the same
 * lists, so a misspelt or missing one does not compile.
 */

/** What `lambdas/graphql.ts` needs. */
export const graphqlVariables = [
  "TABLE_NAME",
  "OIDC_ISSUER",
  "OIDC_AUDIENCE",
  "EVIDENCE_BUCKET",
  "EVIDENCE_SCANNER",
] as const;
/** What `lambdas/tableStream.ts` needs. */
export const tableStreamVariables = ["TABLE_NAME"] as const;
/** What `lambdas/clock.ts` needs. */
export const clockVariables = ["TABLE_NAME"] as const;
/** What `lambdas/evidenceScan.ts` needs. `EVIDENCE_SCANNER` is `GUARDDUTY` or `NONE`. */
export const evidenceScanVariables = ["TABLE_NAME", "EVIDENCE_SCANNER"] as const;
/** What `lambdas/verification.ts` needs. */
export const verificationVariables = ["TABLE_NAME"] as const;

/** Values of the variables of a function, for infra's `environment: { … } satisfies Environment<…>`. */
export type Environment<Variables extends readonly string[]> = Record<Variables[number], string>;

/**
 * Reads the named variables at start.
 *
 * @throws Error naming every missing variable, so that a wrong deployment fails at once and by name.
 */
export function readEnvironment<const Variables extends readonly string[]>(
  variables: Variables,
  source: Record<string, string | undefined> = process.env,
): Environment<Variables> {
  const missing = variables.filter((name) => !source[name]);
  if (missing.length > 0) throw new Error(`Missing environment variables: ${missing.join(", ")}`);
  return Object.fromEntries(variables.map((name) => [name, source[name]])) as Environment<Variables>;
}
