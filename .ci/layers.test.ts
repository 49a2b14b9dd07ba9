import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import { cruise, type IConfiguration, type ICruiseResult } from "dependency-cruiser";

const configuration = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as IConfiguration;

/** Importing file, imported file or package, and the rule that must catch it (undefined: allowed). */
const imports: [from: string, to: string, rule?: string][] = [
  ["api/contracts/contract.rules.ts", "api/kernel/refusal.ts"],
  ["api/contracts/contract.rules.ts", "api/cycles/cycle.rules.ts"],
  ["api/contracts/contract.rules.ts", "api/generated/enums.ts"],
  ["api/contracts/contract.rules.ts", "api/generated/schema.ts", "rules-take-types-only"],
  ["api/contracts/contract.rules.ts", "zod"],
  ["api/contracts/contract.rules.ts", "api/contracts/contract.store.ts", "rules-are-pure"],
  ["api/contracts/contract.rules.ts", "electrodb", "rules-are-pure"],
  ["api/contracts/contract.rules.ts", "node:fs", "rules-are-pure"],
  ["api/contracts/contract.rules.ts", "api/contracts/utils/sum.ts", "no-drawers"],
  ["api/kernel/decimal.ts", "api/cycles/cycle.rules.ts", "kernel-stands-alone"],
  ["api/reports/coverage.projection.ts", "api/generated/schema.ts"],
  ["api/reports/coverage.projection.ts", "api/reports/report.store.ts", "projections-and-documents-are-pure"],
  ["api/reports/coverage.projection.ts", "electrodb", "projections-and-documents-do-no-io"],
  ["api/reports/coverage.projection.ts", "node:crypto", "pure-without-node"],
  ["api/contracts/contract.store.ts", "api/audit/auditedWrite.ts"],
  ["api/contracts/contract.store.ts", "api/table/paging.ts"],
  ["api/contracts/contract.store.ts", "electrodb"],
  ["api/contracts/contract.store.ts", "api/cycles/cycle.store.ts"],
  ["api/contracts/contract.store.ts", "api/cycles/cycle.resolvers.ts", "stores-keep"],
  ["api/contracts/contract.store.ts", "api/graphql/payload.ts", "stores-keep"],
  ["api/table/paging.ts", "api/audit/auditedWrite.ts", "table-stands-below"],
  ["api/contracts/contract.resolvers.ts", "api/cycles/cycle.store.ts"],
  ["api/contracts/contract.resolvers.ts", "api/graphql/payload.ts"],
  ["api/contracts/contract.resolvers.ts", "api/cycles/cycle.resolvers.ts", "no-resolvers-of-another-feature"],
  ["api/contracts/contract.resolvers.ts", "api/contracts/unitAgreement.resolvers.ts"],
  ["api/contracts/contractParties.ts", "api/contracts/contract.resolvers.ts", "resolvers-share-with-resolvers-only"],
  ["api/contracts/contract.resolvers.ts", "api/lambdas/clock.ts", "nothing-above-the-lambdas"],
  ["api/contracts/contract.resolvers.ts", "admin/theme.ts", "api-knows-no-client"],
  ["api/contracts/contract.resolvers.ts", "api/testing/world.ts", "production-without-test-code"],
  ["api/contracts/contract.resolvers.ts", "fast-check", "production-without-dev-dependencies"],
  ["api/graphql/resolvers.ts", "api/contracts/contract.resolvers.ts"],
  ["api/contracts/contract.int.test.ts", "api/testing/world.ts"],
  ["api/contracts/contract.test.ts", "fast-check"],
  ["api/lambdas/local.ts", "vite"],
  ["admin/contracts/ContractEdit.tsx", "api/contracts/contract.rules.ts"],
  ["admin/contracts/ContractEdit.tsx", "react-admin"],
  ["admin/contracts/ContractEdit.tsx", "api/contracts/contract.store.ts", "panel-imports-decisions-only"],
  ["admin/contracts/ContractEdit.tsx", "api/generated/schema.ts", "panel-imports-decisions-only"],
  ["admin/contracts/ContractEdit.tsx", "electrodb", "panel-has-no-server-packages"],
  ["admin/contracts/ContractEdit.tsx", "lodash-es-of-another", "resolvable"],
  ["infra/dataStack.ts", "api/table/definition.ts"],
  ["infra/serviceStack.ts", "api/lambdas/environment.ts"],
  ["infra/serviceStack.ts", "api/lambdas/graphql.ts", "infra-shares-names-only"],
];

describe("the dependency rule", () => {
  const folder = mkdtempSync(join(tmpdir(), "layers-"));
  let caught: { from: string; to: string; rule: string }[] = [];

  before(async () => {
    const sources = new Map<string, string>();
    const write = (path: string, line: string) => sources.set(path, (sources.get(path) ?? "") + line);
    for (const [from, to] of imports) {
      const own = /^(api|admin|infra)\//.test(to);
      if (own) write(to, "");
      write(from, `import "${own ? relativeImport(from, to) : to}";\n`);
    }
    // A cycle of two rules, on top.
    write("api/feedback/a.rules.ts", `import "./b.rules.ts";\n`);
    write("api/feedback/b.rules.ts", `import type { A } from "./a.rules.ts";\n`);
    for (const [path, text] of sources) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${text}export const here = 1;\n`);
    }
    for (const shared of ["node_modules", "package.json", "tsconfig.json"]) {
      symlinkSync(join(process.cwd(), shared), join(folder, shared));
    }
    const { options, ...ruleSet } = configuration;
    const { cache: _cache, tsConfig: _tsConfig, ...cruiseOptions } = options ?? {};
    const { output } = await cruise(
      ["api", "admin", "infra"],
      { ...cruiseOptions, ruleSet, validate: true, baseDir: folder, preserveSymlinks: true },
      cruiseOptions.enhancedResolveOptions,
    );
    caught = (output as ICruiseResult).summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const rulesFor = (from: string, to: string) =>
    caught.filter(
      (v) => v.from === from && (v.to === to || v.to.includes(`node_modules/${to}/`) || `node:${v.to}` === to),
    );

  for (const [from, to, rule] of imports) {
    it(`${rule === undefined ? "lets" : "forbids"} ${from} import ${to}`, () => {
      const names = rulesFor(from, to).map((violation) => violation.rule);
      if (rule === undefined) assert.deepEqual(names, []);
      else assert.ok(names.includes(rule), `expected ${rule}, got ${names.join(", ") || "nothing"}`);
    });
  }

  it("finds a cycle even when one way is only a type", () => {
    assert.ok(caught.some((v) => v.rule === "no-cycles" && v.from.startsWith("api/feedback/")));
  });
});

function relativeImport(from: string, to: string): string {
  const path = relative(dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}
