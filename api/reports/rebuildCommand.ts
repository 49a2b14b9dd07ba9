import { readEnvironment, tableStreamVariables } from "../lambdas/environment.ts";
import { systemClock } from "../kernel/clock.ts";
import { openTable } from "../table/client.ts";
import { rebuild } from "./rebuild.ts";

/*
 * `npm run rebuild`: counts all reports of the table TABLE_NAME anew while work goes on, and lets the early
 * warning before a period ends follow contracts that came into force before it existed (MMJ-04).
 */
const { TABLE_NAME } = readEnvironment(tableStreamVariables);
const { generation, counted, removed, followed } = await rebuild(openTable(TABLE_NAME), systemClock());
console.log(
  `Reports show generation ${generation}: ${counted} records counted, ${removed} outdated items removed, ${followed} contracts brought under the early warning.`,
);
