/** Entry of `cdk synth` and `cdk deploy`: builds what is shipped, then describes one stage (`-c stage=…`, dev without). */
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { buildPanel } from "./buildPanel.ts";
import { capaian } from "./capaian.ts";
import { stageNamed } from "./stages.ts";

const app = new App();
const stage = stageNamed(String(app.node.tryGetContext("stage") ?? "dev"));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
capaian(app, { stage, panelFolder: buildPanel() });
