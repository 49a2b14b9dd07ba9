import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { followNewBuilds, isMissingPart } from "./newBuild.ts";

/** A page that counts its reloads; its storage and clock are given. */
function opened(onLine: boolean) {
  const page = new EventTarget() as EventTarget & Record<string, unknown>;
  const stored = new Map<string, string>();
  const seen = { reloads: 0, now: 1_000_000 };
  page["sessionStorage"] = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
  page["navigator"] = { onLine };
  page["location"] = { reload: () => (seen.reloads += 1) };
  followNewBuilds(page as unknown as Window, () => seen.now);
  return { seen, miss: () => page.dispatchEvent(new Event("vite:preloadError")) };
}

describe("a page that was opened before a new build", () => {
  it("loads itself again when a part is gone, once in a minute", () => {
    const { seen, miss } = opened(true);
    miss();
    miss();
    assert.equal(seen.reloads, 1);
    seen.now += 61_000;
    miss();
    assert.equal(seen.reloads, 2);
  });

  it("stays as it is without a network", () => {
    const { seen, miss } = opened(false);
    miss();
    assert.equal(seen.reloads, 0);
  });

  it("tells a missing part from other failures", () => {
    assert.ok(isMissingPart(new TypeError("Failed to fetch dynamically imported module: https://a/b.js")));
    assert.ok(isMissingPart(new TypeError("Importing a module script failed.")));
    assert.ok(isMissingPart(new TypeError("error loading dynamically imported module: https://a/b.js")));
    assert.ok(!isMissingPart(new TypeError("x is undefined")));
    assert.ok(!isMissingPart(undefined));
  });
});
