import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Match } from "aws-cdk-lib/assertions";
import {
  clockVariables,
  evidenceScanVariables,
  graphqlVariables,
  tableStreamVariables,
  verificationVariables,
} from "../api/lambdas/environment.ts";
import {
  clockActions,
  evidenceScanActions,
  projectionActions,
  requestActions,
  verificationActions,
} from "./constructs/tableAccess.ts";
import { stages } from "./stages.ts";
import { resources, synthesized } from "./testing/synthesized.ts";

const { service, edge } = synthesized(stages.production);

type Statement = { Effect: string; Action: string | string[]; Resource: unknown };
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** The functions of `api/lambdas/`, by what their description begins with. */
const functions = {
  graphql: { begins: "Answers", variables: graphqlVariables, table: requestActions },
  tableStream: { begins: "Folds", variables: tableStreamVariables, table: projectionActions },
  clock: { begins: "Opens", variables: clockVariables, table: clockActions },
  evidenceScan: { begins: "Notes", variables: evidenceScanVariables, table: evidenceScanActions },
  verification: { begins: "Tells anyone", variables: verificationVariables, table: verificationActions },
} as const;

function functionOf(name: keyof typeof functions) {
  const all = Object.values(resources(service, "AWS::Lambda::Function"));
  const found = all.filter((each) => String(each.Properties.Description).startsWith(functions[name].begins));
  assert.equal(found.length, 1, name);
  return found[0]!;
}

/** What the role of a function allows, over all its policies. */
function allowed(name: keyof typeof functions): Statement[] {
  const role = (functionOf(name).Properties.Role as { "Fn::GetAtt": [string, string] })["Fn::GetAtt"][0];
  const policies = Object.values(resources(service, "AWS::IAM::Policy")).filter((policy) =>
    JSON.stringify(policy.Properties.Roles).includes(`"${role}"`),
  );
  assert.ok(policies.length > 0, name);
  assert.equal(resources(service, "AWS::IAM::Role")[role]!.Properties.ManagedPolicyArns, undefined, name);
  return policies.flatMap((policy) => (policy.Properties.PolicyDocument as { Statement: Statement[] }).Statement);
}

const names = Object.keys(functions) as (keyof typeof functions)[];

describe("functions", () => {
  for (const name of names) {
    it(`gives ${name} exactly the variables of its list`, () => {
      const { Variables } = functionOf(name).Properties.Environment as { Variables: Record<string, string> };
      assert.deepEqual(Object.keys(Variables).sort(), [...functions[name].variables].sort());
    });

    it(`lets ${name} do what is listed for it, and nothing by a wildcard`, () => {
      const actions = allowed(name).flatMap((each) => list(each.Action));
      assert.deepEqual(
        actions.filter((action) => action.includes("*")),
        [],
      );
      const more = [
        "logs:CreateLogStream",
        "logs:PutLogEvents",
        "xray:PutTraceSegments",
        "xray:PutTelemetryRecords",
        ...(name === "tableStream" ? streamActions : []),
        ...(name === "graphql" ? bucketActions : []),
      ];
      assert.deepEqual([...new Set(actions)].sort(), [...functions[name].table, ...more].sort());
    });

    it(`lets ${name} reach no table and no index but ours`, () => {
      const reaching = allowed(name).filter((each) =>
        list(each.Action).some((action) => action.startsWith("dynamodb:")),
      );
      assert.ok(reaching.length > 0);
      for (const { Resource } of reaching) assert.doesNotMatch(JSON.stringify(Resource), /\*/);
    });

    it(`runs ${name} on arm64 and Node 24, traced, logging JSON into a group that ends`, () => {
      const { Properties } = functionOf(name);
      assert.deepEqual(Properties.Architectures, ["arm64"]);
      assert.equal(Properties.Runtime, "nodejs24.x");
      assert.deepEqual(Properties.TracingConfig, { Mode: "Active" });
      const { LogFormat, LogGroup } = Properties.LoggingConfig as { LogFormat: string; LogGroup: { Ref: string } };
      assert.equal(LogFormat, "JSON");
      const group = resources(service, "AWS::Logs::LogGroup")[LogGroup.Ref]!;
      assert.equal(group.Properties.RetentionInDays, 365);
    });
  }

  it("forbids every function to scan the table", () => {
    for (const name of names) assert.ok(!JSON.stringify(allowed(name)).includes("dynamodb:Scan"), name);
  });
});

const bucketActions = ["s3:PutObject", "s3:GetObject", "s3:DeleteObject", "s3:ListBucket"];

