import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { ContractStatus } from "../generated/enums.ts";
import type { ContractCreateInput, ContractEmploymentNoteArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload } from "../graphql/payload.ts";
import { sentence } from "../graphql/sentence.ts";
import { copyLibrarySheets } from "../indicators/sheetsFromLibrary.ts";
import { inLanguage } from "../kernel/messages.ts";
import { isRefused, refuse } from "../kernel/refusal.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import { withGuides } from "./behaviorGuides.rules.ts";
import {
  contractHash,
  covers,
  isOverdue,
  newContract,
  titlesOf,
  type Contract,
  type Signature,
} from "./contract.rules.ts";
import { readContent } from "./contractContent.rules.ts";
import { allowedActions, refusedActions } from "./contractOpen.rules.ts";
import { bodyOf, type ContractParent, type IndicatorParent, type ResultParent } from "./contractParent.ts";
import { contractParties } from "./contractParties.ts";
import { contractTerms } from "./contractTerms.ts";
import { leaderResults } from "./leaderResults.ts";
import { employmentNotes } from "./employmentNotes.rules.ts";
import { cycleOfContract, stepOn } from "./stepOn.ts";

const employeeBy = async (context: Context, id: string | undefined) => {
  const item = id === undefined ? undefined : await context.items.load(employeeKey(context.actor.organizationId, id));
  return item === undefined ? null : employeeOf(item);
};

/** Drafts a contract for the caller, or for another employee by an administrator. */
async function contractCreate(_: unknown, { input }: { input: ContractCreateInput }, context: Context) {
  const { actor, session, stores } = context;
  const refused = (reason: ReturnType<typeof refuse>) => payload<"contract", Contract>("contract", { refused: reason });
  const employeeId = input.employee ?? actor.employeeId;
  if (employeeId === undefined) return refused(refuse("REQUIRED", "employee"));
  const cycle = await stores.cycles.load(input.cycle);
  if (cycle === undefined) return refused(refuse("UNKNOWN_ID", "cycle"));
  const parties = await contractParties(context, employeeId, cycle);
  if (isRefused(parties)) return refused(parties);
  const terms = await contractTerms(context, cycle);
  const changed = await stores.contracts.create(
    { action: "contractCreate", idempotency: idempotencyOf("contractCreate", input) },
    () => {
      const draft = newContract(parties, cycle, {
        id: session.newId("contract"),
        organizationId: actor.organizationId,
        terms,
      });
      const content = readContent(input.content ?? { results: [] }, draft, session.newId);
      if (isRefused(content)) return content;
      return {
        record: { ...draft, ...content, resultTitles: titlesOf(content.results) },
        note: { toState: ContractStatus.DRAFT },
      };
    },
  );
  if ("record" in changed && input.content) await copyLibrarySheets(context, input.content, changed.record);
  return payload("contract", changed);
}

const Contract = {
  cycle: cycleOfContractField,
  employee: (contract: ContractParent, _: unknown, context: Context) => employeeBy(context, contract.employeeId),
  rater: (contract: ContractParent, _: unknown, context: Context) => employeeBy(context, contract.raterId),
  raterSuperior: (contract: ContractParent, _: unknown, context: Context) =>
    employeeBy(context, contract.raterSuperiorId),
  async unit(contract: ContractParent, _: unknown, context: Context) {
    const item = await context.items.load(orgUnitKey(context.actor.organizationId, contract.unitId));
    return item === undefined ? null : orgUnitOf(item);
  },
  async results(contract: ContractParent, _: unknown, context: Context): Promise<ResultParent[]> {
    const { results } = await bodyOf(contract, context);
    return results.map((result) => ({ ...result, contract }));
  },
  async behaviors(contract: ContractParent, _: unknown, context: Context) {
    return withGuides((await bodyOf(contract, context)).behaviors);
  },
  async signatures(contract: ContractParent, _: unknown, context: Context) {
    const body = await bodyOf(contract, context);
    const now = contractHash({ ...contract, ...body });
    return body.signatures.map((signature: Signature) => ({ ...signature, matches: covers(signature, now) }));
  },
  async contentHash(contract: ContractParent, _: unknown, context: Context) {
    return contractHash({ ...contract, ...(await bodyOf(contract, context)) });
  },
  leaderResults: (contract: ContractParent, _: unknown, context: Context) => leaderResults(context, contract),
  async approach(contract: ContractParent, _: unknown, context: Context) {
    return (await bodyOf(contract, context)).approach;
  },
  async annexes(contract: ContractParent, _: unknown, context: Context) {
    return (await bodyOf(contract, context)).annexes;
  },
  async removedSignatures(contract: ContractParent, _: unknown, context: Context) {
    return (await bodyOf(contract, context)).removedSignatures;
  },
  employmentNote({ employmentStatus }: ContractParent, { language }: ContractEmploymentNoteArgs, context: Context) {
    const note = employmentStatus === undefined ? undefined : employmentNotes[employmentStatus];
    return note === undefined ? null : inLanguage(note, language ?? context.language);
  },
  async startsOn(contract: ContractParent, _: unknown, context: Context) {
    return contract.startsOn ?? (await cycleOfContract(context, contract)).from;
  },
  annexesRequired: ({ terms }: ContractParent) => terms?.annexesRequired === true,
  reviewRequired: ({ terms }: ContractParent) => terms?.reviewRequired === true,
  weightsUsed: ({ terms }: ContractParent) => terms?.weightsUsed !== false,
  overdue: (contract: ContractParent, _: unknown, context: Context) => isOverdue(contract, context.actor.today),
  async allowedActions(contract: ContractParent, _: unknown, context: Context) {
    return allowedActions(contract, await stepOn(context, contract));
  },
  async refusedActions(contract: ContractParent, _: unknown, context: Context) {
    return refusedActions(contract, await stepOn(context, contract)).map(({ action, refusal }) => ({
      action,
      code: refusal.code,
      whoCan: refusal.whoCan,
      message: sentence(refusal),
    }));
  },
};

function cycleOfContractField(contract: ContractParent, _: unknown, context: Context) {
  return cycleOfContract(context, contract);
}

const PlannedResult = {
  replaces: (result: ResultParent) => result.replaces ?? [],
  indicators: (result: ResultParent): IndicatorParent[] =>
    result.indicators.map((indicator) => ({ ...indicator, contract: result.contract })),
};

const Indicator = {
  levels: (indicator: IndicatorParent) => (indicator.target.kind === "LEVEL" ? indicator.target.levels : null),
};

/** Contracts: drafting, and what is shown of them. Progress and evaluations add their own fields to `Contract`. */
export const contractResolvers = { Mutation: { contractCreate }, Contract, PlannedResult, Indicator };
