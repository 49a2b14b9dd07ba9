import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { openEvidenceFiles, type EvidenceFiles } from "../evidence/evidenceFiles.ts";
import { localS3Credentials, startS3, type LocalS3 } from "../lambdas/local/s3Server.ts";

/** Origin of the panel in tests of the bucket. */
export const panelOrigin = "http://localhost:4000";

/** The S3 server of a test with an empty bucket in a folder of its own. */
export async function startTestS3(): Promise<LocalS3 & { readonly files: EvidenceFiles }> {
  const folder = await mkdtemp(join(tmpdir(), "capaian-s3-"));
  const s3 = await startS3({ folder, bucket: "evidence", origin: panelOrigin });
  const client = new S3Client({
    ...{ endpoint: s3.endpoint, region: "ap-southeast-3", credentials: localS3Credentials, forcePathStyle: true },
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
  return {
    ...s3,
    files: openEvidenceFiles("evidence", client),
    async stop() {
      client.destroy();
      await s3.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
