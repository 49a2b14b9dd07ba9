import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contentSecurityPolicy } from "./contentSecurityPolicy.ts";

const issuer = "https://sso.example.go.id";
const bucket = "https://bukti.s3.ap-southeast-3.amazonaws.com";
const directives = new Map(
  contentSecurityPolicy([issuer, issuer], bucket)
    .split("; ")
    .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)] as const),
);

describe("content security policy", () => {
  it("allows nothing that is not named, and scripts from ourselves alone", () => {
    assert.deepEqual(directives.get("default-src"), ["'none'"]);
    assert.deepEqual(directives.get("script-src"), ["'self'"]);
    assert.deepEqual(directives.get("object-src"), ["'none'"]);
  });

  it("lets the panel speak to the issuer, which is named once, and send files to the evidence bucket alone (R-UX-06)", () => {
    assert.deepEqual(directives.get("connect-src"), ["'self'", issuer, bucket]);
  });

  it("lets nobody else frame the panel", () => {
    assert.deepEqual(directives.get("frame-ancestors"), ["'self'"]);
  });
});
