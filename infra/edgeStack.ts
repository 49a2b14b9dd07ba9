import { Annotations, CrossStackReferences, ReferenceStrength, Stack, type StackProps } from "aws-cdk-lib";
import { Certificate, CertificateValidation } from "aws-cdk-lib/aws-certificatemanager";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { HostedZone } from "aws-cdk-lib/aws-route53";
import type { Construct, IConstruct } from "constructs";
import { Firewall } from "./constructs/firewall.ts";
import type { Stage } from "./stages.ts";

/** What AWS offers only from us-east-1: CloudFront's firewall and certificate, and the budget. Holds no data. */
export class EdgeStack extends Stack {
  /** ARN of the web ACL for CloudFront. */
  readonly firewallArn: string;
  /** Only with a domain of our own. */
  readonly certificate?: Certificate;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const firewall = new Firewall(this, "Firewall", { stage });
    readFromOutput(firewall.acl);
    this.firewallArn = firewall.acl.attrArn;

    if (stage.domain) {
      const { id: hostedZoneId, name: zoneName } = stage.domain.hostedZone;
      const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", { hostedZoneId, zoneName });
      this.certificate = new Certificate(this, "Certificate", {
        domainName: stage.domain.name,
        validation: CertificateValidation.fromDns(zone),
      });
      readFromOutput(this.certificate);
    }

    budget(this, stage);
  }
}

/** CloudFormation reads the value from this stack's output across regions; no custom resource carries it over. */
const readFromOutput = (resource: IConstruct) => CrossStackReferences.of(resource).produce(ReferenceStrength.WEAK);

/** Tells at 80 % spent, and as soon as the month's forecast exceeds the budget. */
function budget(scope: Construct, stage: Stage): void {
  const mail = stage.alarmMail;
  if (!mail) {
    Annotations.of(scope).addWarningV2(
      "capaian:nobodyIsTold",
      `Nobody hears of alarms and budget in ${stage.name}: set its alarmMail in infra/stages.ts.`,
    );
  }
  const notify = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
    notification: { notificationType, threshold, thresholdType: "PERCENTAGE", comparisonOperator: "GREATER_THAN" },
    subscribers: [{ subscriptionType: "EMAIL", address: mail ?? "" }],
  });
  new CfnBudget(scope, "Budget", {
    budget: {
      budgetName: `capaian-${stage.name}`,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: stage.monthlyBudget, unit: "USD" },
    },
    notificationsWithSubscribers: mail ? [notify("ACTUAL", 80), notify("FORECASTED", 100)] : undefined,
  });
}
