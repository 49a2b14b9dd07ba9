import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, type CfnBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Stage } from "../stages.ts";

/** Days a draft of an upload lives: `draftDays` of `api/evidence/evidence.rules.ts`, as a test holds. */
export const draftDays = 7;

/** Private, versioned, encrypted files that back a claim, with a log of every access in a bucket beside. */
export class EvidenceBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const guarded = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    };
    const accessLog = new Bucket(this, "AccessLog", {
      ...guarded,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
    Validations.of(accessLog).acknowledge({
      id: "AwsSolutions-S1",
      reason: "This is the bucket the access log is written to; a log of the log would never end.",
    });
    this.bucket = new Bucket(this, "Bucket", {
      ...guarded,
      versioned: true,
      serverAccessLogsBucket: accessLog,
      lifecycleRules: [
        { noncurrentVersionExpiration: Duration.days(365), abortIncompleteMultipartUploadAfter: Duration.days(7) },
        {
          // Uploads nobody finished, a day after their drafts are forgotten; what was checked in lies elsewhere.
          prefix: "pending/",
          expiration: Duration.days(draftDays + 1),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
      cors: [
        {
          // A signature is the authority, no cookie goes along; so a panel without a name of its own may be any of
          // CloudFront's, whose name is known only after this bucket.
          allowedOrigins: [stage.domain ? `https://${stage.domain.name}` : "https://*.cloudfront.net"],
          allowedMethods: [HttpMethods.PUT],
          allowedHeaders: ["content-type", "x-amz-checksum-sha256"],
          maxAge: 3000,
        },
      ],
    });
    // CDK's own switch would bring a function that may change any bucket's notifications.
    (this.bucket.node.defaultChild as CfnBucket).addPropertyOverride(
      "NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled",
      true,
    );
  }
}

/**
 * What requests may do: sign uploads, check them in by moving them, and sign downloads. Listing is what makes S3 answer
 * "not there" instead of "forbidden" for an upload that has not arrived; no name is ever asked for.
 */
export const evidenceAccess = (bucket: Bucket): PolicyStatement[] => [
  new PolicyStatement({
    actions: ["s3:PutObject", "s3:GetObject"],
    resources: [
      bucket.arnForObjects("pending/*"),
      bucket.arnForObjects("evidence/*"),
      bucket.arnForObjects("emblem/*"),
    ],
  }),
  new PolicyStatement({ actions: ["s3:DeleteObject"], resources: [bucket.arnForObjects("pending/*")] }),
  new PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucket.bucketArn] }),
];
