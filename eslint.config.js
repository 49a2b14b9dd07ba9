import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "eslint/config";
import { builtinRules } from "eslint/use-at-your-own-risk";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { houseRules } from "./lint/houseRules.ts";

const tests = ["**/*.test.ts", "**/*.test.tsx"];
/** Runs on a developer's machine only. */
const notDeployed = [...tests, "api/testing/**", "api/bench/**", "api/lambdas/local*", "api/lambdas/local/**"];
const pure = ["api/**/*.rules.ts", "api/**/*.projection.ts", "api/**/*.document.ts"];

const time = "The point in time is handed in (`at`), so that the same input always gives the same answer.";
const outside = "Decisions, folds and layouts see only what they are handed: no environment, output, network or timer.";

const noSkippedTests = [
  {
    selector:
      "CallExpression[callee.property.name=/^(only|skip|todo)$/][callee.object.name=/^(it|test|describe|suite|t|context)$/]",
    message: "A focused or skipped test hides the others, or itself: repair it or delete it.",
  },
  {
    selector:
      "CallExpression[callee.name=/^(it|test|describe|suite)$/] > ObjectExpression > Property[key.name=/^(only|skip|todo)$/]",
    message: "A focused or skipped test hides the others, or itself: repair it or delete it.",
  },
  {
    selector: "ImportDeclaration[source.value='node:test'] > ImportSpecifier[imported.name=/^(only|skip|todo)$/]",
    message: "A focused or skipped test hides the others, or itself: repair it or delete it.",
  },
];

const namedExports = {
  selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
  message: "Export it by its name, which is also the file's: then it has one name everywhere.",
};

const asksTheServer = ["left", "right"].flatMap((side) => {
  const other = side === "left" ? "right" : "left";
  const status = `BinaryExpression[operator=/^[!=]==?$/][${side}.type=/^(MemberExpression|ChainExpression)$/]`;
  const named = [`[${side}.property.name='status']`, `[${side}.expression.property.name='status']`];
  // Numbers are the status of an HTTP answer, not a state of ours.
  const literal = [`[${other}.value=/^[A-Z][A-Z_]*$/]`, `[${other}.object.name=/Status$/]`];
  return named.flatMap((name) =>
    literal.map((value) => ({
      selector: status + name + value,
      message: "What may be done is the server's to say: ask allowedActions, not the status.",
    })),
  );
});

/** `React.lazy` loads a default export and no other: exactly the pages that pages.tsx loads so may have one, with a name. */
const lazyPages = [
  ...readFileSync(join(import.meta.dirname, "admin/pages.tsx"), "utf8").matchAll(
    /lazy\(\(\) => import\("\.\/([^"]+)"\)\)/g,
  ),
].map(([, file]) => `admin/${file}`);
const namedPage = {
  selector: "ExportDefaultDeclaration:not(:has(> FunctionDeclaration[id]))",
  message: "A page is a function with the file's name, so that it can be found and named in errors.",
};

export default defineConfig(
  { ignores: ["**/generated/", "**/dist/", "cdk.out/", "coverage/", ".data/", ".cache/", "test-results/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    // Rules that need types are oxlint's (.oxlintrc.json), whose compiler is native; here are those of this house.
    extends: [tseslint.configs.recommended],
    plugins: { house: houseRules },
    rules: {
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-syntax": ["error", namedExports],
    },
  },
  {
    files: ["**/*.{ts,tsx,js,cjs}"],
    ignores: ["**/generated/**"],
    plugins: { size: { rules: { "small-file": builtinRules.get("max-lines") } } },
    rules: {
      "max-lines": ["error", { max: 300 }],
      // Seen in the editor and by `npm run lint:all`; `npm run lint` runs errors only.
      "size/small-file": ["warn", { max: 200 }],
    },
  },
  {
    files: pure,
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Date", message: time },
        ...[
          "process",
          "console",
          "performance",
          "crypto",
          "fetch",
          "setTimeout",
          "setInterval",
          "window",
          "document",
          "localStorage",
        ].map((name) => ({ name, message: outside })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Chance is handed in, like ids and the time." },
        { object: "globalThis", property: "Date", message: time },
      ],
      "no-restricted-imports": ["error", { patterns: [{ group: ["node:*"], message: outside }] }],
    },
  },
  {
    files: ["api/**/*.store.ts", "api/**/*.resolvers.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        {
          name: "Date",
          message: "Days and periods are the kernel's, the point in time is the session's or the context's.",
        },
        { name: "console", message: "Bugs are logged once, at the edge; a refusal is a value." },
      ],
    },
  },
  {
    files: ["api/**/*.ts", "admin/**/*.{ts,tsx}"],
    ignores: notDeployed,
    rules: { "house/no-enum-copy": ["error", { schema: join(import.meta.dirname, "schema.graphql") }] },
  },
  {
    // What the next two rules need.
    files: ["api/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ["api/**/*.ts"],
    // Reports and what repeats a unit's place or a post's title follow from what is audited already; the audit's own
    // store seals events into the ledger.
    ignores: [
      ...notDeployed,
      "api/audit/auditedWrite.ts",
      "api/audit/audit.store.ts",
      "api/organizations/followUnit.store.ts",
      "api/employees/placement.store.ts",
      // Notices follow from audited events; that one was read proves nothing.
      "api/notifications/*.store.ts",
      // What a scanner says of a file is no act of a person.
      "api/evidence/evidenceScan.store.ts",
      // An answer must not be told together with its author: what is audited is the round (features 3.15).
      "api/feedback/peerAnswer.store.ts",
      "api/feedback/peerClosing.store.ts",
      // Where a row stands in the clock's list of days; what days do to a record is audited with the record.
      "api/objections/dueRows.store.ts",
      "api/progress/track.store.ts",
      "api/reports/*.store.ts",
      "api/table/*.ts",
    ],
    rules: { "house/no-unaudited-write": "error" },
  },
  {
    files: ["api/**/*.ts"],
    // The test of anonymity looks through the whole table for a path from an answer to a person.
    ignores: ["api/reports/rebuild.ts", "api/feedback/peerAnonymity.int.test.ts"],
    rules: { "house/no-scan": "error" },
  },
  {
    files: ["admin/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-restricted-syntax": ["error", namedExports, ...asksTheServer],
    },
  },
  { files: lazyPages, rules: { "no-restricted-syntax": ["error", namedPage, ...asksTheServer] } },
  {
    files: tests,
    rules: {
      "no-restricted-syntax": ["error", namedExports, ...noSkippedTests],
    },
  },
  {
    // Their tools ask for a default export, or they only describe what others export.
    files: ["**/*.config.{js,ts}", "**/*.d.ts", ".ci/tally.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
);
