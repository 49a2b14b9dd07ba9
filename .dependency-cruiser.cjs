/**
 * The dependency rule, as code: `npm run layers`.
 *
 *   lambdas → graphql → *.resolvers → *.store → audit/auditedWrite → table      admin → *.rules, kernel, generated enums
 *             *.projection, *.document ─┐                                       infra → table definition, lambdas/environment
 *                                       ▼
 *                               *.rules → kernel, generated types
 *
 * A feature may use another feature's rules and store, never its resolvers. Imports of types count as imports.
 */
const tests = "\\.test\\.tsx?$";
const rules = "\\.rules\\.ts$";
const kernel = "^api/kernel/";
const enums = "^api/generated/enums\\.ts$";
const generated = "^api/generated/";
const purePackages = "(^|/)node_modules/(zod|decimal\\.js)/";
/** Runs on a developer's machine only: the local start, tests and what they stand on, measurements. */
const notDeployed = [tests, "^api/testing/", "^api/bench/", "^api/lambdas/local", "^admin/walks/"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment:
        "Two files that need each other are one thought in two places. (schema.ts names the context's type by design.)",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { pathNot: "^api/generated/schema\\.ts$" } },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere: a misspelt path, or a package that is not in package.json.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "declared",
      comment: "A package that only another package brings along may vanish with it: name it in package.json.",
      severity: "error",
      from: { path: "^(api|admin|infra|lint)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-drawers",
      comment:
        "A file is named after what it exports; `utils` and its like hide what is in them, barrels hide where it is.",
      severity: "error",
      from: {},
      to: { path: "/(utils?|helpers?|common|misc|index)(/|\\.tsx?$)", pathNot: "node_modules" },
    },
    {
      name: "rules-are-pure",
      comment:
        "Rules decide. They know other rules, the kernel and the enums, so that api, panel and tests run the same ones.",
      severity: "error",
      from: { path: rules },
      to: { pathNot: [rules, kernel, generated, purePackages] },
    },
    {
      name: "rules-take-types-only",
      comment: "Generated types name the schema's shapes; at run time a rule knows the enums alone.",
      severity: "error",
      from: { path: rules },
      to: { path: "^api/generated/schema\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "kernel-stands-alone",
      comment: "The kernel is what all others stand on; it knows no feature, no table and no server.",
      severity: "error",
      from: { path: kernel, pathNot: tests },
      to: { path: "^(api|admin|infra)/", pathNot: [kernel, enums] },
    },
    {
      name: "projections-and-documents-are-pure",
      comment:
        "They fold changes and lay out pages from domain values, with blocks of their own kind; reading and writing is done by who calls them.",
      severity: "error",
      from: { path: "\\.(projection|document)\\.tsx?$" },
      to: { path: "^(api|admin|infra)/", pathNot: [rules, "\\.document\\.ts$", kernel, generated] },
    },
    {
      name: "projections-and-documents-do-no-io",
      comment: "No database client, server or file system in a pure fold or layout.",
      severity: "error",
      from: { path: "\\.(projection|document)\\.tsx?$" },
      to: { path: "(^|/)node_modules/(@aws-sdk|@smithy|electrodb|@apollo|@as-integrations|jose)/" },
    },
    {
      name: "pure-without-node",
      comment: "Clock, randomness, files and processes are handed in.",
      severity: "error",
      from: { path: "\\.(rules|projection|document)\\.tsx?$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "stores-keep",
      comment:
        "A store keeps one thing: by rules, through the audited write, in the table; another store lends it keys and parts. Combining what stores answer is a resolver's work.",
      severity: "error",
      from: { path: "\\.store\\.ts$" },
      to: {
        path: "^(api|admin|infra)/",
        pathNot: [rules, kernel, generated, "\\.store\\.ts$", "^api/audit/(auditedWrite|change)\\.ts$", "^api/table/"],
      },
    },
    {
      name: "table-stands-below",
      comment: "The table knows keys, client and paging, no feature.",
      severity: "error",
      from: { path: "^api/table/", pathNot: tests },
      to: { path: "^(api|admin|infra)/", pathNot: [kernel, generated, "^api/table/"] },
    },
    {
      name: "no-resolvers-of-another-feature",
      comment:
        "A feature uses another's rules and store, never its resolvers. Those of one feature may share; graphql/resolvers.ts lists them all.",
      severity: "error",
      from: { path: "^api/([^/]+)/", pathNot: ["^api/graphql/resolvers\\.ts$", tests] },
      to: { path: "\\.resolvers\\.ts$", pathNot: "^api/$1/" },
    },
    {
      name: "resolvers-share-with-resolvers-only",
      comment: "Nothing below a resolver leans on it.",
      severity: "error",
      from: { path: "^api/", pathNot: ["\\.resolvers\\.ts$", "^api/graphql/resolvers\\.ts$", tests] },
      to: { path: "\\.resolvers\\.ts$" },
    },
    {
      name: "nothing-above-the-lambdas",
      comment:
        "The entry points are entered by AWS, the local start, measurements and tests; only their variables are shared.",
      severity: "error",
      from: { path: "^api/", pathNot: ["^api/lambdas/", ...notDeployed] },
      to: { path: "^api/lambdas/", pathNot: "^api/lambdas/environment\\.ts$" },
    },
    {
      name: "api-knows-no-client",
      comment: "The api serves any client and any deployment; it imports from neither.",
      severity: "error",
      from: { path: "^api/", pathNot: notDeployed },
      to: { path: "^(admin|infra)/" },
    },
    {
      name: "panel-imports-decisions-only",
      comment: "The panel shares validation and words with the api, and asks the server for everything else.",
      severity: "error",
      from: { path: "^admin/", pathNot: notDeployed },
      to: { path: "^(api|infra)/", pathNot: ["^api/.+\\.rules\\.ts$", kernel, enums] },
    },
    {
      name: "panel-has-no-server-packages",
      comment: "They would be shipped to every browser, and the panel has no business with the table.",
      severity: "error",
      from: { path: "^admin/", pathNot: tests },
      to: { path: "(^|/)node_modules/(@aws-sdk|@smithy|electrodb|@apollo/server|@as-integrations)/" },
    },
    {
      name: "infra-shares-names-only",
      comment: "Stacks share the table's definition and the variables' names; functions are named by their path.",
      severity: "error",
      from: { path: "^infra/", pathNot: tests },
      to: { path: "^(api|admin)/", pathNot: ["^api/table/definition\\.ts$", "^api/lambdas/environment\\.ts$"] },
    },
    {
      name: "no-evaluation-knows-attendance",
      comment: "A predicate is never derived from attendance (SWL-07): nothing that judges may even read it.",
      severity: "error",
      from: {
        path: "^(api|admin)/",
        pathNot: [
          "^(api|admin)/attendance/",
          "^api/graphql/(stores|resolvers)\\.ts$",
          "^admin/(pages\\.tsx|resources\\.ts)$",
          ...notDeployed,
        ],
      },
      to: { path: "^(api|admin)/attendance/" },
    },
    {
      name: "production-without-test-code",
      comment: "What is deployed never leans on what is made for tests.",
      severity: "error",
      from: { path: "^(api|admin|infra)/", pathNot: notDeployed },
      to: { path: ["^api/testing/", "^api/bench/", tests] },
    },
    {
      name: "production-without-dev-dependencies",
      comment: "A devDependency is not there when the function runs. Types are erased, so they may come from one.",
      severity: "error",
      from: { path: "^(api|admin)/", pathNot: [...notDeployed, "\\.config\\.[cm]?[jt]s$"] },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only", "type-import", "triple-slash-type-reference", "npm"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|cdk\\.out|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      mainFields: ["module", "main", "types", "typings"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".cjs", ".json"],
    },
    cache: { folder: ".cache/depcruise", strategy: "content" },
  },
};
