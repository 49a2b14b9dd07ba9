import { Duration, RemovalPolicy, Stack, Token, Validations } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import type { Stage } from "../stages.ts";

/**
 * `config.json`, which the panel reads before anything else: who signs people in, as which client, and what the panel
 * asks for (`scope`, space-separated; `resource`, an absolute URI, where the issuer wants one).
 */
export type PanelConfiguration = { oidc: { issuer: string; clientId: string; scope: string; resource?: string } };

/** Puts the built panel and its `config.json` into the bucket. */
export class PanelFiles extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { stage: Stage; bucket: Bucket; folder: string; configuration: PanelConfiguration },
  ) {
    super(scope, id);
    const { bucket, folder } = props;
    const log = new LogGroup(this, "Log", {
      retention: props.stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const shared = { destinationBucket: bucket, logGroup: log, memoryLimit: 512 };
    const assets = new BucketDeployment(this, "Assets", {
      ...shared,
      sources: [Source.asset(folder)],
      exclude: ["*"],
      include: ["assets/*"],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
      // A tab opened before the deployment still asks for the files of its build.
      prune: false,
    });
    const pages = new BucketDeployment(this, "Pages", {
      ...shared,
      sources: [Source.asset(folder), Source.jsonData("config.json", props.configuration)],
      exclude: ["assets/*"],
      // Asked for each time, so a deployment shows at once and nothing needs to be invalidated.
      cacheControl: [CacheControl.noCache()],
      // Empties the bucket when the stack is deleted, which a bucket with files in it would refuse.
      retainOnDelete: false,
    });
    pages.node.addDependency(assets);
    acknowledgeCopying(this, bucket);
  }
}

/** CDK's own copying function asks for more than it needs; what it may do is bounded by the two buckets it names. */
function acknowledgeCopying(scope: Construct, bucket: Bucket): void {
  const stack = Stack.of(scope);
  const copier = stack.node.children.find((each) => each.node.id.startsWith("Custom::CDKBucketDeployment"));
  if (!copier) throw new Error("CDK no longer copies by a function of that name; look again at what it may do.");
  const account = Token.isUnresolved(stack.account) ? "<AWS::AccountId>" : stack.account;
  const panel = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  const findings = [
    ["L1", "its runtime is the one CDK tests it with"],
    ["IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]", "it only logs"],
    ["IAM5[Action::s3:GetBucket*]", "it only reads"],
    ["IAM5[Action::s3:GetObject*]", "it only reads"],
    ["IAM5[Action::s3:List*]", "it only reads"],
    ["IAM5[Action::s3:Abort*]", "it only touches its own upload"],
    ["IAM5[Action::s3:DeleteObject*]", "it removes pages of the build before, in the panel's bucket"],
    [`IAM5[Resource::<${panel}.Arn>/*]`, "it writes the panel's files, whose names a build makes"],
    [`IAM5[Resource::arn:aws:s3:::cdk-hnb659fds-assets-${account}-${stack.region}/*]`, "it reads what CDK uploaded"],
  ];
  for (const [finding, why] of findings) {
    Validations.of(copier).acknowledge({
      id: `AwsSolutions-${finding}`,
      reason: `CDK's function that copies the panel while deploying: ${why}.`,
    });
  }
}
