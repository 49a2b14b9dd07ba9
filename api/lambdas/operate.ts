/**
 * What an operator does from a clone, with credentials of the account: `npx node api/lambdas/operate.ts <command> …`,
 * with `TABLE_NAME` in the environment. None of it can be reached over GraphQL, and no function may do it.
 */
import { parseArgs } from "node:util";
import { openAccount } from "../access/openAccount.ts";
import {
  IdentityKind,
  OrgUnitKind,
  OrgUnitKindValues,
  type Role,
  RoleValues,
  type TimeZone,
  TimeZoneValues,
} from "../generated/enums.ts";
import { systemClock } from "../kernel/clock.ts";
import { newId } from "../kernel/ids.ts";
import { setUpOrganization } from "../organizations/setUpOrganization.ts";
import { rebuild } from "../reports/rebuild.ts";
import { openTable } from "../table/client.ts";
import { readEnvironment, tableStreamVariables } from "./environment.ts";

const help = `TABLE_NAME=<table> npx node api/lambdas/operate.ts <command>

set-up           a region and its first administrator
                 --name --short-name --time-zone WIB|WITA|WIT --subject --person
                 [--region-code 13.73] [--accent #0f766e] [--root-unit-kind ${OrgUnitKind.REGION}]
open-account     someone or something that may sign in
                 --organization org_… --subject --person [--employee emp_…] [--application] [--role] [--unit unt_…]
rebuild-reports  counts every report anew from the table, while work goes on
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: "string" },
    "short-name": { type: "string" },
    "time-zone": { type: "string" },
    "region-code": { type: "string" },
    accent: { type: "string", default: "#0f766e" },
    "root-unit-kind": { type: "string", default: OrgUnitKind.REGION },
    organization: { type: "string" },
    subject: { type: "string" },
    person: { type: "string" },
    employee: { type: "string" },
    application: { type: "boolean", default: false },
    role: { type: "string" },
    unit: { type: "string" },
  },
});

/** A value that must be given. */
function given(name: "name" | "short-name" | "time-zone" | "organization" | "subject" | "person"): string {
  const value = values[name];
  if (!value) throw new Error(`--${name} is missing.\n\n${help}`);
  return value;
}

/** A value out of a closed list. */
function oneOf<T extends string>(value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (!found) throw new Error(`"${value}" is not one of ${known.join(", ")}.`);
  return found;
}

const open = () => ({
  table: openTable(readEnvironment(tableStreamVariables).TABLE_NAME),
  clock: systemClock(),
  newId,
});

const commands: Record<string, () => Promise<string>> = {
  "set-up": async () => {
    const id = await setUpOrganization(open(), {
      name: given("name"),
      shortName: given("short-name"),
      regionCode: values["region-code"],
      timeZone: oneOf<TimeZone>(given("time-zone"), TimeZoneValues),
      accent: values.accent,
      rootUnitKind: oneOf<OrgUnitKind>(values["root-unit-kind"], OrgUnitKindValues),
      administrator: { subject: given("subject"), name: given("person") },
    });
    return `Set up ${id}. ${given("person")} can sign in.`;
  },
  "open-account": async () => {
    await openAccount(open(), {
      organizationId: given("organization"),
      subject: given("subject"),
      name: given("person"),
      kind: values.application ? IdentityKind.APPLICATION : IdentityKind.PERSON,
      employeeId: values.employee,
      role: values.role === undefined ? undefined : oneOf<Role>(values.role, RoleValues),
      unitId: values.unit,
    });
    return `${given("person")} can sign in.`;
  },
  "rebuild-reports": async () => {
    const { table, clock } = open();
    const { generation, counted, removed, followed } = await rebuild(table, clock);
    return `Counted ${counted} records into generation ${generation}; removed ${removed} items of earlier ones; the early warning follows ${followed} more contracts.`;
  },
};

const command = commands[positionals[0] ?? ""];
try {
  console.log(command ? await command() : help);
  if (!command) process.exitCode = 2;
} catch (failure) {
  console.error((failure as Error).message);
  process.exitCode = 1;
}
