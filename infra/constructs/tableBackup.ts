import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup";
import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Schedule } from "aws-cdk-lib/aws-events";
import { ManagedPolicy, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { Stage } from "../stages.ts";

/** 18:00 UTC is 01:00–03:00 across Indonesia's three time zones: nobody is at work. */
const night = { hour: "18", minute: "0" };

/** Daily and monthly copies in a vault of their own: they outlive the table, which its own recovery does not. */
export class TableBackup extends Construct {
  constructor(scope: Construct, id: string, { stage, table }: { stage: Stage; table: ITableV2 }) {
    super(scope, id);
    const vault = new BackupVault(this, "Vault", {
      // A copy cannot be deleted in its first week, whoever holds a key to the account's console.
      lockConfiguration: stage.keepsData ? { minRetention: Duration.days(7) } : undefined,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const plan = new BackupPlan(this, "Plan", {
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: "daily",
          scheduleExpression: Schedule.cron(night),
          deleteAfter: Duration.days(stage.backups.dailyForDays),
        }),
        new BackupPlanRule({
          ruleName: "monthly",
          scheduleExpression: Schedule.cron({ ...night, day: "1" }),
          deleteAfter: Duration.days(31 * stage.backups.monthlyForMonths),
        }),
      ],
    });
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("backup.amazonaws.com"),
      managedPolicies: [
        ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSBackupServiceRolePolicyForBackup"),
        ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSBackupServiceRolePolicyForRestores"),
      ],
    });
    for (const policy of ["Backup", "Restores"]) {
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyFor${policy}]`,
        reason:
          "AWS maintains this policy for its backup service, the only one that may take the role; a copy of ours would miss the actions it adds.",
      });
    }
    plan.addSelection("Table", {
      resources: [BackupResource.fromArn(table.tableArn)],
      role,
      disableDefaultBackupPolicy: true,
    });
  }
}
