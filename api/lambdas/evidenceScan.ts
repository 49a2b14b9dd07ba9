import { noteScan } from "../evidence/evidenceScan.store.ts";
import { placeOfKey } from "../evidence/evidence.rules.ts";
import { EvidenceScan } from "../generated/enums.ts";
import { openTable, type Table } from "../table/client.ts";
import { evidenceScanVariables, readEnvironment } from "./environment.ts";

/** What S3 tells by EventBridge when a file has come to where evidence is kept. */
type Created = {
  readonly source: "aws.s3";
  readonly "detail-type": "Object Created";
  readonly detail: { readonly object: { readonly key: string } };
};

/**
 * What a scanner tells by EventBridge: the message of GuardDuty Malware Protection for S3. Any other scanner is put in
 * its place by sending this message under the same source.
 */
type Scanned = {
  readonly source: "aws.guardduty";
  readonly "detail-type": "GuardDuty Malware Protection Object Scan Result";
  readonly detail: {
    readonly s3ObjectDetails: { readonly objectKey: string };
    readonly scanResultDetails: { readonly scanResultStatus: string };
  };
};

/** An event of the evidence bucket. */
export type EvidenceEvent = Created | Scanned;

/** What the handler needs from outside; the function takes it from its environment, tests hand it in. */
export type ScanParts = {
  readonly table: Table;
  /** Whether a scanner is set up; without one a file stays UNSCANNED and is shown as such. */
  readonly scanned: boolean;
  readonly log: (line: Record<string, unknown>) => void;
};

const results: Readonly<Record<string, EvidenceScan>> = {
  NO_THREATS_FOUND: EvidenceScan.CLEAN,
  THREATS_FOUND: EvidenceScan.INFECTED,
};

/** The handler over given parts: notes at the file what the event says of it; gives what it noted. */
export function createHandler({ table, scanned, log }: ScanParts) {
  return async (event: EvidenceEvent): Promise<EvidenceScan | undefined> => {
    const created = event.source === "aws.s3";
    const place = placeOfKey(created ? event.detail.object.key : event.detail.s3ObjectDetails.objectKey);
    if (place === undefined || (created && !scanned)) return undefined;
    // What a scanner cannot read (encrypted, too large) is as if none had looked.
    const scan = created
      ? EvidenceScan.SCANNING
      : (results[event.detail.scanResultDetails.scanResultStatus] ?? EvidenceScan.UNSCANNED);
    const noted = await noteScan(table, place, scan);
    log({
      level: scan === EvidenceScan.INFECTED ? "warn" : "info",
      message: "Evidence scan",
      id: place.id,
      scan,
      noted,
    });
    // A finding may come before the file is checked in: failing has it told again.
    if (!noted && scan === EvidenceScan.INFECTED) throw new Error(`Evidence ${place.id} is not checked in yet`);
    return noted ? scan : undefined;
  };
}

let opened: ReturnType<typeof createHandler> | undefined;

/** Lambda's entry. Opens the table at the first event and keeps it. */
export const handler = (event: EvidenceEvent): Promise<EvidenceScan | undefined> => {
  opened ??= createHandler({
    table: openTable(readEnvironment(evidenceScanVariables).TABLE_NAME),
    scanned: process.env["EVIDENCE_SCANNER"] === "GUARDDUTY",
    log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
  });
  return opened(event);
};
