import { partiesOf, standsTo } from "../access/actor.rules.ts";
import type { ContractParent } from "../contracts/contractParent.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import type { EvidenceUploadBeginInput, EvidenceUploadCompleteInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { userErrors } from "../graphql/payload.ts";
import { secondsLater } from "../kernel/calendar.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { decidesOn } from "../objections/decidesOn.ts";
import { policyById } from "../policies/adoptedPolicies.ts";
import {
  beginUpload,
  completeUpload,
  heldBack,
  keptKey,
  pendingKey,
  unfinished,
  type EvidenceFile,
  type EvidenceLimits,
} from "./evidence.rules.ts";
import { downloadSeconds, uploadSeconds, type StoredObject } from "./evidenceFiles.ts";
import { evidenceIn, evidenceLimits, type EvidenceFileParent, type EvidenceParent } from "./evidenceParent.ts";

const cycleOfContract = async ({ cycleId }: { cycleId: string }, context: Context) => {
  const item = await context.items.load(cycleKey(context.actor.organizationId, cycleId));
  if (item === undefined) throw codedError("NOT_FOUND");
  return cycleOf(item);
};

async function limitsOf(contract: { cycleId: string }, context: Context): Promise<EvidenceLimits> {
  const policy = await policyById(context, (await cycleOfContract(contract, context)).policyId);
  if (policy === undefined) throw codedError("NOT_FOUND");
  return evidenceLimits(policy);
}

/** The contract a request names, when the caller may read it; unknown and foreign ones are answered alike. */
async function contractOf(context: Context, id: string) {
  const contract = await context.stores.contracts.header(id);
  return contract !== undefined && mayUseOn(context, "contract", contract) ? contract : undefined;
}

const answer = (evidence: EvidenceFile | null, refused?: Refused) => ({
  evidence: evidence && { ...evidence, usedIn: [] },
  userErrors: refused ? userErrors(refused) : [],
});

/** Announces a file and signs the way to send it; see `beginUpload` for what is refused. */
async function evidenceUploadBegin(_: unknown, { input }: { input: EvidenceUploadBeginInput }, context: Context) {
  const { actor, session, stores, outside } = context;
  const contract = await contractOf(context, input.contract);
  if (contract === undefined) return { ...answer(null, refuse("UNKNOWN_ID", "contract")), form: null };
  const [limits, files] = await Promise.all([limitsOf(contract, context), stores.evidence.ofContract(contract.id)]);
  const step = { parties: partiesOf(actor, contract), by: session.by.name, at: session.at, limits };
  const begun = unfinished(input, files);
  const changed =
    begun === undefined || input.idempotencyKey
      ? await stores.evidence.create(
          contract.id,
          { action: "evidenceUploadBegin", idempotency: idempotencyOf("evidenceUploadBegin", input) },
          () =>
            beginUpload(input, contract, { ...step, id: begun?.id ?? session.newId("evidence"), files: files.length }),
        )
      : { record: begun };
  // Continued under a key of its own, it stands already as announced.
  const file = "record" in changed ? changed.record : changed.fresh?.id === begun?.id ? begun : undefined;
  if (file === undefined) return { ...answer(null, "refused" in changed ? changed.refused : undefined), form: null };
  if (file.state === "STORED") return { ...answer(file), form: null };
  const signed = await outside.files().signedUpload({ ...file, key: pendingKey(file) });
  return { ...answer(file), form: { ...signed, expiresAt: secondsLater(session.at, uploadSeconds) } };
}

/** Checks in what arrived; see `completeUpload` for what is refused. */
async function evidenceUploadComplete(_: unknown, { input }: { input: EvidenceUploadCompleteInput }, context: Context) {
  const { actor, session, stores, outside } = context;
  const contract = await contractOf(context, input.contract);
  if (contract === undefined) return answer(null, refuse("UNKNOWN_ID", "contract"));
  const place = { organizationId: actor.organizationId, contractId: contract.id, id: input.id as EvidenceFile["id"] };
  const seen = await stores.evidence.load(contract.id, input.id);
  const step = { parties: partiesOf(actor, contract), at: session.at, scanned: outside.scanned };
  let arrived: StoredObject | undefined;
  // The bucket is asked only about what still has to arrive.
  if (seen?.state === "PENDING") {
    const files = outside.files();
    const waiting = await files.arrived(pendingKey(place));
    // A run that was cut off after the move finds the file where it is kept.
    arrived = waiting ?? (await files.arrived(keptKey(place)));
    if (waiting !== undefined && !("refusals" in completeUpload(seen, arrived, step)))
      if (!(await files.keep(pendingKey(place), keptKey(place), seen.contentType)))
        arrived = await files.arrived(keptKey(place));
  }
  const decide = (file: EvidenceFile) => completeUpload(file, arrived, step);
  const order = {
    action: "evidenceUploadComplete",
    idempotency: idempotencyOf("evidenceUploadComplete", input),
  };
  const changed = await stores.evidence.change(contract.id, input.id, input.version, order, decide);
  return "record" in changed ? answer(changed.record) : answer(changed.fresh ?? null, changed.refused);
}

/** A short-lived way to a file; null for whoever may not read it, and for what is not there. */
async function evidenceDownload(
  _: unknown,
  { contract: id, id: evidence }: { contract: string; id: string },
  context: Context,
) {
  const contract = await context.stores.contracts.header(id);
  if (contract === undefined) return null;
  if (!mayUseOn(context, "evidenceDownload", contract) && !(await decidesOn(context, id))) return null;
  const file = await context.stores.evidence.load(id, evidence);
  if (file === undefined || heldBack(file) !== undefined) return null;
  const url = await context.outside.files().signedDownload(keptKey(file), file.name, file.contentType);
  return { url, name: file.name, expiresAt: secondsLater(context.session.at, downloadSeconds) };
}

const linkTest = (_: unknown, { url }: { url: string }, context: Context) =>
  context.outside.testLink(url.trim().slice(0, 2000), context.session.at);

const Contract = {
  async evidenceFiles(contract: ContractParent, _: unknown, context: Context): Promise<EvidenceFileParent[]> {
    if (!standsTo(context.actor, contract)) return [];
    const [items, cycle] = await Promise.all([
      context.contractPartitions.load(contract.id),
      cycleOfContract(contract, context),
    ]);
    return evidenceIn(items, cycle, context.session.at).files;
  },
  evidenceLimits: (contract: ContractParent, _: unknown, context: Context) => limitsOf(contract, context),
};

/** Evidence cited outside its realisation (a reason for a rating) comes as it was cited: a title and where it opens. */
const Evidence = {
  source: ({ source }: EvidenceParent) => source ?? "LINK",
  reused: ({ reused }: Partial<EvidenceParent>) => reused ?? false,
  stale: ({ stale }: Partial<EvidenceParent>) => stale ?? false,
};

/** Evidence files: sent, checked in, handed out; and links, tried. */
export const evidenceResolvers = {
  Query: { evidenceDownload, linkTest },
  Mutation: { evidenceUploadBegin, evidenceUploadComplete },
  Contract,
  Evidence,
};
