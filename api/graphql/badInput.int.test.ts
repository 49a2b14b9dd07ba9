import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { buildSchema, getNamedType, isEnumType, type GraphQLField } from "graphql";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import { complaints, documentOf, fieldsOf } from "../testing/badAnswers.ts";
import { callerOf, type Caller } from "../testing/demoCallers.ts";
import { demoServed, type DemoServed } from "../testing/demoServed.ts";
import { hostileIds, hostileLists, hostileValues, wholeValue, withJsonAt, type Leaf } from "../testing/hostileInput.ts";
import { betweenPeople, exposed, partsOf, reachesOf, recordsOf, type Reaches } from "../testing/reach.ts";
import { readingFields, readsThings, walkedAs, wholeDocument, writingFields } from "../testing/schemaWalk.ts";
import type { Answer } from "../testing/servedWorld.ts";

/*
 * Every field of the schema's roots × every leaf of its input × everything that can be wrong with it, asked as people
 * of the demo world. The cases follow from the schema: a new mutation is covered as soon as it stands there.
 */

const schema = buildSchema(readFileSync("schema.graphql", "utf8"));

/** Kinds of ids by the names inputs give them; other names are of no known kind. */
const kindByName: Readonly<Record<string, string>> = {
  ...{ employee: "employee", delegate: "employee", delegator: "employee", rater: "employee", unit: "orgUnit" },
  ...{ parent: "orgUnit", within: "orgUnit", position: "position", superior: "position", policy: "policy" },
  ...{ cycle: "cycle", contract: "contract", leaderContract: "contract", evaluation: "evaluation", plan: "plan" },
  ...{ resultId: "result", indicator: "indicator", subject: "contract", root: "orgUnit" },
};
const kindOfField: readonly [RegExp, string][] = [
  [/^(role|delegation)(?=End)/, "$1"],
  [/^(orgUnit|position|employee|policy|cycle|contract|plan|indicatorEntry|jobDuties|evaluation|unitAgreement)/, "$1"],
  [/^(observation|realization|feedback|clarification|meetingNote)/, "$1"],
  [/^(selfReport|objection)/, "evaluation"],
  [/^(assignment|rater)/, "employee"],
];

function kindOf(field: string, { path }: Leaf): string | undefined {
  const name = String(path.findLast((part) => typeof part === "string"));
  if (name !== "id" || path.length > 1) return kindByName[name];
  return (
    kindOfField
      .map(([shape, kind]) => (kind === "$1" ? shape.exec(field)?.[1] : shape.test(field) && kind))
      .find(Boolean) || undefined
  );
}

const goodTexts: Readonly<Record<string, unknown>> = {
  ...{ Int: 1, Boolean: false, Decimal: "10", Date: "2026-11-22", Instant: "2026-11-22T02:00:00.000Z", Float: 1 },
};

/** A good value of a leaf: the caller's own record, or a plain value of the type. */
function goodValue(field: string, leaf: Leaf, caller: Caller): unknown {
  const named = getNamedType(leaf.type);
  const name = String(leaf.path.findLast((part) => typeof part === "string"));
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (named.name === "ID") return caller.known[kindOf(field, leaf) ?? ""]?.id ?? "zzz_TIDAKADA";
  if (name === "version") return versionOf(field, caller) ?? 1;
  if (name === "idempotencyKey") return null;
  return goodTexts[named.name] ?? "2026-Q4";
}

const versionOf = (field: string, caller: Caller): number | undefined =>
  caller.known[kindOf(field, { path: ["id"], type: undefined as never }) ?? "evaluation"]?.version;

/**
 * Every how many-th hostile value is tried, so that the whole suite stays quick: still each field as each person, and
 * over all of them every kind of value. `CAPAIAN_ALL_CASES=1` tries all (tens of thousands).
 */
const every = process.env["CAPAIAN_ALL_CASES"] ? 1 : 15;

let served: DemoServed;
before(async () => {
  served = await demoServed();
});
after(() => served.stop());

