/**
 * Gives each different input of a creating mutation its own key, and the same input the same key until it succeeded:
 * pressing "Simpan" again after a lost connection does not create a second thing.
 */
export type IdempotencyKeys = {
  /** The key for this input. */
  keyFor(field: string, input: object): string;
  /** The server answered without a refusal: the next equal input is a new wish. */
  settled(field: string, input: object): void;
};

/** An empty set of keys; `newKey` hands in the randomness. */
export function idempotencyKeys(newKey: () => string): IdempotencyKeys {
  const open = new Map<string, string>();
  const wish = (field: string, input: object) => `${field} ${JSON.stringify(input)}`;
  return {
    keyFor(field, input) {
      const key = open.get(wish(field, input)) ?? newKey();
      open.set(wish(field, input), key);
      return key;
    },
    settled(field, input) {
      open.delete(wish(field, input));
    },
  };
}
