/** What the tree needs of a unit. Units come in tree order: each is followed by the units below it. */
export type TreeUnit = { id: string; name: string; depth: number; parent?: { id: string } | null };

/** Ids of units that have units below them. */
export function branches(units: readonly TreeUnit[]): Set<string> {
  return new Set(units.flatMap(({ parent }) => (parent ? [parent.id] : [])));
}

/**
 * Units to show: those below a closed branch are left out. With a search text, those whose name has it, and the units
 * above them, whatever is closed.
 */
export function shownUnits<Unit extends TreeUnit>(
  units: readonly Unit[],
  closed: ReadonlySet<string>,
  text: string,
): Unit[] {
  const wanted = text.trim().toLocaleLowerCase("id");
  if (wanted !== "") {
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const kept = new Set<string>();
    for (const unit of units) {
      if (!unit.name.toLocaleLowerCase("id").includes(wanted)) continue;
      for (let above: Unit | undefined = unit; above && !kept.has(above.id); above = byId.get(above.parent?.id ?? ""))
        kept.add(above.id);
    }
    return units.filter(({ id }) => kept.has(id));
  }
  const hidden = new Set<string>();
  return units.filter(({ id, parent }) => {
    const above = parent?.id;
    if (above === undefined || (!closed.has(above) && !hidden.has(above))) return true;
    hidden.add(id);
    return false;
  });
}