describe("what the roads of the schema lead to (R-PDP, DESIGN 6)", () => {
  const fields = readingFields().filter((field) => !readsThings(field));
  let reaches: Reaches;
  before(async () => {
    const administrator = await callerOf(served, "Administrator", "Pauh");
    reaches = await reachesOf(served, administrator.subject);
  });

  /** All that one can read about somebody, by every field that takes one there, and by lists. */
  async function readAs(
    subject: string,
    about: string,
    cycle: string | undefined,
  ): Promise<{ part: object; road: string }[]> {
    const contracts = reaches.contracts.filter(({ employeeId }) => employeeId === about).map(({ id }) => id);
    const evaluations = contracts.flatMap((id) => ["2026-Q2", "2026-Q3"].map((period) => evaluationId(id, period)));
    const values = {
      ...{ id: [], contract: contracts, leaderContract: contracts, subject: contracts, evaluation: evaluations },
      ...{
        "employee.id": [about],
        "contract.id": contracts,
        "evaluation.id": evaluations,
        "objection.id": evaluations,
      },
      ...{ "node.id": [about, ...contracts], "contracts.filter": [{ employee: about }, { cycle }], employee: [about] },
      ...{ "evaluations.filter": [{ cycle, period: "2026-Q3" }], cycle: [cycle], period: ["2026-Q3"], rater: [about] },
      ...{
        "contracts.first": [1],
        "positions.first": [100],
        from: ["2026-10-01"],
        to: ["2026-12-31"],
        month: ["2026-10"],
      },
    };
    const walk = { depth: (field: string) => (["contract", "evaluation", "positions"].includes(field) ? 3 : 2) };
    const ask = (document: string, variables: object) => served.ask(subject, document, variables);
    const answers = await walkedAs(ask, fields, values, walk);
    assert.deepEqual(served.failures, []);
    return [...answers.values()].flatMap(({ data }) => [...partsOf(data)]);
  }

  for (const role of ["Pegawai", "Pejabat penilai"]) {
    it(`${role}: nothing of anybody out of reach`, async () => {
      const caller = await callerOf(served, role, "Pauh");
      const { data } = await served.ask(caller.subject, "{ viewer { employee { id } } }");
      const self = (data?.["viewer"] as unknown as { employee: { id: string } }).employee.id;
      const reach = reaches.of(self);
      const stranger = reaches.contracts.find(({ employeeId }) => !reach.has(employeeId))?.employeeId ?? "";
      const isOut = ({ part }: { part: { id?: unknown } }) => {
        const owner = typeof part.id === "string" ? reaches.ownerOf(part.id) : undefined;
        return owner !== undefined && !reach.has(owner);
      };
      const own = await readAs(caller.subject, self, caller.known["cycle"]?.id);
      assert.ok(own.some(({ part }) => (part as { __typename?: string }).__typename === "Evaluation"));
      const all = [...own, ...(await readAs(caller.subject, stranger, caller.known["cycle"]?.id))];
      assert.ok(all.filter(isOut).length > 5, "colleagues are met on the way");
      assert.deepEqual([...new Set(all.filter(isOut).flatMap((each) => exposed(each as never) ?? []))], []);
    });
  }

  it("an application reads results, and no words between people", async () => {
    const { employeeId } = reaches.contracts[0] as { employeeId: string };
    const cycle = (await callerOf(served, "Administrator", "Pauh")).known["cycle"]?.id;
    const parts = await readAs("aplikasi-pauh", employeeId, cycle);
    const types = new Set(parts.map(({ part }) => (part as { __typename?: unknown }).__typename));
    assert.ok(types.has("Realization") && types.has("Evaluation") && types.has("Contract"));
    assert.deepEqual(
      [...types].filter((type) => betweenPeople.has(type)),
      [],
    );
  });
});

describe("mutations on somebody else's record (R-PDP)", () => {
  it("give nothing of it back, whatever version is named", async () => {
    const administrator = await callerOf(served, "Administrator", "Pauh");
    const reaches = await reachesOf(served, administrator.subject);
    const caller = await callerOf(served, "Pegawai", "Pauh");
    const { data } = await served.ask(caller.subject, "{ viewer { employee { id } } }");
    const self = (data?.["viewer"] as unknown as { employee: { id: string } }).employee.id;
    const reach = reaches.of(self);
    const known = await recordsOf(served, administrator, reaches, (owner) => !reach.has(owner));
    const found: string[] = [];
    for (const field of writingFields()) {
      const document = wholeDocument(field, { depth: () => 1 }, "mutation");
      for (const version of [999, undefined]) {
        const value = (leaf: Leaf): unknown => {
          const inner = { ...leaf, path: leaf.path.slice(1) };
          if (inner.path.at(-1) === "version")
            return version ?? known[kindOf(field.name, inner) ?? "evaluation"]?.version ?? 1;
          return goodValue(field.name, inner, { ...caller, known });
        };
        const input = field.args.map(({ name, type }) => [
          name,
          wholeValue(type, value, { leaves: [], lists: [] }, [name]),
        ]);
        const answer = await served.ask(caller.subject, document, Object.fromEntries(input));
        for (const each of partsOf(answer.data)) {
          const owner = typeof each.part["id"] === "string" ? reaches.ownerOf(each.part["id"]) : undefined;
          const told = owner !== undefined && !reach.has(owner) ? exposed(each) : undefined;
          if (told !== undefined) found.push(told);
        }
      }
    }
    assert.deepEqual([...new Set(found)], []);
  });
});

