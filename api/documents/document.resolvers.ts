import type { ContractParent } from "../contracts/contractParent.ts";
import { contractHeaderOf, contractIn, contractKey } from "../contracts/contract.store.ts";
import { mayReadContract } from "../contracts/mayReadContract.ts";
import type { UnitAgreement } from "../contracts/unitAgreement.rules.ts";
import type { EvaluationParent } from "../evaluations/evaluationContext.ts";
import { DocumentFormat, PrintedForm } from "../generated/enums.ts";
import type { DocumentIssueInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { userErrors } from "../graphql/payload.ts";
import { kindOfId } from "../kernel/ids.ts";
import { isRefused, refuse, type Decision, type Refused } from "../kernel/refusal.ts";
import { contractPrint, formsOfContract } from "./contractPrint.ts";
import { evaluationPrint, formsOfEvaluation } from "./evaluationPrint.ts";
import { fileOf, pageHash, register, verificationAddress, type Printable } from "./issuedDocument.rules.ts";
import { emblemOf } from "./printFrame.ts";
import { hasMatrix, matrixPrint } from "./matrixPrint.ts";
import { renderPdf } from "./pdf/renderPdf.ts";
import { formsOfUnitAgreement, unitAgreementPrint } from "./unitAgreementPrint.ts";
import { renderXlsx } from "./xlsx/renderXlsx.ts";

/** Bytes of a file: as base64 in JSON it stays below what Lambda and API Gateway answer at most (6 MB). */
const mostBytes = 4_000_000;

/** What is to be printed, laid out. Whoever may not read the record gets the answer of one that is not there. */
async function printableOf(context: Context, { subject, form }: DocumentIssueInput): Promise<Decision<Printable>> {
  const unknown = refuse("UNKNOWN_ID", "subject");
  if (kindOfId(subject) === "unitAgreement") {
    const agreement = await context.stores.unitAgreements.load(subject);
    return agreement === undefined || !mayUseOn(context, "unitAgreement", agreement)
      ? unknown
      : unitAgreementPrint(context, agreement, form);
  }
  if (kindOfId(subject) === "evaluation") return evaluationPrint(context, subject, form);
  if (kindOfId(subject) !== "contract") return unknown;
  const items = await context.contractPartitions.load(subject);
  const contract = contractIn(items);
  if (contract === undefined) return unknown;
  if (!mayReadContract(context, contract)) return unknown;
  return form === PrintedForm.ROLE_MATRIX
    ? matrixPrint(context, contract)
    : contractPrint(context, contract, form, items);
}

/** Prints a form and registers its hash; printing the same again registers nothing new. */
async function documentIssue(_: unknown, { input }: { input: DocumentIssueInput }, context: Context) {
  const refused = (why: Refused) => ({ document: null, userErrors: userErrors(why) });
  const printable = await printableOf(context, input);
  if (isRefused(printable)) return refused(printable);
  const hash = pageHash(printable);
  const verification = verificationAddress(input.site, hash);
  if (isRefused(verification)) return refused(verification);
  const seal = { hash, address: verification.address };
  const bytes =
    input.format === DocumentFormat.PDF
      ? await renderPdf(printable.page, seal, await emblemOf(context, printable.page))
      : await renderXlsx(printable.page, seal);
  if (bytes.length > mostBytes) return refused(refuse("DOCUMENT_TOO_LARGE", "form"));
  const { organizationId, at } = context.session;
  const registered = await context.stores.issuedDocuments.register(register(printable, { organizationId, at }));
  if ("refused" in registered) return refused(registered.refused);
  return {
    document: {
      id: registered.record.id,
      ...{ hash, code: printable.page.code, form: input.form, format: input.format },
      ...fileOf(printable, input.format),
      ...{ base64: bytes.toString("base64"), verificationAddress: seal.address },
    },
    userErrors: [],
  };
}

const Contract = {
  async printableForms(contract: ContractParent, _: unknown, context: Context) {
    const items = await context.contractPartitions.load(contract.id);
    const whole = contractIn(items);
    if (whole === undefined) return [];
    const matrix = (await hasMatrix(context, whole)) ? [PrintedForm.ROLE_MATRIX] : [];
    return [...formsOfContract(whole, items), ...matrix];
  },
};

const Evaluation = {
  async printableForms(evaluation: EvaluationParent, _: unknown, context: Context) {
    const item = await context.items.load(contractKey(context.actor.organizationId, evaluation.contractId));
    return item === undefined ? [] : formsOfEvaluation(context, evaluation, contractHeaderOf(item));
  },
};

const UnitAgreement = { printableForms: (_agreement: UnitAgreement) => formsOfUnitAgreement() };

/** Printing, and which forms a record has. */
export const documentResolvers = { Mutation: { documentIssue }, Contract, Evaluation, UnitAgreement };
