import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { addDays, type Day } from "../kernel/calendar.ts";
import type { PositionId } from "../kernel/ids.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import { getItems } from "../table/batch.ts";
import type { Table } from "../table/client.ts";
import { indexKeys } from "../table/definition.ts";
import { asSeen, tookPlace } from "../table/guard.ts";
import { queryAll } from "../table/paging.ts";
import type { ItemChange } from "../table/streamRecord.ts";
import { definitiveOn } from "./assignment.rules.ts";
import { withPlacement, type Employee, type Placement } from "./employee.rules.ts";
import { employeeItem, employeeKey, employeeOf, placementList } from "./employee.store.ts";
import { positionKey, positionOf } from "./position.store.ts";

type Item = Record<string, unknown>;

/**
 * Lets the people in a post show its new title: call it for each record of the stream. Idempotent.
 *
 * @returns how many people were written.
 */
export async function followPosition(table: Table, change: ItemChange): Promise<number> {
  if (change.entity !== "position" || change.before === undefined || change.after === undefined) return 0;
  const after = positionOf(change.after);
  if (change.before["title"] === after.title) return 0;
  let written = 0;
  for (const employeeId of new Set(after.holders.filter((h) => h.kind === "DEFINITIVE").map((h) => h.employeeId))) {
    const update = table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: employeeKey(after.organizationId, employeeId),
        UpdateExpression: "SET positionTitle = :title, revision = revision + :one",
        ConditionExpression: "positionId = :position AND positionTitle <> :title",
        ExpressionAttributeValues: { ":title": after.title, ":position": after.id, ":one": 1 },
      }),
    );
    if (await tookPlace(update)) written += 1;
  }
  return written;
}

/**
 * Moves people whose definitive post changes by itself on or before `today` (an assignment begins or ends) to where
 * they now stand. Call it daily. A person written by someone else at the same moment is placed by that write.
 *
 * @param today day in WIB, the last of the three time zones to reach it.
 * @returns how many people were placed anew.
 */
export async function refreshPlacements(table: Table, today: Day): Promise<number> {
  const { partitionKey, sortKey } = indexKeys("gsi4");
  const due = await queryAll(table, {
    IndexName: "gsi4",
    KeyConditionExpression: "#pk = :pk AND #sk < :end",
    ExpressionAttributeNames: { "#pk": partitionKey, "#sk": sortKey },
    ExpressionAttributeValues: { ":pk": placementList, ":end": addDays(today, 1) },
  });
  let written = 0;
  for (const item of due) if (await placeAnew(table, employeeOf(item), today)) written += 1;
  return written;
}

async function placeAnew(table: Table, employee: Employee, today: Day): Promise<boolean> {
  const { organizationId } = employee;
  const definitive = definitiveOn(employee.assignments, today);
  const places = new Map<PositionId, Placement>();
  if (definitive !== undefined) {
    const [positionFound, unitFound] = await getItems(table, [
      positionKey(organizationId, definitive.positionId),
      orgUnitKey(organizationId, definitive.unitId),
    ]);
    if (positionFound === undefined || unitFound === undefined) return false;
    const { id, title } = positionOf(positionFound);
    const unit = orgUnitOf(unitFound);
    const { name } = shownState(unit, today);
    const where = { unitId: unit.id, unitName: name, unitPath: unit.unitPath };
    places.set(id, { positionId: id, positionTitle: title, ...where });
  }
  const placed = { ...withPlacement(employee, today, places), revision: employee.revision + 1 };
  const Item: Item = employeeItem(placed, today);
  const seen = asSeen(employee, "version", "revision");
  return tookPlace(table.client.send(new PutCommand({ TableName: table.name, Item, ...seen })));
}
