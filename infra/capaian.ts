import { Tags, type App } from "aws-cdk-lib";
import { DataStack } from "./dataStack.ts";
import { EdgeStack } from "./edgeStack.ts";
import { ServiceStack } from "./serviceStack.ts";
import type { Stage } from "./stages.ts";

/**
 * One stage of Capaian: read this first.
 *
 * `panelFolder` holds the built panel. Data survives, service may be replaced at any time; the small edge stack
 * holds what AWS offers CloudFront only from us-east-1.
 */
export function capaian(app: App, { stage, panelFolder }: { stage: Stage; panelFolder: string }) {
  const account = process.env.CDK_DEFAULT_ACCOUNT;
  const env = { account, region: stage.region };
  const name = (part: string) => `capaian-${stage.name}-${part}`;

  const edge = new EdgeStack(app, name("edge"), {
    env: { account, region: "us-east-1" },
    description: "Capaian: firewall, certificate and budget",
    crossRegionReferences: true,
    terminationProtection: stage.keepsData,
    stage,
  });
  const data = new DataStack(app, name("data"), {
    env,
    description: "Capaian: what must survive (table, backups, evidence, people's sign-in)",
    terminationProtection: stage.keepsData,
    stage,
  });
  const service = new ServiceStack(app, name("service"), {
    env,
    description: "Capaian: what may be replaced (API, functions, panel, alarms)",
    crossRegionReferences: true,
    stage,
    panelFolder,
    data,
    edge,
  });
  Tags.of(app).add("app", "capaian");
  Tags.of(app).add("stage", stage.name);
  return { edge, data, service };
}
