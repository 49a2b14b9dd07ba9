import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Clock } from "./constructs/clock.ts";
import { EvidenceScan } from "./constructs/evidenceScan.ts";
import { GraphqlApi } from "./constructs/graphqlApi.ts";
import { PanelClient } from "./constructs/panelClient.ts";
import { PanelFiles } from "./constructs/panelFiles.ts";
import { ReportStream } from "./constructs/reportStream.ts";
import { serviceAlarms } from "./constructs/serviceAlarms.ts";
import { serviceDashboard } from "./constructs/serviceDashboard.ts";
import { Site } from "./constructs/site.ts";
import type { DataStack } from "./dataStack.ts";
import type { EdgeStack } from "./edgeStack.ts";
import type { Stage } from "./stages.ts";

/** A stage, its built panel, and the two stacks this one stands on. */
export type ServiceStackProps = StackProps & { stage: Stage; panelFolder: string; data: DataStack; edge: EdgeStack };

/** What may be replaced: delete this stack and deploy it again, and nothing is lost. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { stage, panelFolder, data, edge, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const { table } = data;
    const signIn = signInOf(stage, data);

    const api = new GraphqlApi(this, "Api", { stage, table, evidence: data.evidence, tokens: signIn });
    const reports = new ReportStream(this, "Reports", { stage, table });
    const clock = new Clock(this, "Clock", { stage, table });
    new EvidenceScan(this, "EvidenceScan", { stage, table, evidence: data.evidence });

    const site = new Site(this, "Site", {
      apiHost: api.host,
      firewallArn: edge.firewallArn,
      signInOrigins: signIn.origins,
      evidenceOrigin: `https://${data.evidence.bucketRegionalDomainName}`,
      domain: stage.domain,
      certificate: edge.certificate,
    });
    new PanelFiles(this, "PanelFiles", {
      stage,
      bucket: site.bucket,
      folder: panelFolder,
      configuration: { oidc: { issuer: signIn.issuer, ...signIn.panel(this, site.address) } },
    });

    const alarms = serviceAlarms(this, { stage, table, api, reports, clock });
    serviceDashboard(this, { stage, api, reports, clock, alarms });

    new CfnOutput(this, "PanelAddress", { value: `${site.address}/` });
    new CfnOutput(this, "GraphqlAddress", { value: `${site.address}/graphql` });
    new CfnOutput(this, "FailureQueueAddress", { value: reports.failures.queueUrl });
    new CfnOutput(this, "TableStreamFunctionName", { value: reports.function.handler.functionName });
    new CfnOutput(this, "GraphqlLogGroupName", { value: api.function.log.logGroupName });
    new CfnOutput(this, "TableStreamLogGroupName", { value: reports.function.log.logGroupName });
    new CfnOutput(this, "ClockLogGroupName", { value: clock.function.log.logGroupName });
  }
}

/** Issuer, audience and origins of the stage's sign-in, and what the panel needs to be its client. */
function signInOf(stage: Stage, data: DataStack) {
  if (stage.signIn.kind === "external") {
    const { issuer, audience, panelClientId, scope = "openid profile", resource } = stage.signIn;
    return {
      issuer,
      audience,
      origins: [new URL(issuer).origin],
      panel: () => ({ clientId: panelClientId, scope, ...(resource && { resource }) }),
    };
  }
  const pool = data.userPool;
  if (!pool) throw new Error(`Stage ${stage.name} signs in from a pool, but its data stack has none.`);
  return {
    issuer: pool.issuer,
    audience: pool.audience,
    origins: [`https://cognito-idp.${stage.region}.amazonaws.com`, pool.domain.baseUrl()],
    panel: (scope: Construct, address: string) => ({
      clientId: new PanelClient(scope, "PanelClient", { signIn: pool, address }).clientId,
      scope: ["openid", "profile", `${pool.audience}/read`, `${pool.audience}/write`].join(" "),
    }),
  };
}
