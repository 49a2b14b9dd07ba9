import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Match } from "aws-cdk-lib/assertions";
import { draftDays as ruleDays } from "../api/evidence/evidence.rules.ts";
import { indexKeys, tableDefinition } from "../api/table/definition.ts";
import { draftDays } from "./constructs/evidenceBucket.ts";
import { stages } from "./stages.ts";
import { resources, synthesized } from "./testing/synthesized.ts";

const production = synthesized(stages.production);
const dev = synthesized(stages.dev);

const keySchema = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: "HASH" },
  { AttributeName: sortKey, KeyType: "RANGE" },
];
const table = "AWS::DynamoDB::GlobalTable";

describe("data stack", () => {
  it("builds the table that the api's definition describes: keys, indexes, stream, time to live", () => {
    production.data.hasResourceProperties(table, {
      KeySchema: keySchema(tableDefinition.partitionKey, tableDefinition.sortKey),
      GlobalSecondaryIndexes: tableDefinition.indexes.map((name) => {
        const { partitionKey, sortKey } = indexKeys(name);
        return {
          IndexName: name,
          KeySchema: keySchema(partitionKey, sortKey),
          Projection: { ProjectionType: "ALL" },
        };
      }),
      StreamSpecification: { StreamViewType: tableDefinition.streamViewType },
      TimeToLiveSpecification: { AttributeName: tableDefinition.timeToLiveAttribute, Enabled: true },
      BillingMode: "PAY_PER_REQUEST",
    });
  });

  it("can restore the table to any second in every stage", () => {
    for (const { data } of [production, dev]) {
      data.hasResourceProperties(table, {
        Replicas: [Match.objectLike({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } })],
      });
    }
  });

  it("keeps in production what holds data: table, evidence, people, backups", () => {
    const kept = [table, "AWS::S3::Bucket", "AWS::Cognito::UserPool", "AWS::Backup::BackupVault"];
    for (const type of kept) {
      const found = Object.entries(resources(production.data, type));
      assert.ok(found.length > 0, `no ${type}`);
      for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of found) {
        assert.deepEqual([DeletionPolicy, UpdateReplacePolicy], ["Retain", "Retain"], `${type} ${id}`);
      }
    }
    production.data.hasResourceProperties(table, { Replicas: [Match.objectLike({ DeletionProtectionEnabled: true })] });
    production.data.hasResourceProperties("AWS::Cognito::UserPool", { DeletionProtection: "ACTIVE" });
  });

  it("lets dev be destroyed whole", () => {
    for (const [id, resource] of Object.entries(resources(dev.data, table))) {
      assert.equal(resource.DeletionPolicy, "Delete", id);
    }
  });

  it("copies the table daily and monthly into a vault", () => {
    production.data.hasResourceProperties("AWS::Backup::BackupPlan", {
      BackupPlan: {
        BackupPlanRule: [
          Match.objectLike({ RuleName: "daily", Lifecycle: { DeleteAfterDays: 35 } }),
          Match.objectLike({ RuleName: "monthly", Lifecycle: { DeleteAfterDays: 31 * 60 } }),
        ],
      },
    });
  });

  it("lets the panel's page send evidence, and empties what nobody finished a day after its draft (R-UX-06)", () => {
    assert.equal(draftDays, ruleDays);
    const cors = (stack: typeof dev) =>
      Object.values(resources(stack.data, "AWS::S3::Bucket")).flatMap(
        ({ Properties }) =>
          (Properties.CorsConfiguration as { CorsRules: { AllowedOrigins: string[]; AllowedMethods: string[] }[] })
            ?.CorsRules ?? [],
      );
    const named = synthesized({
      ...stages.dev,
      domain: { name: "capaian.example.go.id", hostedZone: { id: "Z1", name: "example.go.id" } },
    });
    assert.deepEqual(
      [...cors(dev), ...cors(named)].map(({ AllowedOrigins, AllowedMethods }) => [AllowedOrigins, AllowedMethods]),
      [
        [["https://*.cloudfront.net"], ["PUT"]],
        [["https://capaian.example.go.id"], ["PUT"]],
      ],
    );
    production.data.hasResourceProperties("AWS::S3::Bucket", {
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([Match.objectLike({ Prefix: "pending/", ExpirationInDays: draftDays + 1 })]),
      },
    });
  });

  it("keeps evidence private, versioned and reachable over TLS only", () => {
    production.data.hasResourceProperties("AWS::S3::Bucket", {
      VersioningConfiguration: { Status: "Enabled" },
      LoggingConfiguration: Match.anyValue(),
    });
    production.data.allResourcesProperties("AWS::S3::Bucket", {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    for (const bucketPolicy of Object.values(resources(production.data, "AWS::S3::BucketPolicy"))) {
      assert.match(JSON.stringify(bucketPolicy), /"aws:SecureTransport":"false"/);
    }
  });

  it("invites people instead of letting anyone sign up, and requires a second factor in production", () => {
    production.data.hasResourceProperties("AWS::Cognito::UserPool", {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
    });
  });

  it("gives machines client credentials with the read scope alone", () => {
    production.data.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      AllowedOAuthFlows: ["client_credentials"],
      AllowedOAuthScopes: [{ "Fn::Join": ["", [{ Ref: Match.stringLikeRegexp("Api") }, "/read"]] }],
      GenerateSecret: true,
    });
  });

  it("has no pool when the government signs people in itself", () => {
    const external = synthesized({
      ...stages.dev,
      signIn: {
        kind: "external",
        issuer: "https://sso.example.go.id/realms/asn",
        audience: "capaian",
        panelClientId: "panel",
      },
    });
    external.data.resourceCountIs("AWS::Cognito::UserPool", 0);
    external.service.resourceCountIs("AWS::Cognito::UserPoolClient", 0);
    external.service.hasResourceProperties("AWS::Lambda::Function", {
      Environment: {
        Variables: Match.objectLike({ OIDC_ISSUER: "https://sso.example.go.id/realms/asn", OIDC_AUDIENCE: "capaian" }),
      },
    });
  });

  it("hands the service a restored table in place of its own", () => {
    const tableArn = "arn:aws:dynamodb:ap-southeast-3:111122223333:table/restored";
    const restored = synthesized({
      ...stages.production,
      restoredTable: { tableArn, tableStreamArn: `${tableArn}/stream/2026-11-21T00:00:00.000` },
    });
    restored.data.resourceCountIs(table, 1);
    restored.service.allResourcesProperties("AWS::Lambda::EventSourceMapping", {
      EventSourceArn: `${tableArn}/stream/2026-11-21T00:00:00.000`,
    });
    restored.service.hasResourceProperties("AWS::Lambda::Function", {
      Environment: { Variables: Match.objectLike({ TABLE_NAME: "restored" }) },
    });
  });
});
