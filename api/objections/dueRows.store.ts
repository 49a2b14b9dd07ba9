import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Day } from "../kernel/calendar.ts";
import type { Table } from "../table/client.ts";
import { tookPlace } from "../table/guard.ts";
import { queryPage } from "../table/paging.ts";

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

/** Moves a row in the list of days, unless it was changed meanwhile: then its own change has placed it. */
export async function placeRow(table: Table, Key: Key, guard: Item, values: Item): Promise<void> {
  const names = { ...guard, ...values };
  const name = (key: string) => `#${key}`;
  const set = Object.keys(values).filter((key) => values[key] !== undefined);
  const gone = Object.keys(values).filter((key) => values[key] === undefined);
  const changes = [
    ...(set.length > 0 ? [`SET ${set.map((key) => `${name(key)} = :new_${key}`).join(", ")}`] : []),
    ...(gone.length > 0 ? [`REMOVE ${gone.map(name).join(", ")}`] : []),
  ];
  await tookPlace(
    table.client.send(
      new UpdateCommand({
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
      }),
    ),
  );
}
