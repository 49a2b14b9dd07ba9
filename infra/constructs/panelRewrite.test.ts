import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";

const source = readFileSync(new URL("./panelRewrite.js", import.meta.url), "utf8");

/** The path CloudFront asks the bucket for, when a browser asks for `uri`. */
const asked = (uri: string): string =>
  runInNewContext(`${source}; handler(event).uri`, { event: { request: { uri } } }) as string;

describe("panel's paths", () => {
  it("serve the panel's page, however deep", () => {
    for (const uri of [
      "/",
      "/contracts",
      "/contracts/ctr_01J8Z3/show",
      "/observations/obs_01GNQZWEJD.01M80SDVH9HWF90WZH8D5RDDZW",
      "/layananku",
    ]) {
      assert.equal(asked(uri), "/index.html", uri);
    }
  });

  it("serve the citizens' page below /layanan", () => {
    for (const uri of ["/layanan", "/layanan/", `/layanan/verifikasi/${"0".repeat(64)}`]) {
      assert.equal(asked(uri), "/public/index.html", uri);
    }
  });

  it("leave files alone, found or not", () => {
    for (const uri of ["/index.html", "/config.json", "/assets/main-B4xY.js", "/assets/missing.woff2"]) {
      assert.equal(asked(uri), uri);
    }
  });
});
