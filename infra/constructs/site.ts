import { readFileSync } from "node:fs";
import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import type { ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import * as cloudfront from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { ARecord, HostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Domain } from "../stages.ts";
import { contentSecurityPolicy } from "./contentSecurityPolicy.ts";

/** What the site stands on. */
export type SiteProps = {
  /** Host name of the HTTP API that answers `/graphql`. */
  apiHost: string;
  /** ARN of the web ACL, from us-east-1. */
  firewallArn: string;
  /** Origins the panel speaks to when it signs someone in. */
  signInOrigins: string[];
  /** Origin of the bucket that the panel sends evidence to. */
  evidenceOrigin: string;
  domain?: Domain;
  /** Required with a domain. */
  certificate?: ICertificate;
};

/** Panel and API on one domain: so the browser needs no CORS and the firewall stands before both. */
export class Site extends Construct {
  readonly bucket: Bucket;
  readonly distribution: cloudfront.Distribution;
  /** Address of the panel, without a slash at its end. */
  readonly address: string;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, "Panel", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Everything in it is built again by the next deployment.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const headers = securityHeaders(this, props);
    const redirect = cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS;
    this.distribution = new cloudfront.Distribution(this, "Distribution", {
      comment: "Capaian",
      defaultRootObject: "index.html",
      webAclId: props.firewallArn,
      domainNames: props.domain && [props.domain.name],
      certificate: props.certificate,
      minimumProtocolVersion: props.domain && cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      // The only class with edges in Indonesia.
      priceClass: cloudfront.PriceClass.PRICE_CLASS_ALL,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: redirect,
        responseHeadersPolicy: headers,
        functionAssociations: [{ function: rewrite(this), eventType: cloudfront.FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        "/graphql": {
          origin: new HttpOrigin(props.apiHost),
          viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: headers,
        },
        "/verification/*": {
          origin: new HttpOrigin(props.apiHost),
          viewerProtocolPolicy: redirect,
          // For as long as the answer says: whoever asks often is answered by the edge.
          cachePolicy: verificationCache(this),
          responseHeadersPolicy: headers,
        },
      },
    });
    this.address = `https://${props.domain?.name ?? this.distribution.distributionDomainName}`;
    if (props.domain) this.nameInZone(props.domain);
    this.acknowledge(props.domain);
  }

  private nameInZone({ name: recordName, hostedZone }: Domain): void {
    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    });
    new ARecord(this, "Name", {
      zone,
      recordName: `${recordName}.`,
      target: RecordTarget.fromAlias(new CloudFrontTarget(this.distribution)),
    });
  }

  private acknowledge(domain: Domain | undefined): void {
    Validations.of(this.bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason: "It holds the built panel, which anyone may read through CloudFront, and no data.",
    });
    Validations.of(this.distribution).acknowledge(
      {
        id: "AwsSolutions-CFR1",
        reason: "Civil servants on duty or study abroad and citizens anywhere may use it; access is by token.",
      },
      {
        id: "AwsSolutions-CFR3",
        reason:
          "CloudFront's S3 logs cannot go to a bucket in Jakarta, and copies abroad are unwanted. The API logs each request, the firewall what it blocks.",
      },
    );
    if (!domain) {
      Validations.of(this.distribution).acknowledge({
        id: "AwsSolutions-CFR4",
        reason: "CloudFront's own name fixes its TLS policy; a stage with a domain requires TLS 1.2 (2021).",
      });
    }
  }
}

const rewrite = (scope: Construct) =>
  new cloudfront.Function(scope, "Rewrite", {
    comment: "Serves the panel's page for the panel's paths",
    runtime: cloudfront.FunctionRuntime.JS_2_0,
    code: cloudfront.FunctionCode.fromInline(readFileSync(new URL("./panelRewrite.js", import.meta.url), "utf8")),
  });

const verificationCache = (scope: Construct) =>
  new cloudfront.CachePolicy(scope, "VerificationCache", {
    comment: "Verification of printed forms: the path alone decides",
    minTtl: Duration.seconds(1),
    defaultTtl: Duration.seconds(60),
    maxTtl: Duration.hours(1),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });

const securityHeaders = (scope: Construct, { signInOrigins, evidenceOrigin }: SiteProps) =>
  new cloudfront.ResponseHeadersPolicy(scope, "Headers", {
    comment: "Security headers of Capaian",
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: contentSecurityPolicy(signInOrigins, evidenceOrigin),
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: cloudfront.HeadersFrameOption.SAMEORIGIN, override: true },
      referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()", override: true },
      ],
    },
  });
