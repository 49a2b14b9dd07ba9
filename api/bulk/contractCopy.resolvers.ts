import { newContract, titlesOf, type Contract, type ContractParties } from "../contracts/contract.rules.ts";
import { contractParties } from "../contracts/contractParties.ts";
import { contractTerms } from "../contracts/contractTerms.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { isOpenFor } from "../cycles/cycle.rules.ts";
import { BulkOutcome, ContractStatus, Party } from "../generated/enums.ts";
import type { ContractsCopyInput, QueryContractsCopyPreviewArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { pageOf } from "../graphql/limits.ts";
import { userErrors } from "../graphql/payload.ts";
import { isRefused, refuse, type Decision, type Refused } from "../kernel/refusal.ts";
import { agreementsFor } from "./agreementsFor.ts";
import { copiedContent, type CopyNote } from "./contractCopy.rules.ts";
import { contractOfPerson } from "./contractOfPerson.ts";
import { sourcesOf, type Source } from "./contractSources.ts";
import { mostPerBatch } from "./goals.rules.ts";
import { inTurn } from "./inTurn.ts";
import { wholeBatch } from "./people.ts";

/** How a copy stands, or came to stand, with one person. */
type Row = {
  readonly source: Source;
  readonly outcome: BulkOutcome;
  readonly parties?: ContractParties | undefined;
  readonly draft?: Contract | undefined;
  readonly notes: readonly CopyNote[];
  readonly refused?: Refused | undefined;
};

type Asked = Pick<ContractsCopyInput, "cycle" | "from" | "people" | "first" | "after">;
type Ground = { readonly cycle: Cycle; readonly from: Cycle };

/** The running cycle and the one copied from: by default the year before. Refuses UNKNOWN_ID and CYCLE_NOT_OPEN. */
async function groundOf(context: Context, { cycle: id, from: fromId }: Asked): Promise<Decision<Ground>> {
  const cycles = await context.stores.cycles.all();
  const cycle = cycles.find((candidate) => candidate.id === id);
  if (cycle === undefined) return refuse("UNKNOWN_ID", "cycle");
  if (!isOpenFor(cycle, "CONTRACT", context.actor.today)) return refuse("CYCLE_NOT_OPEN", "cycle");
  const from = cycles.find((other) => (fromId ? other.id === fromId : other.year === cycle.year - 1));
  return from === undefined || from.id === cycle.id ? refuse("UNKNOWN_ID", "from") : { cycle, from };
}

/** What a copy would be for one person: content and notes, or why there is none. */
async function foreseen(context: Context, { cycle, from }: Ground, source: Source): Promise<Row> {
  const row = { source, notes: [] };
  const refusedRow = (refused: Refused): Row => ({ ...row, outcome: BulkOutcome.REFUSED, refused });
  const existing = await contractOfPerson(context, source.employeeId, cycle.id);
  if (existing !== undefined) return { ...row, outcome: BulkOutcome.ALREADY_THERE, draft: existing };
  if (source.contract === undefined)
    return refusedRow(refuse("NO_EARLIER_CONTRACT", "people", { params: { year: from.year } }));
  const parties = await contractParties(context, source.employeeId, cycle);
  if (isRefused(parties)) return refusedRow(parties);
  if (!mayUseOn(context, "contractsCopy", parties))
    return refusedRow(refuse("STEP_NOT_ALLOWED_FOR_PERSON", "people", { whoCan: [Party.TENANT_ADMIN] }));
  const agreements = await agreementsFor(context, source.contract, cycle.year);
  const { content, notes } = copiedContent(source.contract, cycle.year, agreements, context.session.newId);
  const empty = newContract(parties, cycle, {
    id: context.session.newId("contract"),
    organizationId: context.actor.organizationId,
  });
  const draft = { ...empty, ...content, resultTitles: titlesOf(content.results) };
  return { ...row, outcome: BulkOutcome.READY, parties, draft, notes };
}

async function contractsCopyPreview(_: unknown, args: QueryContractsCopyPreviewArgs, context: Context) {
  const ground = await groundOf(context, args);
  if (isRefused(ground)) return { rows: [], pageInfo: wholeBatch, userErrors: userErrors(ground) };
  const { sources, pageInfo } = await sourcesOf(context, ground.from, args.people, pageOf(args, mostPerBatch));
  const rows = await Promise.all(sources.map((source) => foreseen(context, ground, source)));
  return { rows, pageInfo, userErrors: [] };
}

async function contractsCopy(_: unknown, { input }: { input: ContractsCopyInput }, context: Context) {
  const ground = await groundOf(context, input);
  if (isRefused(ground)) return { rows: [], pageInfo: wholeBatch, userErrors: userErrors(ground) };
  const { sources, pageInfo } = await sourcesOf(context, ground.from, input.people, pageOf(input, mostPerBatch));
  const terms = await contractTerms(context, ground.cycle);
  const ahead = await Promise.all(sources.map((source) => foreseen(context, ground, source)));
  const rows = await inTurn(ahead, 8, async (row): Promise<Row> => {
    if (row.outcome !== BulkOutcome.READY || row.draft === undefined) return row;
    const record = { ...row.draft, terms };
    const order = { action: "contractsCopy" };
    const changed = await context.stores.contracts.create(order, () => ({
      record,
      note: { toState: ContractStatus.DRAFT },
    }));
    if (!("refused" in changed)) return { ...row, outcome: BulkOutcome.DONE, draft: changed.record };
    // Somebody made one between reading and writing: then there is nothing left to do.
    const taken = changed.refused.refusals.some(({ code }) => code === "CONTRACT_EXISTS");
    if (taken) return { ...row, outcome: BulkOutcome.ALREADY_THERE, notes: [] };
    return { ...row, outcome: BulkOutcome.REFUSED, notes: [], refused: changed.refused };
  });
  return { rows, pageInfo, userErrors: [] };
}

const here = ({ parties, draft, source }: Row) => parties ?? draft ?? source;

const ContractCopyRow = {
  employeeId: ({ source }: Row) => source.employeeId,
  employeeName: ({ source }: Row) => source.name,
  positionTitle: (row: Row) => here(row).positionTitle ?? null,
  unitName: (row: Row) => here(row).unitName ?? null,
  moved: ({ source, parties }: Row) => parties !== undefined && source.contract?.unitId !== parties.unitId,
  resultCount: ({ source }: Row) => source.contract?.results.length ?? 0,
  contractId: ({ draft, outcome }: Row) => (outcome === BulkOutcome.READY ? null : (draft?.id ?? null)),
  notes: ({ notes }: Row) => notes.map((note) => ({ indicator: null, detail: null, ...note })),
  reasons: ({ refused }: Row) => (refused === undefined ? [] : userErrors(refused)),
};

/** Last year's contracts as drafts of the running cycle. */
export const contractCopyResolvers = {
  Query: { contractsCopyPreview },
  Mutation: { contractsCopy },
  ContractCopyRow,
};
