import { bodyOf, type ContractParent } from "../contracts/contractParent.ts";
import type { Language } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { inLanguage } from "../kernel/messages.ts";
import { jobFamilyOf } from "./jobFamily.rules.ts";
import { betterExample, publishedSources } from "./publishedExamples.rules.ts";
import { qualityExplanations } from "./qualityExplanations.rules.ts";
import { findingsOf, type LocatedFinding } from "./qualityGate.rules.ts";

type Finding = LocatedFinding & { readonly contract: ContractParent };

const familyOf = (contract: ContractParent) => jobFamilyOf(contract.positionTitle, contract.unitName);

const Contract = {
  async qualityFindings(contract: ContractParent, _: unknown, context: Context): Promise<Finding[]> {
    return findingsOf(await bodyOf(contract, context), contract.form).map((finding) => ({ ...finding, contract }));
  },
  qualityReasons: (contract: ContractParent) => contract.qualityReasons ?? [],
  jobFamily: familyOf,
};

const QualityFinding = {
  explanation: (finding: Finding, { language }: { language?: Language | null }, context: Context) =>
    inLanguage(qualityExplanations[finding.code], language ?? context.language).replace("{words}", finding.words ?? ""),
  example(finding: Finding) {
    const example = betterExample(familyOf(finding.contract), finding.code);
    return { ...example, source: publishedSources[example.source] ?? example.source };
  },
};

/** What is wrong with the words of a contract, shown with the contract. */
export const indicatorQualityResolvers = { Contract, QualityFinding };
