import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { contentDisposition } from "./evidence.rules.ts";

/** What an upload has to be, to the byte: S3 takes nothing else under the signature. */
export type UploadTerms = {
  readonly key: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the content, 64 hexadecimal digits. */
  readonly sha256: string;
};

/** A signed request that a browser sends as it is, with the file as its body. */
export type SignedUpload = {
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
};

/** What lies in the bucket, as S3 itself measured it. */
export type StoredObject = {
  readonly size: number;
  readonly contentType: string;
  readonly sha256: string | undefined;
};

/** Seconds a signed upload and a signed download hold. */
export const uploadSeconds = 900;
export const downloadSeconds = 120;

const base64 = (hex: string): string => Buffer.from(hex, "hex").toString("base64");
const hex = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : Buffer.from(text, "base64").toString("hex");

/**
 * The evidence bucket. With `AWS_ENDPOINT_URL_S3` in the environment the SDK speaks to that server, which is then
 * addressed by path, as its host name carries no bucket.
 */
export function openEvidenceFiles(bucket: string, client: S3Client = openClient()) {
  return {
    /** Type, length and checksum are signed headers: a request that differs in one is refused by S3. */
    async signedUpload({ key, contentType, size, sha256 }: UploadTerms): Promise<SignedUpload> {
      const command = new PutObjectCommand({
        ...{ Bucket: bucket, Key: key, ContentType: contentType, ContentLength: size, ChecksumSHA256: base64(sha256) },
      });
      const kept = new Set(["content-type", "content-length", "x-amz-checksum-sha256"]);
      const url = await getSignedUrl(client, command, {
        ...{ expiresIn: uploadSeconds, signableHeaders: kept, unhoistableHeaders: kept },
      });
      // The length is not ours to set: the browser takes it from the body.
      return {
        url,
        headers: [
          { name: "content-type", value: contentType },
          { name: "x-amz-checksum-sha256", value: base64(sha256) },
        ],
      };
    },
    /** What arrived under a key, undefined when nothing did. */
    async arrived(key: string): Promise<StoredObject | undefined> {
      try {
        const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: "ENABLED" }));
        return {
          ...{ size: head.ContentLength ?? -1, contentType: head.ContentType ?? "", sha256: hex(head.ChecksumSHA256) },
        };
      } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
      }
    },
    /**
     * Moves a checked upload to where it is kept, out of reach of the signature it came by.
     *
     * @returns false when nothing lay there any more: the same call, sent twice, moved it in the meantime.
     */
    async keep(from: string, to: string, contentType: string): Promise<boolean> {
      try {
        await client.send(
          new CopyObjectCommand({
            ...{ Bucket: bucket, Key: to, CopySource: `${bucket}/${from}` },
            ...{ MetadataDirective: "REPLACE", ContentType: contentType, ChecksumAlgorithm: "SHA256" },
          }),
        );
      } catch (error) {
        if (isGone(error)) return false;
        throw error;
      }
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: from }));
      return true;
    },
    /** The content under a key that holds something. @throws NoSuchKey when nothing lies there */
    async read(key: string): Promise<Buffer> {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    },
    /** A short-lived link that saves the file under its name and never shows it as a page. */
    signedDownload: (key: string, name: string, contentType: string): Promise<string> =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          ...{ Bucket: bucket, Key: key, ResponseContentType: contentType },
          ResponseContentDisposition: contentDisposition(name),
        }),
        { expiresIn: downloadSeconds },
      ),
  };
}

// A copy's source that is gone is told by its name; the class belongs to reading.
const isGone = (error: unknown): boolean =>
  error instanceof NoSuchKey || (error instanceof Error && error.name === "NoSuchKey");

/** What `openEvidenceFiles` gives. */
export type EvidenceFiles = ReturnType<typeof openEvidenceFiles>;

function openClient(): S3Client {
  // Checksums beyond the one we sign would be signed too, and a browser would have to send them.
  return new S3Client({
    ...{
      forcePathStyle: process.env["AWS_ENDPOINT_URL_S3"] !== undefined,
      requestChecksumCalculation: "WHEN_REQUIRED",
    },
  });
}
