import { ContractEditionStatus } from "../generated/enums.ts";
import type { ContractDifferenceBecauseArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { inLanguage } from "../kernel/messages.ts";
import { withGuides } from "./behaviorGuides.rules.ts";
import { contractHash, covers, type AmendmentHead, type ContractBody, type Signature } from "./contract.rules.ts";
import { bindings, differencesBetween, signaturesNeeded, type ContractDifference } from "./contractDiff.rules.ts";
import { amendmentKey, proposedOf } from "./contractEdition.store.ts";
import { bodyOf, type ContractParent, type ResultParent } from "./contractParent.ts";

/** Content with the contract it belongs to, and the content it is compared with. */
type Edition = ContractBody & { readonly contract: ContractParent; readonly earlier: ContractBody | undefined };
type AmendmentParent = AmendmentHead & { readonly contract: ContractParent };

/** What an open amendment proposes: with the parent, or through the request's batch. */
async function proposalOf({ contract }: AmendmentParent, context: Context): Promise<ContractBody> {
  if (contract.proposed) return contract.proposed;
  const item = await context.items.load(amendmentKey(context.actor.organizationId, contract.id));
  if (item === undefined) throw codedError("NOT_FOUND");
  return proposedOf(item);
}

const shown = (contract: ContractParent, body: ContractBody): (Signature & { matches: boolean })[] => {
  const hash = contractHash({ ...contract, ...body });
  return body.signatures.map((signature) => ({ ...signature, matches: covers(signature, hash) }));
};

const Contract = {
  amendment: (contract: ContractParent): AmendmentParent | null =>
    contract.amendment === undefined ? null : { ...contract.amendment, contract },
  async editions(contract: ContractParent, _: unknown, context: Context) {
    const [body, before] = await Promise.all([
      bodyOf(contract, context),
      contract.edition > 1 ? context.stores.contracts.editions.before(contract.id) : [],
    ]);
    const inForce = { edition: contract.edition, status: ContractEditionStatus.ACTIVE, reason: null, ...body };
    const signed = contract.status === "ACTIVE" || contract.status === "CLOSED";
    const all = [
      ...(signed ? [{ ...inForce, supersededAt: null }] : []),
      ...before.map((edition) => ({ ...edition, status: ContractEditionStatus.SUPERSEDED })),
    ];
    return all.map((edition, at) => ({ ...edition, contract, earlier: all[at + 1] }));
  },
};

const resultsOf = (contract: ContractParent, { results }: ContractBody): ResultParent[] =>
  results.map((result) => ({ ...result, contract }));

/** A field of the proposal. */
const proposed =
  <T>(read: (body: ContractBody, amendment: AmendmentParent) => T) =>
  async (amendment: AmendmentParent, _: unknown, context: Context): Promise<T> =>
    read(await proposalOf(amendment, context), amendment);

async function differences(amendment: AmendmentParent, _: unknown, context: Context): Promise<ContractDifference[]> {
  const [before, after] = await Promise.all([bodyOf(amendment.contract, context), proposalOf(amendment, context)]);
  return differencesBetween(before, after);
}

const ContractAmendment = {
  approach: proposed((body) => body.approach),
  results: proposed((body, { contract }) => resultsOf(contract, body)),
  behaviors: proposed((body) => withGuides(body.behaviors)),
  annexes: proposed((body) => body.annexes),
  signatures: proposed((body, { contract }) => shown(contract, body)),
  differences,
  signaturesNeeded: async (amendment: AmendmentParent, args: unknown, context: Context) =>
    signaturesNeeded(await differences(amendment, args, context)),
};

const ContractEdition = {
  results: (edition: Edition) => resultsOf(edition.contract, edition),
  behaviors: (edition: Edition) => withGuides(edition.behaviors),
  signatures: (edition: Edition) => shown(edition.contract, edition),
  differences: (edition: Edition) => (edition.earlier ? differencesBetween(edition.earlier, edition) : []),
};

const ContractDifference = {
  because: ({ part }: ContractDifference, { language }: ContractDifferenceBecauseArgs, context: Context) =>
    inLanguage(bindings[part].because, language ?? context.language),
};

/** Amendments and editions of contracts, and what differs between them. */
export const contractEditionResolvers = { Contract, ContractAmendment, ContractEdition, ContractDifference };
