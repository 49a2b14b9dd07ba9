import type { Caller, Known } from "./demoCallers.ts";
import type { DemoServed } from "./demoServed.ts";

/** Something of a record that came over the wire. */
type Part = Readonly<Record<string, unknown>>;

/** People of an organization and whom each of them may read, by relation. */
export type Reaches = {
  /** Whose record an id is: of a person, a contract, or something that carries its contract's id; undefined otherwise. */
  readonly ownerOf: (id: string) => string | undefined;
  /** Everybody whose contracts a person holds, rates, or decides about as the rater's superior. */
  readonly of: (employeeId: string) => ReadonlySet<string>;
  /** Contracts with whose they are. */
  readonly contracts: readonly { readonly id: string; readonly employeeId: string }[];
};

type ContractRow = {
  id: string;
  employee: { id: string };
  rater: { id: string } | null;
  raterSuperior: { id: string };
};

/** Reads who stands to whom, as an administrator sees it. */
export async function reachesOf(served: DemoServed, administrator: string): Promise<Reaches> {
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const { data, errors } = await served.ask(administrator, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as T;
  };
  type Nodes<T> = { edges: { node: T }[] };
  const { cycles, employees } = await ask<{ cycles: Nodes<{ id: string }>; employees: Nodes<{ id: string }> }>(
    "{ cycles { edges { node { id } } } employees(first: 100) { edges { node { id } } } }",
  );
  const rows: ContractRow[] = [];
  for (const { node } of cycles.edges) {
    const { contracts } = await ask<{ contracts: Nodes<ContractRow> }>(
      `query ($filter: ContractFilter!) { contracts(filter: $filter, first: 100) { edges { node {
        id employee { id } rater { id } raterSuperior { id } } } } }`,
      { filter: { cycle: node.id } },
    );
    rows.push(...contracts.edges.map((edge) => edge.node));
  }
  const people = new Set(employees.edges.map(({ node }) => node.id));
  return {
    // Whatever hangs on a contract carries its id without the kind in its own.
    ownerOf: (id) => (people.has(id) ? id : rows.find((row) => id.includes(row.id.slice(4)))?.employee.id),
    of: (employeeId) =>
      new Set([
        employeeId,
        ...rows
          .filter(({ rater, raterSuperior }) => [rater?.id, raterSuperior?.id].includes(employeeId))
          .map(({ employee }) => employee.id),
      ]),
    contracts: rows.map(({ id, employee }) => ({ id, employeeId: employee.id })),
  };
}

/** Every part of an answer that is a thing, with the road to it. */
export function* partsOf(value: unknown, road: readonly string[] = []): Generator<{ part: Part; road: string }> {
  if (Array.isArray(value)) for (const each of value) yield* partsOf(each, road);
  else if (typeof value === "object" && value !== null) {
    yield { part: value as Part, road: road.join(".") };
    for (const [name, inner] of Object.entries(value)) yield* partsOf(inner, [...road, name]);
  }
}

/** What a person's record shows to those who only work with them: nothing of this (R-PDP). */
const ofOneself = ["identifiers", "segments", "transfers", "legacyResults", "lineCorrection", "contracts"];

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** What of a part nobody out of reach may read; undefined when it is as it should be. */
export function exposed({ part, road }: { part: Part; road: string }): string | undefined {
  if (part["__typename"] !== "Employee") return `${road}: a whole ${String(part["__typename"])}`;
  const told = ofOneself.filter((name) => !isNothing(part[name]));
  if (/^\d{18}$/.test(String(part["nationalEmployeeNumber"]))) told.push("nationalEmployeeNumber");
  // One's own rater's number stands masked on one's own form; of everybody else there is none, nor a grade.
  const onForm = /(^|\.)(rater|raterSuperior)$/.test(road) && /contract|evaluation/i.test(road);
  if (!onForm) told.push(...["nationalEmployeeNumber", "grade"].filter((name) => !isNothing(part[name])));
  return told.length === 0 ? undefined : `${road}: ${told.join(", ")}`;
}

/** What passes between people, or about who may do what: not for applications (R-PDP). */
export const betweenPeople: ReadonlySet<unknown> = new Set([
  ...["AuditEvent", "Clarification", "MeetingNote", "ContinuousFeedback", "Observation", "LineCorrection", "Objection"],
  ...[
    "SelfReport",
    "Source",
    "Evidence",
    "EvidenceFile",
    "CitableRecord",
    "PeerFeedback",
    "PeerInvitation",
    "DailyLog",
  ],
  ...["Attendance", "Notification", "CalibrationCard", "RoleAssignment", "Delegation", "EmployeeIdentifier"],
]);

/** Records of each kind that hang on contracts of others, to be named by somebody who has no part in them. */
export async function recordsOf(
  served: DemoServed,
  administrator: Caller,
  { contracts }: Reaches,
  isOther: (owner: string) => boolean,
): Promise<Record<string, Known>> {
  const known: Record<string, Known> = { ...administrator.known };
  const query = `query ($id: ID!) { contract(id: $id) { id version employee { id version }
    results { id indicators { id } } evaluations { id version } observations { id version } realizations { id version }
    feedback { items { id version } } dialogue { threads { id } meetingNotes { id version } } } }`;
  for (const { id } of contracts.filter(({ employeeId }) => isOther(employeeId))) {
    const { data } = await served.ask(administrator.subject, query, { id });
    const contract = data?.["contract"] as unknown as ContractParts | null;
    if (!contract) continue;
    const { results, evaluations, observations, realizations, feedback, dialogue, employee } = contract;
    const found = {
      ...{
        contract,
        employee,
        result: results[0],
        indicator: results[0]?.indicators[0],
        evaluation: evaluations.at(-2),
      },
      ...{ observation: observations[0], realization: realizations[0], feedback: feedback.items[0] },
      ...{ clarification: dialogue.threads[0], meetingNote: dialogue.meetingNotes[0] },
    };
    for (const [kind, record] of Object.entries(found))
      if (record !== undefined) known[kind] = { id: record.id, version: record.version ?? 1 };
  }
  return known;
}

type Row = { readonly id: string; readonly version?: number };
type ContractParts = Row & {
  readonly employee: Row;
  readonly results: readonly (Row & { readonly indicators: readonly Row[] })[];
  readonly evaluations: readonly Row[];
  readonly observations: readonly Row[];
  readonly realizations: readonly Row[];
  readonly feedback: { readonly items: readonly Row[] };
  readonly dialogue: { readonly threads: readonly Row[]; readonly meetingNotes: readonly Row[] };
};
