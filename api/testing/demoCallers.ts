import type { DemoServed } from "./demoServed.ts";

/** A record the caller may work on. */
export type Known = { readonly id: string; readonly version: number };

/** Somebody who asks, with records of each kind that are theirs to use. */
export type Caller = {
  readonly role: string;
  readonly subject: string;
  readonly known: Readonly<Record<string, Known>>;
};

type Found = Record<string, { edges?: { node: Known }[] } & Partial<Known>>;

const lists = `
  orgUnits(first: 3) { edges { node { id version } } }
  positions(first: 3) { edges { node { id version } } }
  policies(first: 1) { edges { node { id version } } }
  cycles(first: 1) { edges { node { id version } } }
  plans(first: 1) { edges { node { id version } } }
  indicatorEntries(first: 1) { edges { node { id version } } }
  jobDutiesCatalogue(first: 1) { edges { node { id version } } }`;

/** Kind of what a list holds. */
const kinds: Readonly<Record<string, string>> = {
  ...{ orgUnits: "orgUnit", positions: "position", policies: "policy", cycles: "cycle", plans: "plan" },
  ...{ indicatorEntries: "indicatorEntry", jobDutiesCatalogue: "jobDuties", employees: "employee" },
  ...{ contracts: "contract", evaluations: "evaluation", unitAgreements: "unitAgreement" },
  ...{ roleAssignments: "role", delegations: "delegation", organization: "organization" },
};

async function find(
  served: DemoServed,
  subject: string,
  query: string,
  variables: object,
  known: Record<string, Known>,
) {
  const { data } = await served.ask(subject, query, variables);
  for (const [field, found] of Object.entries((data ?? {}) as unknown as Found)) {
    const kind = kinds[field];
    const record = found?.edges ? found.edges.at(-1)?.node : found;
    if (kind !== undefined && record?.id !== undefined) known[kind] = { id: record.id, version: record.version ?? 1 };
  }
}

/** What a person of the demo world can work on: lists of the organization, then what is theirs as employee and as rater. */
export async function callerOf(served: DemoServed, roleLabel: string, organization: string): Promise<Caller> {
  const person = served.people.find(
    (each) => each.roleLabel === roleLabel && each.organizationName.endsWith(organization),
  );
  if (person === undefined) throw new Error(`Nobody is ${roleLabel} in ${organization}`);
  const { subject } = person;
  const known: Record<string, Known> = {};
  const { data } = await served.ask(subject, "{ viewer { employee { id version } } }");
  const own = (data?.["viewer"] as { employee?: Known | null } | undefined)?.employee ?? undefined;
  await find(served, subject, `{ organization { id version } ${lists} }`, {}, known);
  const cycle = known["cycle"]?.id;
  await find(
    served,
    subject,
    `query ($cycle: ID!) {
      employees(first: 5) { edges { node { id version } } }
      roleAssignments(first: 1) { edges { node { id version } } }
      delegations(first: 1) { edges { node { id version } } }
      unitAgreements(cycle: $cycle, first: 1) { edges { node { id version } } }
    }`,
    { cycle },
    known,
  );
  const filters = [{ cycle }, { rater: own?.id, cycle }, { employee: own?.id }];
  for (const filter of roleLabel === "Pegawai" ? filters.toReversed().slice(0, 1) : filters) {
    await find(
      served,
      subject,
      "query ($filter: ContractFilter!) { contracts(filter: $filter, first: 5) { edges { node { id version } } } }",
      { filter },
      known,
    );
  }
  const contract = known["contract"];
  if (contract !== undefined) {
    const { data: of } = await served.ask(
      subject,
      "query ($id: ID!) { contract(id: $id) { results { id indicators { id } } evaluations { id version } } }",
      { id: contract.id },
    );
    const read = of?.["contract"] as
      { results?: { id: string; indicators: { id: string }[] }[]; evaluations?: Known[] } | undefined;
    const result = read?.results?.[0];
    if (result !== undefined) known["result"] = { id: result.id, version: 1 };
    const indicator = result?.indicators[0];
    if (indicator !== undefined) known["indicator"] = { id: indicator.id, version: 1 };
    const evaluation = read?.evaluations?.at(-1);
    if (evaluation !== undefined) known["evaluation"] = evaluation;
  }
  if (own !== undefined && roleLabel === "Pegawai") known["employee"] = own;
  return { role: roleLabel, subject, known };
}
