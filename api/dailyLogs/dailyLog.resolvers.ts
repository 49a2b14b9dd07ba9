import { inTurn } from "../bulk/inTurn.ts";
import type { Changed } from "../audit/change.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import { mayReadContract } from "../contracts/mayReadContract.ts";
import type {
  DailyLogDeleteInput,
  DailyLogsDecideInput,
  DailyLogsSaveInput,
  DailyLogEntryInput,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { payload, userErrors } from "../graphql/payload.ts";
import type { Day } from "../kernel/calendar.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { partiesOf } from "../access/actor.rules.ts";
import { placeOfLog, removeLog, writeLog, type DailyLog, type DailyLogStep } from "./dailyLog.rules.ts";
import { decideLog, type DecidingStep } from "./dailyLogDecision.rules.ts";
import { decidingStep, logSwitchedOff, ratedOnce, writingStep } from "./dailyLogRight.ts";

const row = (changed: Changed<DailyLog>) => ({
  dailyLog: "record" in changed ? changed.record : (changed.fresh ?? null),
  reasons: "record" in changed ? [] : userErrors(changed.refused),
});
const nothing = (refused: Refused) => ({ rows: [], userErrors: userErrors(refused) });

async function saveOne(
  entry: DailyLogEntryInput,
  submit: boolean,
  step: DailyLogStep,
  context: Context,
): Promise<Changed<DailyLog>> {
  const { dailyLogs } = context.stores;
  const { id, idempotencyKey: key } = entry;
  // The key stands for one entry of one contract, so that the same entry sent in another batch is still kept once.
  const input = { contract: step.contract.id, entry, submit };
  const idempotency = key ? { key, mutation: "dailyLogsSave", input } : undefined;
  const order = { action: "dailyLogsSave", idempotency };
  const write = (before: DailyLog | undefined) =>
    writeLog(before, entry, submit, step, context.session.newId("dailyLog"));
  if (!id) return dailyLogs.create(order, () => write(undefined));
  if (placeOfLog(id)?.contractId !== step.contract.id) return { refused: refuse("UNKNOWN_ID", "id") };
  return dailyLogs.change(id, entry.version, order, write);
}

/** Writes entries of one contract, each by itself; see `writeLog` for what is refused. Two requests an entry. */
async function dailyLogsSave(_: unknown, { input }: { input: DailyLogsSaveInput }, context: Context) {
  const { entries, submit } = input;
  if (entries.length < 1 || entries.length > 25)
    return nothing(refuse("LIST_SIZE", "entries", { params: { min: 1, max: 25 } }));
  const contract = await context.stores.contracts.load(input.contract);
  if (contract === undefined || !mayReadContract(context, contract)) return nothing(refuse("UNKNOWN_ID", "contract"));
  const off = await logSwitchedOff(context, contract);
  if (off !== undefined) return nothing({ refusals: [off] });
  const step = await writingStep(context, contract);
  return {
    rows: (await inTurn(entries, 6, (entry) => saveOne(entry, submit, step, context))).map(row),
    userErrors: [],
  };
}

type Asked = { readonly header: ContractHeader; readonly step: (day: Day) => DecidingStep } | undefined;

/** The contracts of entries, in one batch; undefined for what the caller may not see. */
async function contractsOf(ids: readonly string[], context: Context): Promise<Map<string, Asked>> {
  const contracts = [...new Set(ids.flatMap((id) => placeOfLog(id)?.contractId ?? []))];
  const items = await Promise.all(
    contracts.map((id) => context.items.load(contractKey(context.actor.organizationId, id))),
  );
  const found = items.map((item): Asked => {
    const header = item === undefined ? undefined : contractHeaderOf(item);
    if (header === undefined || !(mayReadContract(context, header) || ratedOnce(context, header))) return undefined;
    return { header, step: (day) => decidingStep(context, header, day) };
  });
  return new Map(contracts.map((id, at) => [id, found[at]]));
}

/** Approves many entries or sends them back, each by itself; see `decideLog` for what is refused. Two requests an entry. */
async function dailyLogsDecide(_: unknown, { input }: { input: DailyLogsDecideInput }, context: Context) {
  const { entries, decision, reason } = input;
  if (entries.length < 1 || entries.length > 100)
    return nothing(refuse("LIST_SIZE", "entries", { params: { min: 1, max: 100 } }));
  const ids = entries.map(({ id }) => id);
  if (new Set(ids).size < ids.length) return nothing(refuse("DUPLICATE_ENTRY", "entries"));
  const asked = await contractsOf(ids, context);
  const off = new Map<string, Refused>();
  for (const found of asked.values()) {
    const switchedOff = found && (await logSwitchedOff(context, found.header));
    if (found && switchedOff) off.set(found.header.id, { refusals: [switchedOff] });
  }
  const rows = await inTurn(entries, 8, async ({ id, version }): Promise<Changed<DailyLog>> => {
    const contractId = placeOfLog(id)?.contractId ?? "";
    const found = asked.get(contractId);
    if (found === undefined) return { refused: refuse("UNKNOWN_ID", "id") };
    const refused = off.get(contractId);
    if (refused !== undefined) return { refused };
    return context.stores.dailyLogs.change(id, version, { action: "dailyLogsDecide" }, (log) =>
      decideLog(log, decision, reason, found.step(log.day)),
    );
  });
  return { rows: rows.map(row), userErrors: [] };
}

/** Removes an entry that was not handed in; see `removeLog`. */
async function dailyLogDelete(_: unknown, { input }: { input: DailyLogDeleteInput }, context: Context) {
  const answer = (changed: Changed<DailyLog>) => payload("dailyLog", changed);
  const header = await context.stores.contracts.header(placeOfLog(input.id)?.contractId ?? "");
  if (header === undefined || !mayReadContract(context, header)) return answer({ refused: refuse("UNKNOWN_ID", "id") });
  return answer(
    await context.stores.dailyLogs.remove(input.id, input.version, { action: "dailyLogDelete" }, (log) =>
      removeLog(log, partiesOf(context.actor, header)),
    ),
  );
}

/** Writing the daily log and deciding about it (R-EV-06). */
export const dailyLogResolvers = { Mutation: { dailyLogsSave, dailyLogsDecide, dailyLogDelete } };
