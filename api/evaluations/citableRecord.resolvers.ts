import { standsTo } from "../access/actor.rules.ts";
import type { ContractParent } from "../contracts/contractParent.ts";
import type { Context } from "../graphql/context.ts";
import type { CitedEvidence } from "./evaluation.rules.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import { cycleOfEvaluation, type EvaluationParent } from "./evaluationContext.ts";
import { citableRecords } from "./citableRecords.ts";

const Contract = {
  /** From the partition that is read for the contract anyway. */
  async citableRecords(contract: ContractParent, _: unknown, context: Context): Promise<CitedEvidence[]> {
    if (!standsTo(context.actor, contract)) return [];
    return citableRecords(await context.contractPartitions.load(contract.id));
  },
};

const Evaluation = {
  /** Those of its period, from the same partition. */
  async citableRecords(evaluation: EvaluationParent, _: unknown, context: Context): Promise<CitedEvidence[]> {
    if (!standsTo(context.actor, evaluation)) return [];
    const cycle = await cycleOfEvaluation(context, evaluation);
    const items = await context.contractPartitions.load(evaluation.contractId);
    return citableRecords(items, periodOf(cycle, evaluation.period)?.to);
  },
};

/** What a rating may cite besides evidence of realisations. */
export const citableRecordResolvers = { Contract, Evaluation };
