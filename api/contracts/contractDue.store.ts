import { put, type WritePart } from "../table/guard.ts";
import type { Day } from "../kernel/calendar.ts";
import { indexKeys } from "../table/definition.ts";
import { tenantPrefix } from "../table/keys.ts";
import type { Table } from "../table/client.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import { isUnderWay, type ContractHeader } from "./contract.rules.ts";

type Item = Record<string, unknown>;

/*
 * A sparse index of contracts that are due and not in force yet: a small item of its own beside the contract, since
 * the contract's four index keys answer other questions. It is written with the contract and goes with the step that
 * puts the contract into force or ends it. One key orders by due day and unit, the other by unit and due day.
 */

/** Partition of a cycle's contracts that are not in force yet, in both indexes. */
export const dueList = (organizationId: string, cycleId: string): string =>
  `${tenantPrefix(organizationId)}CONTRACTS-DUE#${cycleId}`;

const dueKey = ({ organizationId, id }: ContractHeader) => ({
  pk: `${tenantPrefix(organizationId)}CONTRACT-DUE#${id}`,
  sk: "DUE",
});

const isListed = (contract: ContractHeader): boolean => isUnderWay(contract) && contract.practice !== true;

/** The contract in the list of those due, none once it is in force or ended: also used where a world is written in bulk. */
export function dueItems(contract: ContractHeader): Item[] {
  if (!isListed(contract)) return [];
  const { organizationId, id, cycleId, dueOn, unitPath, employeeName } = contract;
  const [byDay, byUnit] = [indexKeys("gsi1"), indexKeys("gsi2")];
  const list = dueList(organizationId, cycleId);
  return [
    {
      ...dueKey(contract),
      [byDay.partitionKey]: list,
      [byDay.sortKey]: `${dueOn}#${unitPath}#${employeeName}#${id}`,
      [byUnit.partitionKey]: list,
      [byUnit.sortKey]: `${unitPath}#${dueOn}#${employeeName}#${id}`,
      ...{ organizationId, contractId: id, dueOn, unitPath, revision: 0 },
    },
  ];
}

/** Parts that keep the list right when a contract changes; none while it stays where it stands. */
export function dueParts(after: ContractHeader, before: ContractHeader): WritePart[] {
  const [now] = dueItems(after);
  const [then] = dueItems(before);
  if (JSON.stringify(now) === JSON.stringify(then)) return [];
  if (now !== undefined) return [put(now)];
  return [{ Delete: { TableName: undefined, Key: dueKey(after) } }];
}

/**
 * Ids of contracts that were due before `today` and are not in force, by due day and unit; within a subtree by unit.
 * One query a page. Within a subtree, contracts not due yet are passed over: those of people who came during the year.
 */
export function overdueIds(
  table: Table,
  organizationId: string,
  asked: { readonly cycleId: string; readonly unitPath: string; readonly today: Day },
  request: PageRequest,
): Promise<Page<string>> {
  const list = dueList(organizationId, asked.cycleId);
  const values = { ":today": asked.today };
  const byUnit = inIndex("gsi2", list, asked.unitPath);
  const query =
    asked.unitPath === ""
      ? {
          ...inIndex("gsi1", list),
          KeyConditionExpression: "#pk = :pk AND #sk < :today",
          ExpressionAttributeNames: { "#pk": indexKeys("gsi1").partitionKey, "#sk": indexKeys("gsi1").sortKey },
          ExpressionAttributeValues: { ":pk": list, ...values },
        }
      : {
          ...byUnit,
          FilterExpression: "dueOn < :today",
          ExpressionAttributeValues: { ...byUnit.ExpressionAttributeValues, ...values },
        };
  return queryPage(table, query, request, tenantPrefix(organizationId), (item) => String(item["contractId"]));
}
