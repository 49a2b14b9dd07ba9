/**
 * Stands in for the decompressor that the font library brings along for WOFF2 files. Printed forms embed TTF files
 * alone, and half a megabyte less makes the function start sooner.
 *
 * @throws Error always: a WOFF2 file reached the function.
 */
export function withoutBrotli(): never {
  throw new Error("Fonts of printed forms are TTF files; WOFF2 cannot be read here");
}

// The library imports a default.
// eslint-disable-next-line no-restricted-syntax
export { withoutBrotli as default };
