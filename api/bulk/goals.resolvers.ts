import { newContract, titlesOf, type Contract, type PlannedResult } from "../contracts/contract.rules.ts";
import { readContent } from "../contracts/contractContent.rules.ts";
import { contractParties } from "../contracts/contractParties.ts";
import { contractTerms } from "../contracts/contractTerms.ts";
import type { ContractTerms } from "../contracts/contractTerms.rules.ts";
import { isOpenFor, type Cycle } from "../cycles/cycle.rules.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import type { Employee } from "../employees/employee.rules.ts";
import { BulkOutcome, ContractStatus, type Language } from "../generated/enums.ts";
import type { GoalsAssignInput, QueryGoalsAssignPreviewArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { pageOf } from "../graphql/limits.ts";
import { userErrors } from "../graphql/payload.ts";
import { inLanguage } from "../kernel/messages.ts";
import { isRefused, refuse, type Decision, type Refused } from "../kernel/refusal.ts";
import { addGoals, goalAdvice, mostGoals, mostPerBatch } from "./goals.rules.ts";
import { contractOfPerson } from "./contractOfPerson.ts";
import { inTurn } from "./inTurn.ts";
import { peopleOf, wholeBatch } from "./people.ts";

/** How the goals stand, or came to stand, with one person. */
type Row = {
  readonly employee: Employee;
  readonly outcome: BulkOutcome;
  readonly contract?: Contract | undefined;
  readonly added: number;
  readonly present: number;
  readonly refused?: Refused | undefined;
};

type Asked = Pick<GoalsAssignInput, "cycle" | "people" | "results" | "first" | "after">;
type Ground = {
  readonly cycle: Cycle;
  readonly goals: readonly PlannedResult[];
  readonly terms?: ContractTerms | undefined;
};

const nothing = { results: [], behaviors: [] };

/** Cycle and goals, understood. Refuses UNKNOWN_ID, CYCLE_NOT_OPEN, LIST_SIZE and what `readContent` refuses. */
async function groundOf(context: Context, { cycle: id, results }: Asked): Promise<Decision<Ground>> {
  const item = await context.items.load(cycleKey(context.actor.organizationId, id));
  if (item === undefined) return refuse("UNKNOWN_ID", "cycle");
  const cycle = cycleOf(item);
  if (!isOpenFor(cycle, "CONTRACT", context.actor.today)) return refuse("CYCLE_NOT_OPEN", "cycle");
  if (results.length < 1 || results.length > mostGoals)
    return refuse("LIST_SIZE", "results", { params: { min: 1, max: mostGoals } });
  const read = readContent({ results }, nothing, context.session.newId, []);
  return isRefused(read) ? read : { cycle, goals: read.results };
}

/** What would happen to one person's contract. */
async function foreseen(context: Context, { cycle, goals }: Ground, employee: Employee): Promise<Row> {
  const contract = await contractOfPerson(context, employee.id, cycle.id);
  const row = { employee, contract, added: 0, present: 0 };
  if (contract === undefined) {
    const parties = await contractParties(context, employee.id, cycle);
    if (isRefused(parties)) return { ...row, outcome: BulkOutcome.REFUSED, refused: parties };
    return { ...row, outcome: BulkOutcome.READY, added: goals.length };
  }
  const added = addGoals(contract, goals, context.session.newId);
  if (isRefused(added)) return { ...row, outcome: BulkOutcome.REFUSED, refused: added };
  const outcome = added.added === 0 ? BulkOutcome.ALREADY_THERE : BulkOutcome.READY;
  return { ...row, outcome, added: added.added, present: added.present };
}

/** Does it: a new draft with the goals, or the goals into the draft there is. Each person is a transaction alone. */
async function assigned(context: Context, ground: Ground, row: Row, key: string): Promise<Row> {
  if (row.outcome !== BulkOutcome.READY) return row;
  const { cycle, goals, terms } = ground;
  const { employee, contract: before } = row;
  const { stores, session, actor } = context;
  const asked = { cycle: cycle.id, employee: employee.id, goals: goals.map(({ title }) => title) };
  const idempotency = { key: `${key}:${employee.id}`, mutation: "goalsAssign", input: asked };
  const order = { action: "goalsAssign", idempotency };
  // A repeated call is answered with the record as it is, and the rule is not asked: nothing was added then.
  let added = 0;
  const parties = before === undefined ? await contractParties(context, employee.id, cycle) : undefined;
  const changed =
    before === undefined
      ? await stores.contracts.create(order, () => {
          if (parties === undefined || isRefused(parties)) return parties ?? refuse("NO_RATER", "employee");
          const where = { id: session.newId("contract"), organizationId: actor.organizationId, terms };
          const filled = addGoals(newContract(parties, cycle, where), goals, session.newId);
          if (isRefused(filled)) return filled;
          added = filled.added;
          const record = { ...filled.record, resultTitles: titlesOf(filled.record.results) };
          return { record, note: { toState: ContractStatus.DRAFT } };
        })
      : await stores.contracts.change(before.id, before.version, order, (seen) => {
          const filled = addGoals(seen, goals, session.newId);
          if (isRefused(filled)) return filled;
          added = filled.added;
          return { record: filled.record, note: { changedFields: ["results"] } };
        });
  if ("refused" in changed) return { ...row, outcome: BulkOutcome.REFUSED, added: 0, refused: changed.refused };
  const outcome = added === 0 ? BulkOutcome.ALREADY_THERE : BulkOutcome.DONE;
  return { ...row, contract: changed.record, outcome, added, present: goals.length - added };
}

async function goalsAssignPreview(_: unknown, args: QueryGoalsAssignPreviewArgs, context: Context) {
  const ground = await groundOf(context, args);
  if (isRefused(ground)) return { rows: [], pageInfo: wholeBatch, userErrors: userErrors(ground) };
  const { people, pageInfo } = await peopleOf(context, args.people, pageOf(args, mostPerBatch));
  const rows = await Promise.all(people.map((employee) => foreseen(context, ground, employee)));
  return { rows, pageInfo, userErrors: [] };
}

async function goalsAssign(_: unknown, { input }: { input: GoalsAssignInput }, context: Context) {
  const refused = (reason: Refused) => ({ rows: [], pageInfo: wholeBatch, userErrors: userErrors(reason) });
  if (input.idempotencyKey.trim() === "") return refused(refuse("REQUIRED", "idempotencyKey"));
  const ground = await groundOf(context, input);
  if (isRefused(ground)) return refused(ground);
  const { people, pageInfo } = await peopleOf(context, input.people, pageOf(input, mostPerBatch));
  const withTerms = { ...ground, terms: await contractTerms(context, ground.cycle) };
  const ahead = await Promise.all(people.map((employee) => foreseen(context, withTerms, employee)));
  const rows = await inTurn(ahead, 8, (row) => assigned(context, withTerms, row, input.idempotencyKey));
  return { rows, pageInfo, userErrors: [] };
}

const GoalsAssignRow = {
  employeeId: ({ employee }: Row) => employee.id,
  employeeName: ({ employee }: Row) => employee.name,
  positionTitle: ({ employee }: Row) => employee.positionTitle ?? null,
  unitName: ({ employee }: Row) => employee.unitName ?? null,
  status: ({ contract }: Row) => contract?.status ?? null,
  contractId: ({ contract }: Row) => contract?.id ?? null,
  reasons: ({ refused }: Row) => (refused === undefined ? [] : userErrors(refused)),
  advice({ contract, outcome }: Row, { language }: { language?: Language | null }, context: Context) {
    const advice = contract && outcome === BulkOutcome.REFUSED ? goalAdvice(contract.status) : undefined;
    return advice === undefined ? null : inLanguage(advice, language ?? context.language);
  },
};

/** One set of goals for many people (features 3.33). */
export const goalsResolvers = { Query: { goalsAssignPreview }, Mutation: { goalsAssign }, GoalsAssignRow };
