import { presets } from "../../policies/presets.rules.ts";
import type { Fate } from "./fates.ts";
import type { MethodOrder } from "./methodOrder.ts";
import type { DemoPerson } from "./people.ts";
import type { DemoPost, DemoStructure, DemoTenant } from "./structure.ts";

/** A teacher whose lesson is to be watched today, and who watches it. */
export type School = { readonly teacher: DemoPerson; readonly headmaster: DemoPerson };

/** Chooses them where the region observes work (MMJ-05, PAU-06); undefined elsewhere and in very small worlds. */
export function schoolOf(
  tenant: DemoTenant,
  people: readonly DemoPerson[],
  structure: DemoStructure,
  fates: ReadonlyMap<string, Fate>,
): School | undefined {
  if (!presets[tenant.preset].methods.includes("OBSERVATION")) return undefined;
  const posts = new Map(structure.posts.map((post) => [post.key, post]));
  const schools = people.flatMap((teacher) => {
    const post = posts.get(teacher.post);
    const headmaster = people.find((person) => person.post === post?.superior);
    const inForce = fates.get(teacher.key)?.contract === "ACTIVE";
    return post?.family === "guru" && headmaster !== undefined && inForce ? [{ teacher, headmaster }] : [];
  });
  const settled = ({ teacher }: School): boolean => {
    const fate = fates.get(teacher.key);
    return fate?.focus === "FINAL" && fate.running === "OPEN";
  };
  return schools.find(settled) ?? schools[0];
}

/** Whether somebody's work is watched: Mamuju observes teachers (MMJ-05), others anybody (PAU-03). */
export function observedOf(
  { tenant, school }: { readonly tenant: DemoTenant; readonly school: School | undefined },
  person: DemoPerson,
  post: DemoPost,
): MethodOrder["observed"] {
  if (person.key === school?.teacher.key && person.post === post.key) return "PREPARED";
  return tenant.preset === "MAMUJU" && post.family !== "guru" ? "NEVER" : "BY_CHANCE";
}
