/**
 * Why the local start cannot go on: one sentence in Indonesian, one in English, each with the way on.
 * Printed without a stack, because the reader is to act and not to debug.
 */
export class LocalStartError extends Error {
  readonly indonesian: string;
  readonly english: string;

  constructor(indonesian: string, english: string, options?: ErrorOptions) {
    super(`${indonesian}\n${english}`, options);
    this.name = "LocalStartError";
    this.indonesian = indonesian;
    this.english = english;
  }
}
