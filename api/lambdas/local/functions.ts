import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { ClockHandler } from "./clock.ts";
import type { DemoDirectory } from "./demoWorld.ts";
import type { GatewayHandler } from "./http/gatewayEvent.ts";
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
export type LocalEnvironment = { tableName: string; endpoint: string; issuer: string; audience: string };

/**
 * Sets the variables the functions read, as infra does in the cloud. The credentials are no real ones: DynamoDB
 * Local only wants some, and a developer's own must never be used by a local start.
 */
export function setEnvironment({ tableName, endpoint, issuer, audience }: LocalEnvironment): void {
  delete process.env.AWS_PROFILE;
  Object.assign(process.env, {
    TABLE_NAME: tableName,
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: audience,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
}
