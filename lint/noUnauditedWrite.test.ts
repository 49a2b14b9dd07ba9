import { describe, it } from "node:test";
import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { noScan, noUnauditedWrite } from "./noUnauditedWrite.ts";

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: {
      projectService: { allowDefaultProject: ["lint/fixture.ts"], defaultProject: "tsconfig.json" },
      tsconfigRootDir: process.cwd(),
    },
  },
});
const filename = "lint/fixture.ts";

const entity = `
  import { Entity } from "electrodb";
  const units = new Entity({
    model: { entity: "unit", service: "capaian", version: "1" },
    attributes: { id: { type: "string", required: true }, name: { type: "string" } },
    indexes: { byId: { pk: { field: "pk", composite: ["id"] }, sk: { field: "sk", composite: [] } } },
  });
`;
const write = [{ messageId: "write" }];
const scan = [{ messageId: "scan" }];

tester.run("no-unaudited-write", noUnauditedWrite, {
  valid: [
    { name: "lets an entity be read", filename, code: `${entity} void units.get({ id: "1" }).go();` },
    { name: "lets an entity be queried", filename, code: `${entity} void units.query.byId({ id: "1" }).go();` },
    { name: "lets the part of a write be built", filename, code: `${entity} units.put({ id: "1" }).params();` },
    {
      name: "lets others be put and gone",
      filename,
      code: `({ go: () => 1, put: () => 2 }).go(); new Map().delete("a");`,
    },
    {
      name: "lets reading commands be sent",
      filename,
      code: `import { GetCommand } from "@aws-sdk/lib-dynamodb"; GetCommand;`,
    },
    {
      name: "lets the types of a write be named",
      filename,
      code: `import { type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb"; let x: TransactWriteCommandInput;`,
    },
  ],
  invalid: [
    ...[
      "put({ id: '1' })",
      "create({ id: '1' })",
      "upsert({ id: '1' })",
      "delete({ id: '1' })",
      "remove({ id: '1' })",
    ].map((call) => ({ name: `catches ${call}`, filename, code: `${entity} void units.${call}.go();`, errors: write })),
    ...["update", "patch"].map((call) => ({
      name: `catches ${call}`,
      filename,
      code: `${entity} void units.${call}({ id: "1" }).set({ name: "a" }).go();`,
      errors: write,
    })),
    { name: "catches a batch", filename, code: `${entity} void units.put([{ id: "1" }]).go();`, errors: write },
    {
      name: "catches a write kept in a variable first",
      filename,
      code: `${entity} const later = units.put({ id: "1" }); void later.go();`,
      errors: write,
    },
    {
      name: "catches a transaction",
      filename,
      code: `${entity} import { createWriteTransaction } from "electrodb";
        void createWriteTransaction({ units }, (e) => [e.units.put({ id: "1" }).commit()]).go();`,
      errors: write,
    },
    ...["PutCommand", "TransactWriteCommand as Send", "DynamoDBDocument"].map((name) => ({
      name: `catches ${name}`,
      filename,
      code: `import { ${name} } from "@aws-sdk/lib-dynamodb";`,
      errors: write,
    })),
    {
      name: "catches the whole SDK",
      filename,
      code: `import * as all from "@aws-sdk/client-dynamodb"; all;`,
      errors: write,
    },
    { name: "catches the SDK loaded later", filename, code: `void import("@aws-sdk/client-dynamodb");`, errors: write },
  ],
});

tester.run("no-scan", noScan, {
  valid: [{ name: "lets a query be", filename, code: `${entity} void units.query.byId({ id: "1" }).go();` }],
  invalid: [
    { name: "catches an entity's scan", filename, code: `${entity} void units.scan.go();`, errors: scan },
    {
      name: "catches the SDK's scan",
      filename,
      code: `import { ScanCommand } from "@aws-sdk/lib-dynamodb";`,
      errors: scan,
    },
  ],
});
