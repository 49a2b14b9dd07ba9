import { Duration } from "aws-cdk-lib";
import type { ITableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Environment, evidenceScanVariables } from "../../api/lambdas/environment.ts";
import type { Stage } from "../stages.ts";
import { ApiFunction } from "./apiFunction.ts";
import { evidenceScanActions, tableAccess } from "./tableAccess.ts";

/** Notes at each evidence file that it has come, and what a scanner said of it (R-UX-06). */
export class EvidenceScan extends Construct {
  constructor(scope: Construct, id: string, props: { stage: Stage; table: ITableV2; evidence: Bucket }) {
    super(scope, id);
    const { stage, table, evidence } = props;
    const scan = new ApiFunction(this, "Scan", {
      lambda: "evidenceScan",
      description: "Notes what a scanner says of evidence files",
      environment: {
        TABLE_NAME: table.tableName,
        EVIDENCE_SCANNER: stage.evidenceScanner ?? "NONE",
      } satisfies Environment<typeof evidenceScanVariables>,
      allow: tableAccess(table, evidenceScanActions),
      memory: 512,
      timeout: Duration.seconds(15),
      logRetention: stage.logRetention,
    });
    const targets = [new LambdaFunction(scan.handler, { retryAttempts: 10, maxEventAge: Duration.hours(2) })];
    new Rule(this, "Created", {
      description: "Evidence of Capaian has come to where it is kept",
      eventPattern: {
        source: ["aws.s3"],
        detailType: ["Object Created"],
        detail: { bucket: { name: [evidence.bucketName] }, object: { key: [{ prefix: "evidence/" }] } },
      },
      targets,
    });
    new Rule(this, "Scanned", {
      description: "A scanner has looked at evidence of Capaian",
      eventPattern: {
        source: ["aws.guardduty"],
        detailType: ["GuardDuty Malware Protection Object Scan Result"],
        detail: { s3ObjectDetails: { bucketName: [evidence.bucketName], objectKey: [{ prefix: "evidence/" }] } },
      },
      targets,
    });
  }
}
