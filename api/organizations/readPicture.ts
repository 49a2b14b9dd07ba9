import { crc32, inflateSync } from "node:zlib";
import { emblemLimits, type ReadPicture } from "./emblem.rules.ts";

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Samples of a pixel by PNG's color type: gray, RGB, palette, gray with alpha, RGB with alpha. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Rows and columns of the seven passes of an interlaced PNG: where each begins and how far its steps are. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * Reads what a picture is from its bytes alone: undefined unless it is one whole PNG or JPEG and nothing beside, of
 * colors that PDF/A takes (gray or RGB). Names and types that a client claims count for nothing.
 */
export function readPicture(bytes: Buffer): ReadPicture | undefined {
  if (bytes.subarray(0, 8).equals(pngSignature)) return readPng(bytes);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? readJpeg(bytes) : undefined;
}

function readPng(bytes: Buffer): ReadPicture | undefined {
  const data: Buffer[] = [];
  let head: Buffer | undefined;
  let palette = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
    const content = bytes.subarray(at + 8, end - 4);
    if ((kind === "IHDR") !== (head === undefined)) return undefined;
    if (kind === "IHDR") head = content;
    if (kind === "PLTE") palette = true;
    if (kind === "IDAT") data.push(content);
    // Whatever follows the end of a picture is something else in its clothes.
    if (kind === "IEND") return end === bytes.length && head !== undefined ? pngOf(head, data, palette) : undefined;
    at = end;
  }
  return undefined;
}

function pngOf(head: Buffer, data: readonly Buffer[], palette: boolean): ReadPicture | undefined {
  if (head.length !== 13) return undefined;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth = 0, color = 0, compression, filter, interlaced] = head.subarray(8);
  const perPixel = samples[color];
  if (perPixel === undefined || compression !== 0 || filter !== 0 || (interlaced !== 0 && interlaced !== 1))
    return undefined;
  if (![1, 2, 4, 8, 16].includes(depth) || (color === 3 && !palette)) return undefined;
  const told: ReadPicture = { contentType: "image/png", width, height };
  // More pixels than are taken need not be unpacked: a small file can hold a very large picture.
  if (width < 1 || height < 1 || Math.max(width, height) > emblemLimits.mostPixels) return told;
  const rows = (columns: number, lines: number): number =>
    columns === 0 ? 0 : lines * (1 + Math.ceil((columns * perPixel * depth) / 8));
  const expected =
    interlaced === 0
      ? rows(width, height)
      : passes.reduce(
          (sum, [x, y, across, down]) => sum + rows(Math.ceil((width - x) / across), Math.ceil((height - y) / down)),
          0,
        );
  try {
    const unpacked = inflateSync(Buffer.concat(data), { maxOutputLength: expected + 1 });
    return unpacked.length === expected ? told : undefined;
  } catch {
    return undefined;
  }
}

/** Beginnings of a frame that PDF takes: baseline, extended and progressive, Huffman coded. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];

function readJpeg(bytes: Buffer): ReadPicture | undefined {
  if (bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) return undefined;
  let told: ReadPicture | undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    // The picture itself begins; what describes it has come before.
    if (marker === 0xda) return told;
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [depth, components] = [bytes[at + 4], bytes[at + 9]];
      if (!frames.includes(marker) || depth !== 8 || (components !== 1 && components !== 3)) return undefined;
      told = { contentType: "image/jpeg", width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
    at += 2 + length;
  }
  return undefined;
}
