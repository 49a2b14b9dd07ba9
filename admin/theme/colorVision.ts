import { linear, readHex, type Rgb } from "./contrast.ts";

/** Kinds of color vision to check for. */
export type Vision = "normal" | "protan" | "deutan" | "tritan" | "none";

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB; `none` keeps only lightness. */
const matrices: Record<Vision, readonly (readonly [number, number, number])[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  none: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

const whitePoint = [0.95047, 1, 1.08883] as const;

function lab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb;
  const xyz = [
    0.4124 * r + 0.3576 * g + 0.1805 * b,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    0.0193 * r + 0.1192 * g + 0.9505 * b,
  ];
  const [x, y, z] = xyz.map((value, index) => {
    const share = value / (whitePoint[index] as number);
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
  }) as unknown as Rgb;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far two colors are apart for an eye (CIE 1976 difference: 2 is just noticeable, 10 is clearly different). */
export function distance(a: string, b: string, vision: Vision): number {
  const seen = [a, b].map((hex) => {
    const light = readHex(hex).map(linear) as unknown as Rgb;
    const through = matrices[vision].map((row) =>
      Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
    );
    return lab(through as unknown as Rgb);
  }) as [Rgb, Rgb];
  return Math.hypot(seen[0][0] - seen[1][0], seen[0][1] - seen[1][1], seen[0][2] - seen[1][2]);
}
