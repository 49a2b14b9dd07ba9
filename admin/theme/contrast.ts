/** A color as red, green, blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb`; throws when it is none. */
export function readHex(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) throw new Error(`Not a color: ${hex}`);
  return [match[1], match[2], match[3]].map((part) => Number.parseInt(part as string, 16)) as unknown as Rgb;
}

/** Writes `#rrggbb`. */
export function writeHex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** One channel from the screen's curve to light. */
export function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance by WCAG 2, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const [red, green, blue] = readHex(hex).map(linear) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio by WCAG 2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Mixes two colors: 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [readHex(from), readHex(to)];
  return writeHex(a.map((part, index) => part + ((b[index] as number) - part) * share) as unknown as Rgb);
}

/**
 * The color nearest to `color` that reaches the wanted contrast on a surface: darker on light surfaces, lighter on dark
 * ones. A tenant may choose any accent; reading it stays possible.
 */
export function readableOn(color: string, surface: string, wanted: number): string {
  const end = luminance(surface) > 0.18 ? "#000000" : "#ffffff";
  for (let share = 0; share <= 1; share += 0.02) {
    const candidate = mix(color, end, share);
    if (contrast(candidate, surface) >= wanted) return candidate;
  }
  return end;
}
