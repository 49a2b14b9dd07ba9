/** Prefixes of ids and the resource whose page shows the record. */
const resources: Record<string, string> = {
  unt: "orgUnits",
  pos: "positions",
  emp: "employees",
  pol: "policies",
  cyc: "cycles",
  ctr: "contracts",
  evl: "evaluations",
};

/** Address of the page of a record by its id; undefined for records without a page of their own. */
export function pageOf(id: string): string | undefined {
  const resource = resources[id.split("_")[0] ?? ""];
  return resource === undefined ? undefined : `/${resource}/${encodeURIComponent(id)}/show`;
}
