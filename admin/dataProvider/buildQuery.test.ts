import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse, print } from "graphql";
import { buildQuery } from "./buildQuery.ts";
import { cursorMemory } from "./cursorMemory.ts";
import { idempotencyKeys } from "./idempotencyKeys.ts";
import { RefusedError, StaleVersionError } from "./refusals.ts";
import { type ResourceOperations, rootField } from "./operation.ts";

const list = parse(
  "query Units($first: Int, $after: String, $within: ID) { orgUnits(first: $first, after: $after, within: $within) { edges { node { id } } } }",
);
const change = parse("mutation Create($input: UnitInput!) { orgUnitCreate(input: $input) { orgUnit { id } } }");
const table: Record<string, ResourceOperations> = {
  orgUnits: {
    list: { document: list, variables: ({ within }) => ({ within }), maxRows: 500 },
    one: { document: parse("query One($id: ID!) { orgUnit(id: $id) { id } }") },
    many: parse("fragment Row on OrgUnit { id name }"),
    create: { document: change, input: ({ name }) => ({ name }), idempotent: true },
    steps: {
      close: {
        document: parse("mutation Close($input: X!) { orgUnitClose(input: $input) { orgUnit { id } } }"),
        input: ({ id }) => ({ id }),
      },
    },
  },
};

function fresh() {
  let made = 0;
  const memory = { cursors: cursorMemory(), keys: idempotencyKeys(() => `key-${(made += 1)}`) };
  return { memory, build: buildQuery(table, memory) };
}

const page = (ids: string[], endCursor: string | null, hasNextPage: boolean) => ({
  data: {
    orgUnits: {
      edges: ids.map((id) => ({ node: { id } })),
      pageInfo: { hasNextPage, hasPreviousPage: false, endCursor },
    },
  },
});

describe("buildQuery", () => {
  it("asks for a page by the cursor that the page before ended with", () => {
    const { build } = fresh();
    const at = (number: number) =>
      build("GET_LIST", "orgUnits", { pagination: { page: number, perPage: 25 }, filter: { within: "unt_1" } });
    const first = at(1);
    assert.deepEqual(first.variables, { within: "unt_1", first: 25, after: null });
    assert.deepEqual(first.parseResponse(page(["a", "b"], "cursor-b", true)), {
      data: [{ id: "a" }, { id: "b" }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    assert.equal(at(2).variables["after"], "cursor-b");
    assert.equal(
      (at(2).parseResponse(page(["c"], null, false)).pageInfo as { hasPreviousPage: boolean }).hasPreviousPage,
      true,
    );
  });

  it("never asks for more rows than the server gives", () => {
    const { build } = fresh();
    assert.equal(build("GET_LIST", "orgUnits", { pagination: { page: 1, perPage: 900 } }).variables["first"], 500);
  });

  it("fetches several records in one request", () => {
    const { build } = fresh();
    const request = build("GET_MANY", "orgUnits", { ids: ["x", "y"] });
    assert.deepEqual(request.variables, { id0: "x", id1: "y" });
    assert.match(print(request.query), /n0: node\(id: \$id0\)[\s\S]*n1: node\(id: \$id1\)/);
    assert.deepEqual(request.parseResponse({ data: { n0: { id: "x" }, n1: null } }).data, [{ id: "x" }]);
  });

  it("says a record that is null is not there", () => {
    const { build } = fresh();
    assert.throws(() => build("GET_ONE", "orgUnits", { id: "x" }).parseResponse({ data: { orgUnit: null } }), {
      status: 404,
    });
  });

  it("sends the same key when the same input is sent again, and a new one after it succeeded", () => {
    const { build } = fresh();
    const send = (name: string) => build("CREATE", "orgUnits", { data: { name, unknown: 1 } });
    const first = send("Dinas");
    assert.deepEqual(first.variables, { input: { name: "Dinas", idempotencyKey: "key-1" } });
    assert.deepEqual(send("Dinas").variables, first.variables);
    assert.deepEqual(send("Badan").variables, { input: { name: "Badan", idempotencyKey: "key-2" } });
    first.parseResponse({ data: { orgUnitCreate: { orgUnit: { id: "u" }, userErrors: [] } } });
    assert.deepEqual(send("Dinas").variables, { input: { name: "Dinas", idempotencyKey: "key-3" } });
  });

  it("throws refusals with their form fields, and stale versions with the fresh record", () => {
    const { build } = fresh();
    const refused = (userErrors: object[], orgUnit: object | null = null) => ({
      data: { orgUnitCreate: { orgUnit, userErrors } },
    });
    const required = { code: "REQUIRED", field: ["name"], message: "Wajib diisi.", whoCan: [] };
    const { parseResponse } = build("CREATE", "orgUnits", { data: { name: "" } });
    assert.throws(
      () => parseResponse(refused([required])),
      (error) => error instanceof RefusedError && error.body.errors.name === "Wajib diisi.",
    );
    const stale = { code: "STALE_VERSION", field: [], message: "Berubah.", whoCan: [] };
    assert.throws(
      () => parseResponse(refused([stale], { id: "u", version: 7 })),
      (error) => error instanceof StaleVersionError && error.status === 409 && error.fresh?.["version"] === 7,
    );
  });

  it("takes steps by name and names the known resources when one is unknown", () => {
    const { build } = fresh();
    assert.equal(rootField(build("STEP:close", "orgUnits", { data: { id: "u" } }).query), "orgUnitClose");
    assert.throws(() => build("GET_LIST", "planets", {}), /Unknown resource planets\. Known resources: orgUnits/);
    assert.throws(() => build("STEP:fly", "orgUnits", {}), /has no operation for STEP:fly/);
  });
});
