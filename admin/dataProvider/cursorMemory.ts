/**
 * Remembers at which cursor each page of a list begins, per list (resource, filter, page size). Connections know
 * only "after this cursor", react-admin only "page 3".
 */
export type CursorMemory = {
  /** Cursor after which the page begins: null for the first page, undefined when it is not known. */
  before(list: string, page: number): string | null | undefined;
  /** The highest page at or below `page` whose beginning is known; at least 1. */
  nearest(list: string, page: number): number;
  /** Records where the page after `page` begins. */
  remember(list: string, page: number, endCursor: string | null): void;
  /** Forgets a resource's lists: a change moved its rows. */
  forget(resource: string): void;
};

/** Key of a list in the memory. The order of filter keys does not matter. */
export function listKey(resource: string, filter: Record<string, unknown>, perPage: number): string {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined && value !== "" && value !== null);
  return `${resource}|${perPage}|${JSON.stringify(entries.sort(([a], [b]) => a.localeCompare(b)))}`;
}

/** An empty memory. */
export function cursorMemory(): CursorMemory {
  const lists = new Map<string, Map<number, string>>();
  const before = (list: string, page: number) => (page <= 1 ? null : lists.get(list)?.get(page));
  return {
    before,
    nearest(list, page) {
      let known = Math.max(1, page);
      while (known > 1 && before(list, known) === undefined) known -= 1;
      return known;
    },
    remember(list, page, endCursor) {
      const pages = lists.get(list) ?? new Map<number, string>();
      lists.set(list, pages);
      if (endCursor === null) pages.delete(page + 1);
      else pages.set(page + 1, endCursor);
    },
    forget(resource) {
      for (const key of lists.keys()) if (key.startsWith(`${resource}|`)) lists.delete(key);
    },
  };
}
