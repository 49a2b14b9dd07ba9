import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Environment, graphqlVariables, verificationVariables } from "../../api/lambdas/environment.ts";
import type { Stage } from "../stages.ts";
import { ApiFunction } from "./apiFunction.ts";
import { evidenceAccess } from "./evidenceBucket.ts";
import { requestActions, tableAccess, verificationActions } from "./tableAccess.ts";

/** Who issues the tokens that the API takes, and for which audience. */
export type TokenIssuer = { issuer: string; audience: string };

/**
 * `/graphql`: one HTTP API, one function.
 *
 * Its own address answers too, outside CloudFront's firewall; every request there needs a token all the same, and
 * the stage's limit on requests holds on both roads.
 */
export class GraphqlApi extends Construct {
  readonly api: HttpApi;
  readonly function: ApiFunction;
  /** Answers `/verification/{hash}` without sign-in. */
  readonly verification: ApiFunction;
  /** Host name of the API, for CloudFront. */
  readonly host: string;

  constructor(
    scope: Construct,
    id: string,
    props: { stage: Stage; table: ITableV2; evidence: Bucket; tokens: TokenIssuer },
  ) {
    super(scope, id);
    const { stage, table, evidence, tokens } = props;
    this.function = new ApiFunction(this, "Graphql", {
      lambda: "graphql",
      description: "Answers GraphQL",
      environment: {
        TABLE_NAME: table.tableName,
        OIDC_ISSUER: tokens.issuer,
        OIDC_AUDIENCE: tokens.audience,
        EVIDENCE_BUCKET: evidence.bucketName,
        EVIDENCE_SCANNER: stage.evidenceScanner ?? "NONE",
      } satisfies Environment<typeof graphqlVariables>,
      allow: [...tableAccess(table, requestActions), ...evidenceAccess(evidence)],
      memory: 1769, // one whole processor: parsing and validating is what a request waits for
      timeout: Duration.seconds(25), // below the API's 30, so that the function tells what happened
      logRetention: stage.logRetention,
    });

    this.api = new HttpApi(this, "Api", { createDefaultStage: false, description: "Capaian GraphQL" });
    this.host = `${this.api.apiId}.execute-api.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`;
    const routes = this.api.addRoutes({
      path: "/graphql",
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration("Graphql", this.function.handler),
    });
    for (const route of routes) {
      Validations.of(route).acknowledge({
        id: "AwsSolutions-APIG4",
        reason:
          "The function verifies each token itself, by the same code wherever it runs, and answers as GraphQL clients expect. Access is decided per root field.",
      });
    }
    // The checks name a resource of another stack by its export.
    const exported = `${Stack.of(evidence).stackName}:ExportsOutputFnGetAttEvidenceBucketC67FF768Arn6F25C0BE`;
    for (const part of ["pending", "evidence", "emblem"]) {
      Validations.of(this.function).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${exported}/${part}/*]`,
        reason: "Evidence is one object a file; the parts of its bucket that hold files are named, nothing beside.",
      });
    }
    this.verification = new ApiFunction(this, "Verification", {
      lambda: "verification",
      description: "Tells anyone whether a printed form is genuine and current",
      environment: { TABLE_NAME: table.tableName } satisfies Environment<typeof verificationVariables>,
      allow: tableAccess(table, verificationActions),
      memory: 512,
      timeout: Duration.seconds(10),
      logRetention: stage.logRetention,
    });
    const open = this.api.addRoutes({
      path: "/verification/{hash}",
      methods: [HttpMethod.GET],
      integration: new HttpLambdaIntegration("Verification", this.verification.handler),
    });
    for (const route of open) {
      Validations.of(route).acknowledge({
        id: "AwsSolutions-APIG4",
        reason:
          "Citizens verify a paper by its hash, which cannot be guessed; the answer names no person. CloudFront keeps answers, the firewall and the stage's limit hold back floods.",
      });
    }
    this.logged(stage);
  }

  /** The stage of the API, with a line of log a request and a limit on requests. */
  private logged(stage: Stage): void {
    const log = new LogGroup(this, "AccessLog", {
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const format = {
      requestId: "$context.requestId",
      at: "$context.requestTime",
      ip: "$context.identity.sourceIp",
      route: "$context.routeKey",
      status: "$context.status",
      milliseconds: "$context.responseLatency",
      bytes: "$context.responseLength",
      error: "$context.integrationErrorMessage",
    };
    new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: stage.requests.perSecond, burstLimit: stage.requests.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(format)),
      },
    });
  }
}
