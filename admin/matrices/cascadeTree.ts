/** A node of the cascade as the server gives it. */
export type FlatNode = { readonly id: string; readonly serves: readonly string[] };

/** A line of the drawn tree: a node, how deep it stands, and what stands below it. */
export type TreeLine<Node extends FlatNode> = {
  readonly node: Node;
  readonly depth: number;
  /** Place of the line it hangs on; undefined for roots. */
  readonly parent: number | undefined;
  readonly children: number;
};

/**
 * Lays the cascade out as a tree in reading order: a node stands below the first node it serves; a ring is opened where
 * it is met again, so that every node is drawn exactly once.
 */
export function treeLines<Node extends FlatNode>(nodes: readonly Node[]): TreeLine<Node>[] {
  const known = new Set(nodes.map(({ id }) => id));
  const below = new Map<string, Node[]>();
  const roots: Node[] = [];
  for (const node of nodes) {
    const parent = node.serves.find((id) => known.has(id));
    if (parent === undefined) roots.push(node);
    else below.set(parent, [...(below.get(parent) ?? []), node]);
  }
  const lines: TreeLine<Node>[] = [];
  const drawn = new Set<string>();
  const draw = (node: Node, depth: number, parent: number | undefined): void => {
    if (drawn.has(node.id)) return;
    drawn.add(node.id);
    const children = below.get(node.id) ?? [];
    const at = lines.push({ node, depth, parent, children: children.length }) - 1;
    for (const child of children) draw(child, depth + 1, at);
  };
  for (const root of roots) draw(root, 0, undefined);
  // What is left hangs in a ring that no root leads to.
  for (const node of nodes) draw(node, 0, undefined);
  return lines;
}

/** Lines that are shown while some are closed: a line is hidden when any line above it is closed. */
export function openLines(lines: readonly TreeLine<FlatNode>[], closed: ReadonlySet<string>): boolean[] {
  const shown: boolean[] = [];
  lines.forEach(({ parent }, at) => {
    const above = parent === undefined ? undefined : lines[parent];
    shown[at] = above === undefined || (shown[parent ?? 0] === true && !closed.has(above.node.id));
  });
  return shown;
}

/**
 * Lines to close so that the tree is open down to a level; 0 shows the roots alone.
 *
 * @param kept place of a line that stays in sight, with all it hangs on: the one the page is about.
 */
export function closedBelow(lines: readonly TreeLine<FlatNode>[], level: number, kept?: number): ReadonlySet<string> {
  const closed = new Set(
    lines.filter(({ depth, children }) => depth >= level && children > 0).map(({ node }) => node.id),
  );
  for (let at = lines[kept ?? -1]?.parent; at !== undefined; at = lines[at]?.parent)
    closed.delete(lines[at]?.node.id ?? "");
  return closed;
}

/** Deepest level down to which a tree can be open with at most so many lines on screen; at least the roots show. */
export function levelThatFits(lines: readonly TreeLine<FlatNode>[], most: number): number {
  const deepest = Math.max(0, ...lines.map(({ depth }) => depth));
  for (let level = deepest; level > 0; level -= 1)
    if (lines.filter(({ depth }) => depth <= level).length <= most) return level;
  return 0;
}
