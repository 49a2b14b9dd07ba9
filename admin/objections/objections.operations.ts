import { mutation, type ResourceOperations, type Values } from "../dataProvider/operation.ts";
import {
  ObjectionAssignDocument,
  type ObjectionAssignInput,
  ObjectionDecideDocument,
  type ObjectionDecideInput,
  ObjectionDocument,
  ObjectionExplainDocument,
  ObjectionFileDocument,
  ObjectionRowFragmentDoc,
  ObjectionsDocument,
  ObjectionWithdrawDocument,
  type ObjectionWithdrawInput,
  type ObjectionWordsInput,
} from "../generated/operations.ts";

/** Evidence rows left empty are no evidence. */
const words = ({ evaluation, version, text, evidence }: ObjectionWordsInput) => ({
  ...{ evaluation, version, text: text ?? "" },
  evidence: (evidence ?? []).flatMap((row) =>
    row?.title || row?.url ? [{ title: row.title ?? "", url: row.url ?? "" }] : [],
  ),
});

function decision({ evaluation, version, outcome, reason, ratings }: ObjectionDecideInput) {
  const decided = { evaluation, version, outcome, reason: reason ?? "" };
  return outcome === "CHANGED" && ratings ? { ...decided, ratings } : decided;
}

const named = ({ evaluation, version, decider, reason }: ObjectionAssignInput) => ({
  ...{ evaluation, version, decider: decider ?? "", reason: reason ?? "" },
});

const keyed = { idempotent: true };

/** Operations of objections. */
export const objections: ResourceOperations = {
  list: { document: ObjectionsDocument, variables: (filter: Values) => ({ filter }) },
  one: { document: ObjectionDocument },
  many: ObjectionRowFragmentDoc,
  steps: {
    file: mutation(ObjectionFileDocument, words, keyed),
    explain: mutation(ObjectionExplainDocument, words, keyed),
    withdraw: mutation(
      ObjectionWithdrawDocument,
      ({ evaluation, version }: ObjectionWithdrawInput) => ({ evaluation, version }),
      keyed,
    ),
    assign: mutation(ObjectionAssignDocument, named, keyed),
    decide: mutation(ObjectionDecideDocument, decision, keyed),
  },
};
