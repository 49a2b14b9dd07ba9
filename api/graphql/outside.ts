import { openEvidenceFiles, type EvidenceFiles } from "../evidence/evidenceFiles.ts";
import { openLinkProbe, type LinkProbe } from "../evidence/linkProbe.ts";

/** What requests reach outside the table. */
export type Outside = {
  /** The evidence bucket. */
  readonly files: () => EvidenceFiles;
  /** Whether a scanner looks at what arrives there. */
  readonly scanned: boolean;
  readonly testLink: LinkProbe;
};

let opened: EvidenceFiles | undefined;

/** As the function's environment names it; the bucket is opened by the first request that needs it. */
export function openOutside(): Outside {
  return {
    files: () => {
      const bucket = process.env["EVIDENCE_BUCKET"];
      if (!bucket) throw new Error("Missing environment variables: EVIDENCE_BUCKET");
      return (opened ??= openEvidenceFiles(bucket));
    },
    scanned: process.env["EVIDENCE_SCANNER"] === "GUARDDUTY",
    testLink: openLinkProbe(),
  };
}