describe("bad input, for every field of the schema", () => {
  let callers: Caller[];
  let elsewhere: Record<string, string>;
  let cases = 0;
  let offered = 0;
  const chosen = (): boolean => (offered += 1) % every === 0;

  before(async () => {
    const here = ["Administrator", "Pengelola kinerja", "Pejabat penilai", "Pegawai"];
    callers = await Promise.all(here.map((role) => callerOf(served, role, "Pauh")));
    const other = await callerOf(served, "Administrator BKPSDM", "Bungo");
    elsewhere = Object.fromEntries(Object.entries(other.known).map(([kind, { id }]) => [kind, id]));
  });
  after(() => process.stdout.write(`# ${cases} cases\n`));

  /** All hostile requests of a field as a caller; says what is wrong with the answers. */
  async function attack(
    kind: "query" | "mutation",
    field: GraphQLField<unknown, unknown>,
    caller: Caller,
  ): Promise<string[]> {
    const document = JSON.stringify(documentOf(kind, field));
    const seen = { leaves: [] as Leaf[], lists: [] as Leaf[] };
    const variables = Object.fromEntries(
      field.args.map((arg) => [
        arg.name,
        wholeValue(
          arg.type,
          (leaf) => goodValue(field.name, { ...leaf, path: leaf.path.slice(kind === "mutation" ? 1 : 0) }, caller),
          seen,
          [arg.name],
        ),
      ]),
    );
    const found: string[] = [];
    const post = async (what: string, json: string, wrong: boolean): Promise<Answer> => {
      cases += 1;
      const before = served.failures.length;
      const answer = await served.post(caller.subject, `{"query":${document},"variables":${json}}`);
      const stack = served.failures
        .slice(before)
        .map((line) => String(line["stack"]).split("\n").slice(0, 3).join(" "));
      found.push(
        ...complaints(answer, field.name, wrong).map(
          (each) => `${field.name} as ${caller.role}: ${what}: ${each} ${stack.join()}`,
        ),
      );
      return answer;
    };
    const denied = await post("everything given", JSON.stringify(variables), false);
    if (denied.errors?.[0]?.extensions.code === "FORBIDDEN" && kind === "mutation") return found;
    if (caller.role === "Administrator")
      for (const leaf of seen.leaves.filter(({ type }) => getNamedType(type).name === "ID")) {
        const place = leaf.path.slice(kind === "mutation" ? 1 : 0);
        const theirs = elsewhere[kindOf(field.name, { ...leaf, path: place }) ?? ""];
        if (theirs === undefined) continue;
        const answers = [];
        for (const id of [theirs, theirs.replace(/[0-9A-Z]{26}/, "01ARZ3NDEKTSV4RRFFQ69G5FAV")]) {
          const answer = await post("an id elsewhere", withJsonAt(variables, leaf.path, JSON.stringify(id)), false);
          answers.push(
            JSON.stringify([answer.data, answer.errors?.map((error) => JSON.stringify(error)).sort()]).replaceAll(
              id,
              "id",
            ),
          );
        }
        // What another organization has is answered as what nobody has.
        if (answers[0] !== answers[1]) found.push(`${field.name}: ${leaf.path.join(".")} tells what exists elsewhere`);
      }
    for (const leaf of seen.leaves) {
      const inner = { ...leaf, path: leaf.path.slice(kind === "mutation" ? 1 : 0) };
      for (const hostile of hostileValues(leaf, hostileIds(elsewhere, kindOf(field.name, inner))).filter(chosen))
        await post(
          `${leaf.path.join(".")} is ${hostile.what}`,
          withJsonAt(variables, leaf.path, hostile.json),
          hostile.wrong && kind === "mutation",
        );
    }
    for (const list of seen.lists) {
      const one = list.path.reduce<unknown>(
        (at, name) => (at as Record<string | number, unknown>)[name],
        variables,
      ) as unknown[];
      for (const { what, of } of hostileLists.filter(chosen))
        await post(
          `${list.path.join(".")} is ${what}`,
          withJsonAt(variables, list.path, JSON.stringify(of(one[0]))),
          false,
        );
    }
    return found;
  }

  for (const kind of ["mutation", "query"] as const) {
    for (const field of fieldsOf(kind === "query" ? schema.getQueryType() : schema.getMutationType())) {
      it(`${kind} ${field.name} answers with codes in both languages and writes nothing`, async () => {
        const found: string[] = [];
        for (const caller of callers) found.push(...(await attack(kind, field, caller)));
        assert.deepEqual([...new Set(found)].slice(0, 12), []);
      });
    }
  }
});
