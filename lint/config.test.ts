import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ESLint } from "eslint";

/** File, line of code in it, and the rule that must catch it (undefined: allowed). */
const lines: [file: string, code: string, rule?: string][] = [
  ["api/contracts/contract.rules.ts", "export const at = new Date();", "no-restricted-globals"],
  ["api/contracts/contract.rules.ts", "export const id = Math.random();", "no-restricted-properties"],
  ["api/contracts/contract.rules.ts", "export const name = process.env.TABLE_NAME;", "no-restricted-globals"],
  ["api/contracts/contract.rules.ts", "console.log(1);", "no-restricted-globals"],
  ["api/contracts/contract.rules.ts", `import { readFileSync } from "node:fs"; readFileSync;`, "no-restricted-imports"],
  ["api/reports/coverage.projection.ts", "export const at = Date.now();", "no-restricted-globals"],
  ["api/contracts/contract.rules.test.ts", "export const at = new Date();"],
  ["api/kernel/calendar.ts", "export const at = (day: string) => new Date(day);"],
  ["api/contracts/contract.resolvers.ts", "export const at = new Date();", "no-restricted-globals"],
  ["api/contracts/contract.ts", "export default 1;", "no-restricted-syntax"],
  ["admin/vite.config.ts", "export default {};"],
  ["admin/tasks/HomePage.tsx", "export default function HomePage() {}"],
  ["admin/tasks/HomePage.tsx", "export default () => {};", "no-restricted-syntax"],
  ["admin/tasks/HomePage.tsx", `export const may = contract.status === "DRAFT";`, "no-restricted-syntax"],
  ["admin/layout/Layout.tsx", "export default function Layout() {}", "no-restricted-syntax"],
  ["api/a.test.ts", `it.only("a", () => {});`, "no-restricted-syntax"],
  ["api/a.test.ts", `describe.skip("a", () => {});`, "no-restricted-syntax"],
  ["api/a.test.ts", `it("a", { todo: true }, () => {});`, "no-restricted-syntax"],
  ["api/a.test.ts", `it("a", (t) => t.skip());`, "no-restricted-syntax"],
  ["api/a.test.ts", `import { only } from "node:test"; only;`, "no-restricted-syntax"],
  ["api/a.test.ts", `it("a", { timeout: 1 }, () => {});`],
  ["admin/contracts/Actions.tsx", `export const may = contract.status === "DRAFT";`, "no-restricted-syntax"],
  ["admin/contracts/Actions.tsx", `export const may = contract?.status !== "DRAFT";`, "no-restricted-syntax"],
  ["admin/contracts/Actions.tsx", "export const may = ContractStatus.DRAFT === record.status;", "no-restricted-syntax"],
  ["admin/contracts/Actions.tsx", "export const ok = response.status === 200;"],
  ["admin/contracts/Actions.tsx", `export const may = contract.allowedActions.includes("SUBMIT");`],
  ["api/long.ts", "export const a = 1;\n".repeat(301), "max-lines"],
  ["api/long.ts", "export const a = 1;\n".repeat(299)],
];

describe("the lint configuration", () => {
  const eslint = new ESLint({
    // These files do not exist, so they have no types; rules that need types are tested beside themselves.
    ruleFilter: ({ ruleId }) => ruleId.startsWith("no-restricted-") || ruleId === "max-lines",
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  });
  for (const [file, code, rule] of lines) {
    it(`${rule === undefined ? "lets" : "forbids"} ${code.slice(0, 70).split("\n", 1).join()} in ${file}`, async () => {
      const [result] = await eslint.lintText(code, { filePath: file });
      assert.deepEqual(
        result?.messages.map((message) => message.ruleId),
        rule === undefined ? [] : [rule],
      );
    });
  }
});
