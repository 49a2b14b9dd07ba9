import { crc32, deflateSync } from "node:zlib";

const chunk = (kind: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};

/** A PNG of RGB with alpha: a disc on nothing, a stand-in for an emblem. `rows` makes it hold fewer rows than it says. */
export function pngPicture(width: number, height: number, { rows = height }: { rows?: number } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const pixels = Buffer.alloc(rows * (1 + width * 4));
  const radius = Math.min(width, height) / 2;
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < width; x += 1) {
      const inside = Math.hypot(x + 0.5 - width / 2, y + 0.5 - height / 2) < radius;
      if (inside) pixels.set([176, 128, 24, 255], y * (1 + width * 4) + 1 + x * 4);
    }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The frame of a JPEG as a reader of headers sees it: enough to tell what it is, nothing to look at. */
export function jpegFrame(width: number, height: number, { components = 3, marker = 0xc0 } = {}): Buffer {
  const frame = Buffer.alloc(10 + components * 3);
  frame.set([0xff, marker, 0, 8 + components * 3, 8]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  frame[9] = components;
  const scan = [0xff, 0xda, 0, 2, 0x12, 0x34, 0xff, 0xd9];
  return Buffer.concat([Buffer.from([0xff, 0xd8]), frame, Buffer.from(scan)]);
}