describe("evidence (R-UX-06)", () => {
  it("lets requests touch the three parts of the bucket alone, and delete nothing that was checked in", () => {
    const files = allowed("graphql").filter(({ Action }) => list(Action).some((action) => action.startsWith("s3:")));
    const parts = ({ Action, Resource }: Statement) => [
      list(Action).join(" "),
      ...(JSON.stringify(Resource).match(/\/\w+\/\*/g) ?? []),
    ];
    assert.deepEqual(files.map(parts), [
      ["s3:GetObject s3:PutObject", "/emblem/*", "/evidence/*", "/pending/*"],
      ["s3:DeleteObject", "/pending/*"],
      ["s3:ListBucket"],
    ]);
  });

  it("is told by two events, of what is kept alone", () => {
    const rules = Object.values(resources(service, "AWS::Events::Rule")).map(
      ({ Properties }) => Properties.EventPattern,
    );
    const sources = rules.flatMap((pattern) => (pattern as { source?: string[] } | undefined)?.source ?? []);
    assert.deepEqual(sources.sort(), ["aws.guardduty", "aws.s3"]);
    for (const pattern of rules.filter(Boolean)) assert.match(JSON.stringify(pattern), /"prefix":"evidence\/"/);
  });
});

const streamActions = [
  "dynamodb:DescribeStream",
  "dynamodb:GetRecords",
  "dynamodb:GetShardIterator",
  "dynamodb:ListStreams",
  "sqs:SendMessage",
  "sqs:GetQueueAttributes",
  "sqs:GetQueueUrl",
];

describe("report stream", () => {
  it("reports failures one by one, narrows them down, gives up and puts them aside", () => {
    service.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [Match.stringLikeRegexp("Failures"), "Arn"] } } },
    });
    service.hasResourceProperties("AWS::SQS::Queue", { MessageRetentionPeriod: 14 * 86_400 });
  });
});

describe("site", () => {
  type Behavior = { PathPattern?: string; ViewerProtocolPolicy: string; FunctionAssociations?: unknown[] };
  const distribution = Object.values(resources(service, "AWS::CloudFront::Distribution"))[0]!.Properties
    .DistributionConfig as { DefaultCacheBehavior: Behavior; CacheBehaviors: Behavior[]; WebACLId: unknown };

  it("stands behind the firewall, which is read from the edge stack in us-east-1", () => {
    const { "Fn::GetStackOutput": from } = distribution.WebACLId as { "Fn::GetStackOutput": Record<string, string> };
    assert.equal(from.Region, "us-east-1");
    edge.hasOutput(from.OutputName!, { Value: { "Fn::GetAtt": [Match.stringLikeRegexp("WebAcl"), "Arn"] } });
    edge.hasResourceProperties("AWS::WAFv2::WebACL", { Scope: "CLOUDFRONT" });
  });

  it("sends /graphql and /verification to the API and every other path to the panel", () => {
    assert.deepEqual(
      distribution.CacheBehaviors.map((each) => [each.PathPattern, each.ViewerProtocolPolicy]),
      [
        ["/graphql", "https-only"],
        ["/verification/*", "redirect-to-https"],
      ],
    );
    assert.equal(distribution.DefaultCacheBehavior.FunctionAssociations?.length, 1);
    service.hasResourceProperties("AWS::ApiGatewayV2::Route", { RouteKey: "POST /graphql" });
    service.hasResourceProperties("AWS::ApiGatewayV2::Route", { RouteKey: "GET /verification/{hash}" });
  });

  it("tells the panel who signs people in, and asks the pool to return to the panel", () => {
    service.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      AllowedOAuthFlows: ["code"],
      GenerateSecret: false,
      CallbackURLs: Match.arrayWith([
        {
          "Fn::Join": [
            "",
            ["https://", { "Fn::GetAtt": [Match.stringLikeRegexp("Distribution"), "DomainName"] }, "/auth-callback"],
          ],
        },
      ]),
    });
    service.resourceCountIs("Custom::CDKBucketDeployment", 2);
  });

  it("uses a stage's own domain with TLS 1.2 and a certificate from us-east-1", () => {
    const own = synthesized({
      ...stages.production,
      domain: { name: "kinerja.example.go.id", hostedZone: { id: "Z0123456789ABCDEFGHIJ", name: "example.go.id" } },
    });
    own.edge.hasResourceProperties("AWS::CertificateManager::Certificate", { DomainName: "kinerja.example.go.id" });
    own.service.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: Match.objectLike({
        Aliases: ["kinerja.example.go.id"],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: "TLSv1.2_2021" }),
      }),
    });
    own.service.hasResourceProperties("AWS::Route53::RecordSet", { Name: "kinerja.example.go.id." });
  });
});
