import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { jpegFrame, pngPicture } from "../testing/pictures.ts";
import { announceEmblem, emblemLimits, removeEmblem, takeEmblem, unfitEmblem } from "./emblem.rules.ts";
import { newOrganization } from "./organization.rules.ts";
import { readPicture } from "./readPicture.ts";

const at = "2026-11-22T02:00:00.000Z";
const sha256 = "a".repeat(64);
const file = { size: 20_000, contentType: "image/png", sha256 };
const { record: government } = newOrganization({
  ...{ id: "org_x" as never, name: "Pemerintah Kota Contoh", shortName: "Contoh", timeZone: "WIB", accent: "#0f766e" },
});
const codes = (decision: Decision<object>): string[] =>
  isRefused(decision) ? decision.refusals.map(({ code, field }) => `${code} ${field.join(".")}`) : [];

describe("A picture, read from its bytes (3.9)", () => {
  it("is a PNG or JPEG with its pixels", () => {
    assert.deepEqual(readPicture(pngPicture(300, 400)), { contentType: "image/png", width: 300, height: 400 });
    for (const marker of [0xc0, 0xc1, 0xc2])
      assert.deepEqual(readPicture(jpegFrame(640, 480, { marker })), {
        ...{ contentType: "image/jpeg", width: 640, height: 480 },
      });
    assert.equal(readPicture(jpegFrame(640, 480, { components: 1 }))?.width, 640);
  });

  it("is none when it is cut off, damaged, or something else in its clothes", () => {
    const png = pngPicture(300, 300);
    const damaged = Buffer.from(png);
    damaged[60] = (damaged[60] ?? 0) ^ 0xff;
    for (const [name, bytes] of Object.entries({
      "cut off": png.subarray(0, -20),
      damaged,
      "with a page behind it": Buffer.concat([png, Buffer.from("<script>")]),
      "fewer rows than it says": pngPicture(300, 300, { rows: 299 }),
      "a page by the name of a picture": Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      empty: Buffer.alloc(0),
      "a JPEG cut off": jpegFrame(640, 480).subarray(0, -2),
      "a JPEG in CMYK": jpegFrame(640, 480, { components: 4 }),
      "a lossless JPEG": jpegFrame(640, 480, { marker: 0xc3 }),
    }))
      assert.equal(readPicture(bytes), undefined, name);
  });

  it("is never unpacked when it is larger than any emblem may be", () => {
    assert.deepEqual(readPicture(pngPicture(2001, 4, { rows: 1 })), {
      ...{ contentType: "image/png", width: 2001, height: 4 },
    });
  });
});

describe("An emblem", () => {
  it("is announced as PNG or JPEG of at most 300 kB with its checksum", () => {
    assert.deepEqual(announceEmblem(file), { file });
    assert.equal(unfitEmblem({ size: emblemLimits.bytes, contentType: "image/jpeg" }), undefined);
    assert.deepEqual(codes(announceEmblem({ ...file, contentType: "image/svg+xml" })), [
      "EMBLEM_TYPE_FORBIDDEN contentType",
    ]);
    assert.deepEqual(codes(announceEmblem({ ...file, size: emblemLimits.bytes + 1 })), ["EMBLEM_TOO_LARGE size"]);
    assert.deepEqual(codes(announceEmblem({ ...file, sha256: "x" })), ["VALUE_NOT_UNDERSTOOD sha256"]);
  });

  it("is taken as what it turned out to be, with enough pixels and nearly square", () => {
    const png = (width: number, height: number) => ({ contentType: "image/png" as const, width, height });
    const take = (picture: Parameters<typeof takeEmblem>[2]) => takeEmblem(government, file, picture, at);
    const taken = take(png(400, 800));
    assert.ok(!isRefused(taken));
    assert.deepEqual(taken.record.emblem, { ...png(400, 800), sha256, size: 20_000, storedAt: at });
    assert.deepEqual(taken.note, { changedFields: ["emblem"] });
    for (const [width, height] of [
      [199, 300],
      [300, 199],
      [2001, 1500],
      [400, 801],
    ] as const)
      assert.deepEqual(codes(take(png(width, height))), ["EMBLEM_PIXELS sha256"], `${width} × ${height}`);
    assert.deepEqual(codes(take(undefined)), ["EMBLEM_UNREADABLE sha256"]);
    assert.deepEqual(codes(take({ ...png(400, 400), contentType: "image/jpeg" })), [
      "EMBLEM_TYPE_FORBIDDEN contentType",
    ]);
  });

  it("is taken away once", () => {
    assert.deepEqual(codes(removeEmblem(government)), ["STEP_NOT_ALLOWED_IN_STATE version"]);
    const taken = takeEmblem(government, file, { contentType: "image/png", width: 300, height: 300 }, at);
    assert.ok(!isRefused(taken));
    const removed = removeEmblem(taken.record);
    assert.ok(!isRefused(removed));
    assert.equal(removed.record.emblem, undefined);
  });
});
