import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { contractHash } from "../contracts/contract.rules.ts";
import {
  contractBodyKey,
  contractBodyOf,
  contractHeaderOf,
  contractIn,
  contractKey,
} from "../contracts/contract.store.ts";
import { unitAgreementKey, unitAgreementOf } from "../contracts/unitAgreement.store.ts";
import { unitAgreementHash } from "./unitAgreementHash.rules.ts";
import { contractAndPeriod, emptyJudgement } from "../evaluations/evaluation.rules.ts";
import { evaluationBodyKey } from "../evaluations/evaluationBody.store.ts";
import { evaluationIn, evaluationKey } from "../evaluations/evaluation.store.ts";
import { EvaluationStatus, PrintedForm } from "../generated/enums.ts";
import { objectionIn, objectionKey } from "../objections/objection.store.ts";
import { evaluationHash } from "./evaluationHash.rules.ts";
import { indicatorManualKey, indicatorManualOf } from "../indicators/indicatorManual.store.ts";
import { getItems } from "../table/batch.ts";
import { indicatorIds, manualHash } from "./manualHash.rules.ts";
import { kindOfId } from "../kernel/ids.ts";
import type { Table } from "../table/client.ts";
import type { IssuedDocument } from "./issuedDocument.rules.ts";
import { issuedDocumentKey, issuedDocumentOf } from "./issuedDocument.store.ts";
import { verify, type RecordNow, type Verification } from "./verification.rules.ts";

type Key = { readonly pk: string; readonly sk: string };

/**
 * Verifies a printed form by its hash: three small reads at most, none of a person.
 *
 * @returns undefined when no form with this hash was ever printed.
 */
export async function readVerification(table: Table, hash: string): Promise<Verification | undefined> {
  const get = async (Key: Key) => (await table.client.send(new GetCommand({ TableName: table.name, Key }))).Item;
  const item = await get(issuedDocumentKey(hash));
  if (item === undefined) return undefined;
  const document = issuedDocumentOf(item);
  return verify(document, await recordNow(table, document, get));
}

async function recordNow(
  table: Table,
  { organizationId, subjectId, form }: IssuedDocument,
  get: (key: Key) => Promise<Record<string, unknown> | undefined>,
): Promise<RecordNow | undefined> {
  if (kindOfId(subjectId) === "unitAgreement") {
    const item = await get(unitAgreementKey(organizationId, subjectId));
    return item === undefined ? undefined : { contentHash: unitAgreementHash(unitAgreementOf(item)) };
  }
  if (kindOfId(subjectId) === "evaluation") return evaluationNow(table, organizationId, subjectId);
  const [header, body] = await Promise.all([
    get(contractKey(organizationId, subjectId)),
    get(contractBodyKey(organizationId, subjectId)),
  ]);
  if (header === undefined || body === undefined) return undefined;
  const contract = { ...contractHeaderOf(header), ...contractBodyOf(body) };
  const hash = contractHash(contract);
  if (form !== PrintedForm.INDICATOR_MANUAL) return { contentHash: hash, status: contract.status };
  const ids = indicatorIds(contract.results);
  const items = await getItems(
    table,
    ids.map((id) => indicatorManualKey(organizationId, id)),
  );
  const sheets = items.map((item) => (item === undefined ? undefined : indicatorManualOf(item).manual));
  return { contentHash: manualHash(hash, sheets), status: contract.status };
}

/** Contract, evaluation and objection by their keys: one request. */
async function evaluationNow(table: Table, organizationId: string, id: string): Promise<RecordNow | undefined> {
  const place = contractAndPeriod(id);
  if (place === undefined) return undefined;
  const { contractId, period } = place;
  const items = (
    await getItems(table, [
      contractKey(organizationId, contractId),
      contractBodyKey(organizationId, contractId),
      evaluationKey(organizationId, contractId, period),
      evaluationBodyKey(organizationId, contractId, period),
      objectionKey(organizationId, contractId, period),
    ])
  ).filter((item) => item !== undefined);
  const contract = contractIn(items);
  if (contract === undefined) return undefined;
  const evaluation = evaluationIn(items, period) ?? { judgement: emptyJudgement, status: EvaluationStatus.OPEN };
  const hash = evaluationHash(contractHash(contract), evaluation, objectionIn(items, period));
  return { contentHash: hash, status: evaluation.status };
}
