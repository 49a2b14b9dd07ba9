import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { capaian } from "../capaian.ts";
import type { Stage } from "../stages.ts";

/** A synthesized stage: its app, its three templates, and the folder with what would be uploaded. */
export type Synthesized = { app: App; edge: Template; data: Template; service: Template; folder: string };

const folder = mkdtempSync(join(tmpdir(), "capaian-infra-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** A panel small enough to be built by hand: the real one takes its build a while. */
function smallPanel(): string {
  const panel = join(folder, "panel");
  mkdirSync(join(panel, "assets"), { recursive: true });
  writeFileSync(join(panel, "index.html"), "<!doctype html><title>Capaian</title>");
  writeFileSync(join(panel, "assets/main.js"), "export {};");
  return panel;
}

/**
 * Synthesizes a stage with the settings of `cdk.json`, as deploying does.
 *
 * `bundle` really bundles the functions; without it their source folder stands for them, which takes no time.
 */
export function synthesized(stage: Stage, { bundle = false } = {}): Synthesized {
  const { context } = JSON.parse(readFileSync("cdk.json", "utf8")) as { context: Record<string, unknown> };
  const outdir = mkdtempSync(join(folder, `${stage.name}-`));
  const app = new App({ outdir, context: { ...context, ...(bundle ? {} : { "aws:cdk:bundling-stacks": [] }) } });
  // With a mail, so that synthesis has nothing to warn of.
  const heard = { alarmMail: "ops@example.go.id", ...stage };
  const { edge, data, service } = capaian(app, { stage: heard, panelFolder: smallPanel() });
  return {
    app,
    edge: Template.fromStack(edge),
    data: Template.fromStack(data),
    service: Template.fromStack(service),
    folder: outdir,
  };
}

/** One resource of a template, as CloudFormation reads it. */
export type Resource = {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
};

/** Resources of a type, by logical id. */
export const resources = (template: Template, type: string): Record<string, Resource> =>
  template.findResources(type) as Record<string, Resource>;
