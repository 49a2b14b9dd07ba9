import type { DemoPerson } from "./demoWorld.ts";

/** What the start ends with: where everything is, whom one may be, and how to stop. */
export function summary(origin: string, people: DemoPerson[], today: string | undefined): string {
  const addresses = [
    ["Panel", `${origin}/`],
    ["GraphQL", `${origin}/graphql`],
    ["GraphiQL", `${origin}/graphiql/`],
    ["OIDC", `${origin}/oidc`],
  ];
  const lines = [
    "",
    `  Capaian siap / is ready${today ? ` — ${today}` : ""}`,
    "",
    ...addresses.map(([name, address]) => `  ${name!.padEnd(9)} ${address}`),
  ];
  for (const [organization, members] of Map.groupBy(people, ({ organizationName }) => organizationName)) {
    const width = Math.min(34, Math.max(...members.map(({ name }) => name.length)));
    lines.push("", `  ${organization}`);
    lines.push(...members.map(({ name, roleLabel }) => `    ${name.padEnd(width)}  ${roleLabel}`));
  }
  lines.push(
    "",
    "  Masuk cukup dengan satu klik pada nama. Ctrl-C menghentikan semuanya.",
    "  Sign in with one click on a name. Ctrl-C stops everything.",
    "",
  );
  return lines.join("\n");
}
