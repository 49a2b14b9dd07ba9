import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { contractKey } from "../contracts/contract.store.ts";
import { dueKeys, evaluationKey } from "../evaluations/evaluation.store.ts";
import type { EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Notification } from "../notifications/notification.rules.ts";
import { noticePart } from "../notifications/notification.store.ts";
import type { Table } from "../table/client.ts";
import { tookPlace, type WritePart } from "../table/guard.ts";
import { queryPage } from "../table/paging.ts";
import { awaiting } from "./objecting.rules.ts";
import type { Objection } from "./objection.rules.ts";
import { dueObjections, objectionKey } from "./objection.store.ts";

/*
 * Lists of days: rows of a sparse index that the clock handles once their day has passed. Where a row stands in its
 * list is no change of the record that the law asks to prove, so that placing it writes no history.
 */

type Item = Record<string, unknown>;
type Key = { pk: string; sk: string };

/** Rows looked at in a run; what is left is due again the next hour. */
const mostInRun = 2000;
const pageRows = 100;

/** Rows of a list of days that have passed somewhere, page by page; handled ones leave the list or move in it. */
export async function* passedDays(table: Table, list: string, today: Day): AsyncGenerator<Item[]> {
  let after: string | null = null;
  for (let seen = 0; seen < mostInRun; seen += pageRows) {
    const page: Awaited<ReturnType<typeof queryPage<Item>>> = await queryPage(
      table,
      {
        IndexName: "gsi4",
        KeyConditionExpression: "#pk = :pk AND #sk < :today",
        ExpressionAttributeNames: { "#pk": "gsi4pk", "#sk": "gsi4sk" },
        ExpressionAttributeValues: { ":pk": list, ":today": today },
      },
      { first: pageRows, after },
      "TEN#",
      (item) => item,
    );
    yield page.edges.map(({ node }) => node);
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}

/**
 * Moves a row in the list of days and sends the notices of that day (and what else belongs to it) with it, unless the row was changed meanwhile: then
 * its own change has placed it. Both happen or nothing does, so that a run cut off tells nobody twice.
 *
 * @returns whether it took place.
 */
export async function placeRow(
  table: Table,
  Key: Key,
  guard: Item,
  values: Item,
  notices: readonly Notification[] = [],
  also: readonly WritePart[] = [],
): Promise<boolean> {
  const names = { ...guard, ...values };
  const name = (key: string) => `#${key}`;
  const set = Object.keys(values).filter((key) => values[key] !== undefined);
  const gone = Object.keys(values).filter((key) => values[key] === undefined);
  const changes = [
    ...(set.length > 0 ? [`SET ${set.map((key) => `${name(key)} = :new_${key}`).join(", ")}`] : []),
    ...(gone.length > 0 ? [`REMOVE ${gone.map(name).join(", ")}`] : []),
  ];
  const Update = {
    TableName: table.name,
    Key,
    UpdateExpression: changes.join(" "),
    ConditionExpression: Object.keys(guard)
      .map((key) => `${name(key)} = :seen_${key}`)
      .join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(Object.keys(names).map((key) => [name(key), key])),
    ExpressionAttributeValues: Object.fromEntries<unknown>([
      ...Object.entries(guard).map(([key, value]) => [`:seen_${key}`, value] as const),
      ...set.map((key) => [`:new_${key}`, values[key]] as const),
    ]),
  };
  if (notices.length + also.length === 0) return tookPlace(table.client.send(new UpdateCommand(Update)));
  const TransactItems = [{ Update }, ...also, ...notices.map((each) => noticePart(table, each))];
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
}

/** Part that tells, on the row of the contract, until when the evaluation of a period waits: Home counts by it. */
const waitsUntilPart = (
  table: Table,
  { organizationId, contractId, period }: Pick<EvaluationHeader, "organizationId" | "contractId" | "period">,
  day: Day,
) => ({
  Update: {
    TableName: table.name,
    Key: contractKey(organizationId, contractId),
    // Contracts are written whole; the revision keeps one that was read before from taking this back.
    UpdateExpression: "SET evaluations.#period.waitsUntil = :day, evaluationsRevision = evaluationsRevision + :one",
    ConditionExpression: "attribute_exists(evaluations.#period)",
    ExpressionAttributeNames: { "#period": period },
    ExpressionAttributeValues: { ":day": day, ":one": 1 },
  },
});

/**
 * Moves an open objection to the day on which its decision is due now, with what its contract's row tells of it.
 * Nothing happens when it was changed meanwhile: then it is to be read again.
 *
 * @returns whether it took place.
 */
export function placeObjection(table: Table, seen: Objection, moved: Objection): Promise<boolean> {
  const { organizationId, contractId, period, id, revision, clockStage, decideBy } = moved;
  const list = moved.clockOn === undefined ? undefined : dueObjections;
  const values = {
    ...{ decideBy, clockStage, clockOn: moved.clockOn, revision: revision + 1, gsi2sk: `${decideBy}#${id}` },
    ...{ gsi4pk: list, gsi4sk: moved.clockOn === undefined ? undefined : `${moved.clockOn}#${id}` },
  };
  const guard = { revision: seen.revision, status: seen.status, clockStage: seen.clockStage };
  const told = waitsUntilPart(table, moved, awaiting(moved).waitsUntil);
  return placeRow(table, objectionKey(organizationId, contractId, period), guard, values, [], [told]);
}

/**
 * Moves an evaluation to the day until which it waits now, with what its contract's row tells of that day: Home counts
 * by it. Nothing happens when the evaluation was changed meanwhile: then its own step has placed it.
 */
export async function placeEvaluation(table: Table, header: EvaluationHeader, day: Day): Promise<void> {
  const { organizationId, contractId, period, version, clockOn, id, status } = header;
  const keys = dueKeys({ clockOn: day, id });
  const row = {
    Update: {
      TableName: table.name,
      Key: evaluationKey(organizationId, contractId, period),
      UpdateExpression: "SET clockOn = :day, gsi4pk = :list, gsi4sk = :place",
      ConditionExpression: "version = :version AND clockOn = :seen",
      ExpressionAttributeValues: {
        ...{ ":day": day, ":list": keys["gsi4pk"], ":place": keys["gsi4sk"] },
        ...{ ":version": version, ":seen": clockOn },
      },
    },
  };
  const told = waitsUntilPart(table, header, day);
  try {
    // While it waits for the rater, the row tells the evaluation's own due day.
    const parts = status === "DELIVERED" ? [row, told] : [row];
    await table.client.send(new TransactWriteCommand({ TransactItems: parts }));
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
  }
}
