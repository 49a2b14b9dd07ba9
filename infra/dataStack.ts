import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { TableV2, type ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { DataTable } from "./constructs/dataTable.ts";
import { EvidenceBucket } from "./constructs/evidenceBucket.ts";
import { UserPoolSignIn } from "./constructs/userPoolSignIn.ts";
import { TableBackup } from "./constructs/tableBackup.ts";
import type { Stage } from "./stages.ts";

/** What must survive. In a stage that keeps its data, nothing here is deleted with the stack. */
export class DataStack extends Stack {
  /** The table that is in use: the stack's own, unless another was restored. */
  readonly table: ITableV2;
  readonly evidence: Bucket;
  /** Absent when an external issuer signs people in. */
  readonly userPool?: UserPoolSignIn;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const own = new DataTable(this, "Table", { stage }).table;
    const table = stage.restoredTable ? TableV2.fromTableAttributes(this, "Restored", stage.restoredTable) : own;
    this.table = table;
    new TableBackup(this, "Backup", { stage, table });
    this.evidence = new EvidenceBucket(this, "Evidence", { stage }).bucket;
    new CfnOutput(this, "TableName", { value: table.tableName });
    new CfnOutput(this, "EvidenceBucketName", { value: this.evidence.bucketName });

    if (stage.signIn.kind === "pool") {
      this.userPool = new UserPoolSignIn(this, "SignIn", { stage, mfa: stage.signIn.mfa });
      new CfnOutput(this, "UserPoolId", { value: this.userPool.pool.userPoolId });
      new CfnOutput(this, "Issuer", { value: this.userPool.issuer });
      new CfnOutput(this, "MachineClientId", { value: this.userPool.machineClient.userPoolClientId });
    }
  }
}
