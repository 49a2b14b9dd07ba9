/** A form's content: texts and choices, lists of ids, and such contents by key. */
export type Parts = { readonly [key: string]: string | null | readonly string[] | Parts | undefined };

/** A text or choice that was written here and saved elsewhere, differently. */
export type PartClash = { readonly path: readonly string[]; readonly mine: string; readonly theirs: string };

const isParts = (part: Parts[string]): part is Parts =>
  typeof part === "object" && part !== null && !Array.isArray(part);
const same = (one: Parts[string], other: Parts[string]): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const listed = (part: Parts[string]): readonly string[] => (Array.isArray(part) ? (part as readonly string[]) : []);

/**
 * Brings what was written here (`mine`) and what was saved elsewhere (`theirs`) together, part by part, against what
 * both began with (features 3.28): what only one side changed is taken from it, of lists nothing added is lost. Where
 * both wrote, the part is named and stays as it is here.
 */
export function mergeParts<Draft extends Parts>(
  base: Draft,
  mine: Draft,
  theirs: Draft,
): { readonly merged: Draft; readonly clashes: readonly PartClash[] } {
  const clashes: PartClash[] = [];
  const merge = (before: Parts, here: Parts, there: Parts, path: readonly string[]): Parts => {
    const merged: Record<string, Parts[string]> = {};
    for (const key of new Set([...Object.keys(there), ...Object.keys(here)])) {
      const [was, own, other] = [before[key], here[key], there[key]];
      if (isParts(own) || isParts(other)) {
        const of = (part: Parts[string]): Parts => (isParts(part) ? part : {});
        merged[key] = merge(of(was), of(own), of(other), [...path, key]);
      } else if (same(own, other) || same(other, was)) merged[key] = own;
      else if (same(own, was)) merged[key] = other;
      else if (Array.isArray(own) || Array.isArray(other)) {
        const dropped = listed(was).filter((id) => !listed(own).includes(id) || !listed(other).includes(id));
        merged[key] = [...new Set([...listed(own), ...listed(other)])].filter((id) => !dropped.includes(id));
      } else {
        merged[key] = own;
        clashes.push({ path: [...path, key], mine: String(own ?? ""), theirs: String(other ?? "") });
      }
    }
    return merged;
  };
  return { merged: merge(base, mine, theirs, []) as Draft, clashes };
}

/** Puts what is `chosen` for each clash into a draft. */
export function settleParts<Draft extends Parts>(
  draft: Draft,
  clashes: readonly PartClash[],
  chosen: (clash: PartClash) => string | null,
): Draft {
  const put = (parts: Parts, [key = "", ...rest]: readonly string[], text: string | null): Parts => {
    const inner = parts[key];
    return { ...parts, [key]: rest.length === 0 ? text : put(isParts(inner) ? inner : {}, rest, text) };
  };
  return clashes.reduce<Parts>((parts, clash) => put(parts, clash.path, chosen(clash)), draft) as Draft;
}
