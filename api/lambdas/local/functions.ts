import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { EvidenceEvent } from "../evidenceScan.ts";
import type { ClockHandler } from "./clock.ts";
import type { DemoDirectory } from "./demoWorld.ts";
import type { GatewayHandler } from "./http/gatewayEvent.ts";
import { localS3Credentials } from "./s3Server.ts";
import type { StreamHandler } from "./streamDelivery.ts";

/** Fills an empty table with the demo world; `onProgress` is told how far it is, in words. */
export type SeedWorld = (options: {
  client: DynamoDBClient;
  tableName: string;
  /** Day the demo world is as of, `YYYY-MM-DD`. */
  today: string;
  /** The stream does not tell of what is written: reports and ledgers have to come with it. */
  withoutStream: boolean;
  onProgress: (progress: string) => void;
}) => Promise<DemoDirectory>;

/** The functions of the product that a local start runs. */
export type LocalFunctions = {
  graphql: GatewayHandler;
  /** Tests of the start itself hand in none. */
  verification?: GatewayHandler;
  tableStream: StreamHandler;
  clock: ClockHandler;
  /** Tests of the start itself hand in none. */
  evidenceScan?: (event: EvidenceEvent) => Promise<unknown>;
  seedWorld: SeedWorld;
};

/** What a local start is put together from; tests hand in small ones. */
export type LocalParts = {
  /** Loads the product's functions, once their generated types are made and their environment is set. */
  loadFunctions(): Promise<LocalFunctions>;
  /** Makes the generated types when they are missing or old. */
  makeTypes(): Promise<unknown>;
  /** Makes what the front serves, when it is missing or old. */
  makePanel(): Promise<unknown>;
  makePlayground(): Promise<unknown>;
  folders: { panel: string; playground: string };
};

/** What the functions find in their environment. */
export type LocalEnvironment = {
  tableName: string;
  endpoint: string;
  issuer: string;
  audience: string;
  /** Endpoint of the S3 server; the demo world needs none. */
  s3?: string;
};

/** Name of the evidence bucket of a local start. */
export const evidenceBucket = "evidence";

/**
 * Sets the variables the functions read, as infra does in the cloud. The credentials are those of the S3 server on this
 * machine (DynamoDB Local only wants some), and a developer's own must never be used by a local start.
 */
export function setEnvironment({ tableName, endpoint, issuer, audience, s3 }: LocalEnvironment): void {
  delete process.env.AWS_PROFILE;
  Object.assign(process.env, {
    TABLE_NAME: tableName,
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: audience,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: localS3Credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localS3Credentials.secretAccessKey,
    EVIDENCE_BUCKET: evidenceBucket,
    EVIDENCE_SCANNER: "NONE",
    ...(s3 && { AWS_ENDPOINT_URL_S3: s3 }),
  });
}
