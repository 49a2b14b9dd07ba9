import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { buildSchema, getNamedType, isEnumType, type GraphQLField } from "graphql";
import { complaints, documentOf, fieldsOf } from "../testing/badAnswers.ts";
import { callerOf, type Caller } from "../testing/demoCallers.ts";
import { demoServed, type DemoServed } from "../testing/demoServed.ts";
import { hostileIds, hostileLists, hostileValues, wholeValue, withJsonAt, type Leaf } from "../testing/hostileInput.ts";
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
const every = process.env["CAPAIAN_ALL_CASES"] ? 1 : 12;

describe("bad input, for every field of the schema", () => {
  let served: DemoServed;
  let callers: Caller[];
  let elsewhere: Record<string, string>;
  let cases = 0;
  let offered = 0;
  const chosen = (): boolean => (offered += 1) % every === 0;

  before(async () => {
    served = await demoServed();
    const here = ["Administrator", "Pengelola kinerja", "Pejabat penilai", "Pegawai"];
    callers = await Promise.all(here.map((role) => callerOf(served, role, "Pauh")));
    const other = await callerOf(served, "Administrator BKPSDM", "Bungo");
    elsewhere = Object.fromEntries(Object.entries(other.known).map(([kind, { id }]) => [kind, id]));
  });
  after(async () => {
    process.stdout.write(`# ${cases} cases\n`);
    await served.stop();
  });

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
