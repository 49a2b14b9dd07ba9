import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { noEnumCopy } from "./noEnumCopy.ts";

RuleTester.describe = describe;
RuleTester.it = it;

const folder = mkdtempSync(join(tmpdir(), "enum-copy-"));
const schema = join(folder, "schema.graphql");
writeFileSync(schema, "enum Step { DRAFT SENT AGREED } enum Alone { ONE } type Query { step: Step alone: Alone }");
after(() => rmSync(folder, { recursive: true, force: true }));

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
const options = [{ schema }];
const errors = [{ messageId: "copy", data: { name: "Step" } }];

tester.run("no-enum-copy", noEnumCopy, {
  valid: [
    { name: "lets some of the values be named", code: `const open = ["DRAFT", "SENT"];`, options },
    { name: "lets words that are no enum be listed", code: `const words = ["DRAFT", "SENT", "LOST"];`, options },
    { name: "lets an enum of one value be named", code: `const only = ["ONE"];`, options },
    {
      name: "lets a complete record speak about each value",
      code: `const words: Record<Step, string> = { DRAFT: "Draf", SENT: "Dikirim", AGREED: "Disepakati" };`,
      options,
    },
    {
      name: "lets a rule answer with all values in one case",
      code: `const steps = (open) => (open ? ["DRAFT", "SENT", "AGREED"] : ["DRAFT"]);`,
      options,
    },
    {
      name: "lets a table say what is open in a state",
      code: `const steps = { OPEN: ["DRAFT", "SENT", "AGREED"], CLOSED: [] };`,
      options,
    },
    {
      name: "lets a table of data use the values as it needs",
      code: `const rows = [{ from: "DRAFT", to: "SENT" }, { from: "SENT", to: "AGREED" }, { from: "AGREED", to: "DRAFT" }];`,
      options,
    },
    { name: "lets a list hold more than literals", code: `const steps = ["DRAFT", "SENT", last];`, options },
    { name: "lets the generated list be used", code: `const steps = z.enum(StepValues);`, options },
  ],
  invalid: [
    { name: "catches a list", code: `const steps = ["DRAFT", "SENT", "AGREED"];`, options, errors },
    { name: "catches a list in another order", code: `const steps = ["SENT", "AGREED", "DRAFT"];`, options, errors },
    { name: "catches a zod enum", code: `const step = z.enum(["DRAFT", "SENT", "AGREED"]);`, options, errors },
    { name: "catches a list of members", code: `const steps = [Step.DRAFT, Step.SENT, Step.AGREED];`, options, errors },
    {
      name: "catches a list of choices",
      code: `const choices = [{ id: "DRAFT", name: "a" }, { id: "SENT", name: "b" }, { id: "AGREED", name: "c" }];`,
      options,
      errors,
    },
    {
      name: "catches an object that repeats the enum",
      code: `const Step = { DRAFT: "DRAFT", SENT: "SENT", AGREED: "AGREED" };`,
      options,
      errors,
    },
    { name: "catches a union", code: `type Step = "DRAFT" | "SENT" | "AGREED";`, options, errors },
  ],
});
