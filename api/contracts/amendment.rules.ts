import { ContractStatus, Party, type ContractAction } from "../generated/enums.ts";
import { refusal, refuse, refuseAll, type Refused } from "../kernel/refusal.ts";
import {
  contentOf,
  contractHash,
  titlesOf,
  type Contract,
  type ContractBody,
  type ContractContent,
} from "./contract.rules.ts";
import { differencesBetween, signaturesNeeded } from "./contractDiff.rules.ts";
import { isAmendments, type Step } from "./contractOpen.rules.ts";

/**
 * The contract a step works on: the proposed content in the amendment's state when the step is one of the
 * amendment's, else the contract itself.
 */
export function workingCopy(contract: Contract, action: ContractAction): Contract {
  const { amendment, proposed } = contract;
  if (amendment === undefined || proposed === undefined || !isAmendments(contract, action)) return contract;
  return { ...contract, ...proposed, status: amendment.status };
}

/** Begins a change: the content in force is copied as a draft, and stays in force until the copy is (R-SKP-03). */
export function openAmendment(contract: Contract, step: Step, reason: string): Contract {
  return {
    ...contract,
    amendment: {
      edition: contract.edition + 1,
      status: ContractStatus.DRAFT,
      reason,
      openedAt: step.at,
      openedBy: step.parties.has(Party.EMPLOYEE) ? Party.EMPLOYEE : Party.RATER,
    },
    proposed: { ...contentOf(contract), signatures: [], removedSignatures: [] },
  };
}

/** Whose signatures the proposed content needs. */
export function neededSignatures(contract: Contract, proposed: ContractContent): Party[] {
  return signaturesNeeded(differencesBetween(contract, proposed));
}

/**
 * Why a proposal cannot be submitted: NOTHING_CHANGED; APPROACH_MAPPING_REQUIRED with the path of each result in
 * force that a change of approach neither keeps nor hands to another (R-SKP-05).
 */
export function unfitAmendment(contract: Contract, proposed: ContractContent): Refused | undefined {
  if (differencesBetween(contract, proposed).length === 0) return refuse("NOTHING_CHANGED", "content");
  if (contract.approach === proposed.approach) return undefined;
  const mapped = new Set<string>(proposed.results.flatMap((result) => [result.id, ...(result.replaces ?? [])]));
  const unmapped = contract.results.filter(({ id }) => !mapped.has(id));
  return refuseAll(
    unmapped.map(({ title }) => refusal("APPROACH_MAPPING_REQUIRED", "results", { params: { result: title } })),
  );
}

/**
 * Puts a step's outcome on the working copy back into the contract: the amendment moves on, ends with its draft, or
 * comes into force and supersedes the edition before.
 */
export function afterAmendmentStep(contract: Contract, worked: Contract): Contract {
  const { amendment } = contract;
  if (amendment === undefined) return worked;
  const body: ContractBody = {
    ...contentOf(worked),
    signatures: worked.signatures,
    removedSignatures: worked.removedSignatures,
  };
  if (worked.status === ContractStatus.WITHDRAWN) return { ...contract, amendment: undefined, proposed: undefined };
  if (worked.status === ContractStatus.ACTIVE) return inForce(contract, body);
  // Signed by the rater, and nothing in it binds the employee: that is all it needs (features 3.11).
  if (worked.status === ContractStatus.APPROVED && !neededSignatures(contract, body).includes(Party.EMPLOYEE))
    return inForce(contract, body);
  return { ...contract, amendment: { ...amendment, status: worked.status }, proposed: body };
}

function inForce(contract: Contract, body: ContractBody): Contract {
  const edition = contract.amendment?.edition ?? contract.edition + 1;
  const hash = contractHash({ ...contract, ...body });
  const signed = new Set(body.signatures.map(({ party }) => party));
  const carried = contract.signatures
    .filter(({ party }) => !signed.has(party))
    .map((signature) => ({ ...signature, carriedTo: hash }));
  return {
    ...contract,
    ...body,
    edition,
    amendment: undefined,
    proposed: undefined,
    resultTitles: titlesOf(body.results),
    signatures: [...body.signatures, ...carried],
    removedSignatures: [...contract.removedSignatures, ...body.removedSignatures],
  };
}
