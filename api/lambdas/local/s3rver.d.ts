declare module "s3rver" {
  import type { RequestListener } from "node:http";
  import type { Readable } from "node:stream";

  type StoredObject = { content: Readable };

  /** An S3 server over a folder; only what the local start uses of it. */
  export default class S3rver {
    constructor(options: {
      silent: boolean;
      directory: string;
      vhostBuckets: boolean;
      configureBuckets: { name: string; configs: string[] }[];
    });
    readonly store: { getObject(bucket: string, key: string): Promise<StoredObject | undefined> };
    configureBuckets(): Promise<unknown>;
    callback(): RequestListener;
    on(
      event: "event",
      listener: (event: { Records: { eventName: string; s3: { object: { key: string } } }[] }) => void,
    ): this;
  }
}
