/** A source of chance that gives the same numbers for the same seed, on every machine. */
export type Random = {
  /** Number in [0, 1). */
  next(): number;
  /** Whole number in [from, to], both included. */
  between(from: number, to: number): number;
  /** One entry of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** True with the given probability (0-1). */
  chance(probability: number): boolean;
  /** `count` different entries (all when there are fewer), in the list's order. */
  sample<T>(list: readonly T[], count: number): T[];
  /** Entries in another order. */
  shuffled<T>(list: readonly T[]): T[];
  /** A source of its own for one thing, so that adding another thing changes nothing here. */
  fork(name: string): Random;
};

/** FNV-1a: spreads a text over 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Chance from a seed (mulberry32): fast, and good enough for made-up people; never for secrets.
 *
 * @param seed any text or number; the same seed gives the same world.
 */
export function randomFrom(seed: string | number): Random {
  const origin = String(seed);
  let state = hashOf(origin);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list];
    for (let at = copy.length - 1; at > 0; at -= 1) {
      const other = between(0, at);
      [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
    }
    return copy;
  };
  return {
    next,
    between,
    pick: (list) => {
      const entry = list[between(0, list.length - 1)];
      if (entry === undefined) throw new Error("Nothing to pick from");
      return entry;
    },
    chance: (probability) => next() < probability,
    sample: (list, count) => {
      const places = shuffled(list.map((_, at) => at)).slice(0, count);
      return places.sort((a, b) => a - b).flatMap((at) => list.slice(at, at + 1));
    },
    shuffled,
    fork: (name) => randomFrom(`${origin}/${name}`),
  };
}
