import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { EvidenceState, EvidenceScanValues, type EvidenceScan } from "../generated/enums.ts";
import type { Table } from "../table/client.ts";
import { tookPlace } from "../table/guard.ts";
import { evidenceKey, type EvidencePlace } from "./evidence.store.ts";

/**
 * Notes what a scanner said of a stored file. A finding stays: an older message that scanning began changes nothing. No version goes up, as nobody's open page is made stale by it.
 *
 * @returns whether it was noted.
 */
export async function noteScan(table: Table, place: EvidencePlace, scan: EvidenceScan): Promise<boolean> {
  const earlier: Record<EvidenceScan, readonly EvidenceScan[]> = {
    UNSCANNED: ["UNSCANNED", "SCANNING"],
    SCANNING: ["UNSCANNED", "SCANNING"],
    CLEAN: ["UNSCANNED", "SCANNING", "CLEAN"],
    INFECTED: EvidenceScanValues,
  };
  const names = earlier[scan].map((_, at) => `:s${at}`);
  return tookPlace(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: evidenceKey(place),
        UpdateExpression: "SET #scan = :scan",
        ConditionExpression: `#state = :stored AND #scan IN (${names.join(", ")})`,
        ExpressionAttributeNames: { "#scan": "scan", "#state": "state" },
        ExpressionAttributeValues: {
          ...{ ":scan": scan, ":stored": EvidenceState.STORED },
          ...Object.fromEntries(earlier[scan].map((each, at) => [`:s${at}`, each])),
        },
      }),
    ),
  );
}
