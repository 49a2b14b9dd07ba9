import type { ContractParent } from "../contracts/contractParent.ts";
import type { Context } from "../graphql/context.ts";
import type { CitedEvidence } from "./evaluation.rules.ts";
import { citableRecords } from "./citableRecords.ts";

const Contract = {
  /** From the partition that is read for the contract anyway. */
  async citableRecords(contract: ContractParent, _: unknown, context: Context): Promise<CitedEvidence[]> {
    return citableRecords(await context.contractPartitions.load(contract.id));
  },
};

/** What a rating may cite besides evidence of realisations. */
export const citableRecordResolvers = { Contract };
