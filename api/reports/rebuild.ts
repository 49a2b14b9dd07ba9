import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { Clock } from "../kernel/clock.ts";
import { openMissingTracks } from "../progress/missingTracks.store.ts";
import type { Table } from "../table/client.ts";
import {
  countSubjects,
  generationOf,
  mostSubjects,
  removeItems,
  startGeneration,
  switchTo,
  type Subject,
} from "./report.store.ts";
import { subjectOf } from "./subjectOf.ts";

/** What a rebuild did. */
export type Rebuilt = {
  readonly generation: number;
  readonly counted: number;
  readonly removed: number;
  /** Contracts in force that stood outside the early warning and are followed now (MMJ-04). */
  readonly followed: number;
};

/**
 * Counts everything anew: walks the whole table, folds the same contributions into a fresh generation beside the
 * shown one, switches, and removes what no generation needs any more.
 *
 * Work goes on meanwhile: the stream counts each change in both generations, and a record counts with its newest
 * standing, whichever of the two meets it first. So the numbers are exact at the moment of the switch.
 * This is the only walk over the whole table in the product, so what else only a walk can find is found on it:
 * contracts in force that nobody works out warnings for.
 */
export async function rebuild(table: Table, clock: Clock): Promise<Rebuilt> {
  const generation = await startGeneration(table);
  const tracks = openMissingTracks();
  const outdated: { pk: string; sk: string }[] = [];
  let waiting: Subject[] = [];
  let counted = 0;
  let start: Record<string, unknown> | undefined;
  do {
    const answer = await table.client.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    for (const item of answer.Items ?? []) {
      tracks.see(item);
      const key = { pk: String(item["pk"]), sk: String(item["sk"]) };
      const generationOfItem = generationOf(key.pk);
      if (generationOfItem !== undefined && generationOfItem < generation) outdated.push(key);
      const subject = subjectOf(item["__edb_e__"] as string | undefined, item);
      if (subject !== undefined) waiting.push(subject);
    }
    for (; waiting.length >= mostSubjects || (waiting.length > 0 && answer.LastEvaluatedKey === undefined);) {
      const some = waiting.slice(0, mostSubjects);
      waiting = waiting.slice(mostSubjects);
      await countSubjects(table, generation, some, clock());
      counted += some.length;
    }
    start = answer.LastEvaluatedKey;
  } while (start !== undefined);
  await switchTo(table, generation);
  await removeItems(table, outdated);
  return { generation, counted, removed: outdated.length, followed: await tracks.bringIn(table, clock()) };
}
