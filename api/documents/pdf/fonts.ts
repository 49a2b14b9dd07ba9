import { readFileSync } from "node:fs";

const family = "../../../node_modules/@expo-google-fonts/plus-jakarta-sans";
const faces = {
  regular: "400Regular/PlusJakartaSans_400Regular.ttf",
  bold: "700Bold/PlusJakartaSans_700Bold.ttf",
  italic: "400Regular_Italic/PlusJakartaSans_400Regular_Italic.ttf",
} as const;

/** A face of the forms' one family. */
export type Face = keyof typeof faces;

const read = new Map<Face, Buffer>();

/**
 * A whole font file, embedded into every PDF: paper looks the same offline and anywhere, and PDF/A wants it.
 * Beside the bundled function (`fonts/`), or in the package it comes from.
 *
 * @throws Error naming the file when it is at neither place.
 */
export function fontFile(face: Face): Buffer {
  const known = read.get(face);
  if (known !== undefined) return known;
  const name = faces[face];
  for (const place of [`./fonts/${name.slice(name.indexOf("/") + 1)}`, `${family}/${name}`]) {
    try {
      const bytes = readFileSync(new URL(place, import.meta.url));
      read.set(face, bytes);
      return bytes;
    } catch {
      continue;
    }
  }
  throw new Error(`The font ${name} was found neither beside the function nor in its package`);
}
