import type { Day } from "../../kernel/calendar.ts";
import type { Fate } from "./fates.ts";
import type { DemoPerson } from "./people.ts";
import type { DemoPost, DemoStructure, DemoTenant } from "./structure.ts";

/** Posts and people with a part of their own: what makes reporting lines worth looking at. */
export type Casting = {
  /** Empty head post, held by somebody acting (Plt.). */
  readonly actingPost: string;
  /** Post of the one who acts. */
  readonly actingBy: string;
  /** Empty head post that nobody looks after. */
  readonly vacantPost: string;
  /** First day of the acting appointment. */
  readonly actingFrom: Day;
  /** Day of a change of post, undefined early in the year. */
  readonly transferOn: Day | undefined;
};

const unitWith = (structure: DemoStructure, template: string): string | undefined =>
  structure.units.find((unit) => unit.template === template)?.key;

/** Chooses the special posts of a region. */
export function castingOf(tenant: DemoTenant, structure: DemoStructure, today: Day): Casting {
  const year = today.slice(0, 4);
  const personnel = unitWith(structure, "kepegawaian");
  const works = unitWith(structure, "pekerjaan-umum");
  const isPart = tenant.regionCode === null || personnel === undefined || works === undefined;
  return {
    actingPost: isPart ? "root/pmd:head" : `${personnel}/pengadaan:head`,
    actingBy: isPart ? "root/kesos:head" : `${personnel}/mutasi:head`,
    vacantPost: isPart ? "pustu-hilir:head" : `${works}/binamarga:head`,
    actingFrom: `${Number(year) - 1}-10-01`,
    transferOn: today >= `${year}-08-01` ? `${year}-07-01` : today >= `${year}-03-20` ? `${year}-02-15` : undefined,
  };
}

/** People in the parts that the sign-in page offers, by what they are chosen for. */
export type Parts = {
  readonly admin: DemoPerson;
  readonly officer: DemoPerson;
  readonly auditor: DemoPerson;
  readonly head: DemoPerson;
  readonly middle: DemoPerson;
};

const civil = (people: readonly DemoPerson[]): DemoPerson[] => people.filter((person) => person.number !== null);

function firstOf(people: readonly DemoPerson[], posts: ReadonlyMap<string, DemoPost>, families: readonly string[]) {
  for (const family of families) {
    const found = people.find((person) => posts.get(person.post)?.family === family);
    if (found !== undefined) return found;
  }
  // A very small world has not every family: then somebody else takes the part.
  const anyone = people.at(-1);
  if (anyone === undefined) throw new Error(`Nobody works as ${families.join(", ")}`);
  return anyone;
}

/** Chooses who holds the roles of a region. */
export function partsOf(people: readonly DemoPerson[], structure: DemoStructure): Parts {
  const posts = new Map(structure.posts.map((post) => [post.key, post]));
  const staff = civil(people).filter((person) => posts.get(person.post)?.headsUnit === false);
  const heads = civil(people).filter((person) => posts.get(person.post)?.headsUnit === true);
  const health = unitWith(structure, "kesehatan");
  const head = heads.find((person) => person.post === `${health}:head`) ?? firstOf(heads, posts, ["camat"]);
  const officerPost = health === undefined ? "root/sub-umum:head" : `${health}/sub-umum:head`;
  return {
    admin: firstOf([...heads, ...staff], posts, ["analis-sdm", "pranata-komputer", "arsiparis"]),
    officer: heads.find((person) => person.post === officerPost) ?? firstOf(heads, posts, ["kasubbag-umum"]),
    auditor: firstOf([...staff, ...heads], posts, ["auditor", "kasubbag-keuangan"]),
    head,
    middle: firstOf(heads, posts, ["kepala-puskesmas"]),
  };
}

/** Who changes posts and where to: somebody at a counter goes to another office's counter of the same title. */
export function transferOf(
  people: readonly DemoPerson[],
  structure: DemoStructure,
  fates: ReadonlyMap<string, Fate>,
  taken: ReadonlySet<string>,
): { readonly person: DemoPerson; readonly to: string } | undefined {
  const posts = new Map(structure.posts.map((post) => [post.key, post]));
  for (const person of civil(people)) {
    const post = posts.get(person.post);
    const fate = fates.get(person.key);
    if (post?.type !== "STAFF" || taken.has(person.key) || fate?.contract !== "ACTIVE" || fate.focus !== "FINAL")
      continue;
    const to = structure.posts.find((other) => other.title === post.title && other.superior !== post.superior);
    if (to !== undefined) return { person, to: to.key };
  }
  return undefined;
}
