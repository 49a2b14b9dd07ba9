import type { ESLint } from "eslint";
import { noEnumCopy } from "./noEnumCopy.ts";
import { noScan, noUnauditedWrite } from "./noUnauditedWrite.ts";

/** The rules of this house that no package has. */
export const houseRules: ESLint.Plugin = {
  rules: { "no-enum-copy": noEnumCopy, "no-unaudited-write": noUnauditedWrite, "no-scan": noScan },
};
