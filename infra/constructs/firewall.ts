import { ArnFormat, RemovalPolicy, Stack } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { CfnLoggingConfiguration, CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { Construct } from "constructs";
import type { Stage } from "../stages.ts";

/**
 * Requests of one address in five minutes. A whole government office often stands behind one address: 2,000 people
 * on the last day of a period, ten requests each, must pass.
 */
const requestsPerAddress = 20_000;

/**
 * Rules of AWS's common set that only count here. A GraphQL body is often over 8 kB, and evidence is a link in
 * the body, which two rules take for an attack.
 */
const countedOnly = ["SizeRestrictions_BODY", "GenericRFI_BODY", "CrossSiteScripting_BODY"];

/** The web ACL in front of panel and API: known bad addresses and inputs, and floods. Must stand in us-east-1. */
export class Firewall extends Construct {
  readonly acl: CfnWebACL;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    this.acl = new CfnWebACL(this, "WebAcl", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: visible("capaian"),
      rules: [
        {
          name: "flood",
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { limit: requestsPerAddress, aggregateKeyType: "IP" } },
          visibilityConfig: visible("flood"),
        },
        managed(1, "AWSManagedRulesAmazonIpReputationList"),
        managed(2, "AWSManagedRulesKnownBadInputsRuleSet"),
        managed(3, "AWSManagedRulesCommonRuleSet", countedOnly),
      ],
    });
    logBlocked(this, this.acl, stage);
  }
}

/** Keeps blocked requests only: they explain a refusal, while what passes is logged in Jakarta by the API. */
function logBlocked(scope: Construct, acl: CfnWebACL, stage: Stage): void {
  const log = new LogGroup(scope, "Log", {
    // WAF delivers only to groups of this prefix.
    logGroupName: `aws-waf-logs-capaian-${stage.name}`,
    retention: stage.logRetention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const destination = Stack.of(scope).formatArn({
    service: "logs",
    resource: "log-group",
    resourceName: log.logGroupName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  new CfnLoggingConfiguration(scope, "Logging", {
    resourceArn: acl.attrArn,
    logDestinationConfigs: [destination],
    redactedFields: [{ singleHeader: { Name: "authorization" } }, { singleHeader: { Name: "cookie" } }],
    loggingFilter: {
      DefaultBehavior: "DROP",
      Filters: [{ Behavior: "KEEP", Requirement: "MEETS_ANY", Conditions: [{ ActionCondition: { Action: "BLOCK" } }] }],
    },
  });
}

const visible = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
});

const managed = (priority: number, name: string, counted: readonly string[] = []) => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visible(name),
});
