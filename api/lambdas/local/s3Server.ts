// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the panel's tests reach this file too, under their own settings
/// <reference path="./s3rver.d.ts" />
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import S3rver from "s3rver";
import { refusedSignature } from "./s3Signature.ts";

/** An S3 server on this machine. Its only credentials are `S3RVER` and `S3RVER`. */
export type LocalS3 = {
  readonly endpoint: string;
  /** Called for each object that came to lie in the bucket, with its key. */
  onCreated(listener: (key: string) => void): void;
  stop(): Promise<void>;
};

/** Credentials the server knows; a signature by others is refused. */
export const localS3Credentials = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

const mostBytes = 200_000_000;

/** The CORS rules the bucket has in the cloud too: the panel's page may send and fetch files. */
const cors = (origin: string) => `<CORSConfiguration><CORSRule><AllowedOrigin>${origin}</AllowedOrigin>
<AllowedMethod>PUT</AllowedMethod><AllowedMethod>GET</AllowedMethod><AllowedHeader>*</AllowedHeader>
<MaxAgeSeconds>3000</MaxAgeSeconds></CORSRule></CORSConfiguration>`;

const checksumOf = (content: Buffer): string => createHash("sha256").update(content).digest("base64");

function refused(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`);
}

/**
 * Starts the server over a folder. Objects, copies, ranges, CORS and answers are s3rver's work. Two things S3 does and
 * s3rver does not are done in front of it: signed links are verified, and a body is compared with its
 * `x-amz-checksum-sha256` before it is stored; a HEAD that asks for the checksum is told the one of the stored bytes.
 */
export async function startS3(options: {
  readonly folder: string;
  readonly bucket: string;
  /** Origin of the panel. */
  readonly origin: string;
  readonly port?: number;
}): Promise<LocalS3> {
  const { folder: directory, bucket, origin } = options;
  const s3 = new S3rver({
    ...{ silent: true, directory, vhostBuckets: false, configureBuckets: [{ name: bucket, configs: [cors(origin)] }] },
  });
  await s3.configureBuckets();
  const serve = s3.callback();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "", headers } = request;
    // The bucket is private. The server's own client signs in a header, which only this machine can reach.
    if (method !== "OPTIONS" && headers.authorization === undefined) {
      const wrong = refusedSignature({ method, url, headers }, localS3Credentials.secretAccessKey, new Date());
      if (wrong !== undefined) {
        response.setHeader("access-control-allow-origin", origin);
        return refused(response, 403, wrong);
      }
    }
    if (request.method === "PUT") return put(request, response);
    const asksChecksum = request.method === "HEAD" && request.headers["x-amz-checksum-mode"] === "ENABLED";
    if (asksChecksum) {
      const key = decodeURIComponent((request.url ?? "").split("?")[0]!.slice(bucket.length + 2));
      const stored = await s3.store.getObject(bucket, key).catch(() => undefined);
      if (stored) response.setHeader("x-amz-checksum-sha256", checksumOf(await bytesOf(stored.content)));
    }
    serve(request, response);
  }

  async function put(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const wanted = request.headers["x-amz-checksum-sha256"];
    if (wanted !== undefined && wanted !== checksumOf(body)) return refused(response, 400, "BadDigest");
    // s3rver reads the request as a stream; what was read is given to it again.
    const again = Object.assign(Readable.from(body.length === 0 ? [] : [body]), {
      ...{ method: request.method, url: request.url, headers: request.headers, socket: request.socket },
      ...{ httpVersion: request.httpVersion, complete: true },
    });
    serve(again as unknown as IncomingMessage, response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refused(response, 500, "InternalError");
    });
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    onCreated: (listener) => {
      s3.on("event", ({ Records }) => Records.forEach(({ s3: { object } }) => listener(object.key)));
    },
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > mostBytes) throw new Error("Too large for a local start");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
