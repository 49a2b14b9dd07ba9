import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { menuFor } from "../layout/menuEntries.ts";
import { resources } from "../resources.ts";
import { signInConfig } from "./config.ts";
import { rootFieldFor } from "./permittedAction.ts";
import { viewerMemory, type Viewer } from "./viewer.ts";
import { returnPath } from "./returnPath.ts";

describe("permissions", () => {
  it("ask for the root field the panel would call", () => {
    assert.equal(rootFieldFor(resources.orgUnits, "list"), "orgUnits");
    assert.equal(rootFieldFor(resources.employees, "show"), "employee");
    assert.equal(rootFieldFor(resources.employees, "edit"), "employeeUpdate");
    assert.equal(rootFieldFor(resources.cycles, "open"), "cycleOpen");
    assert.equal(rootFieldFor(resources.auditTrail, "edit"), undefined);
  });

  it("leave out of the menu what the viewer may not use or what has no page", () => {
    const known = new Set(["/", "/orgUnits", "/audit"]);
    const shown = (fields: string[]) => menuFor(fields, known).flatMap(({ entries }) => entries.map(({ to }) => to));
    assert.deepEqual(shown(["orgUnits", "auditTrail", "policies"]), ["/", "/orgUnits", "/audit"]);
    assert.deepEqual(shown(["orgUnits"]), ["/", "/orgUnits"]);
    assert.deepEqual(shown([]), ["/"]);
  });
});

describe("sign-in configuration", () => {
  it("is the same origin's own server unless another is served", () => {
    assert.deepEqual(signInConfig({}, "https://panel.example"), {
      issuer: "https://panel.example/oidc",
      clientId: "capaian-panel",
      scope: "openid profile",
    });
    assert.equal(
      signInConfig({ oidc: { issuer: "https://sso.example", clientId: "x" } }, "https://a").issuer,
      "https://sso.example",
    );
  });
});

describe("the viewer", () => {
  it("is asked once, and again only after a failure or when forgotten", async () => {
    let asked = 0;
    let fails = true;
    const memory = viewerMemory(async () => {
      asked += 1;
      if (fails) throw new Error("lost");
      return { name: "Siti" } as Viewer;
    });
    await assert.rejects(memory.get());
    fails = false;
    await Promise.all([memory.get(), memory.get()]);
    assert.equal(asked, 2);
    memory.forget();
    await memory.get();
    assert.equal(asked, 3);
  });
});

describe("the way back after signing in", () => {
  it("leads to a path of the panel, never to another site", () => {
    assert.equal(returnPath("/contracts?filter=1"), "/contracts?filter=1");
    for (const elsewhere of [undefined, "", "https://lain.example", "//lain.example", "/\\lain.example", "lain"])
      assert.equal(returnPath(elsewhere), "/", String(elsewhere));
  });
});
