import type { EmploymentStatus } from "../../generated/enums.ts";
import { addDays, type Day } from "../../kernel/calendar.ts";
import { careerFor } from "./career.ts";
import { table } from "./csv.ts";
import { syntheticNumber } from "./nationalNumber.ts";
import type { Random } from "./random.ts";
import type { DemoPost, DemoStructure, DemoTenant } from "./structure.ts";

/** A made-up person. */
export type DemoPerson = {
  readonly key: string;
  /** With titles. */
  readonly name: string;
  /** Null for the regional head, who is no civil servant. */
  readonly number: string | null;
  readonly status: EmploymentStatus;
  readonly grade: string | null;
  readonly post: string;
  /** First day in the post. */
  readonly from: Day;
};

const list = (culture: string, part: string): string[] =>
  (table("names").find((row) => row["culture"] === culture && row["part"] === part)?.["names"] ?? "").split(" ");

function nameMaker(culture: string, random: Random): (post: DemoPost, sex: "MALE" | "FEMALE") => string {
  const first = { MALE: list(culture, "male"), FEMALE: list(culture, "female") };
  const last = list(culture, "last");
  const used = new Set<string>();
  return (post, sex) => {
    for (let attempt = 0; ; attempt += 1) {
      // Larger worlds run out of pairs: then a second given name tells people apart.
      const given = attempt < 6 ? [random.pick(first[sex])] : random.sample(first[sex], 2);
      const bare = [...given, random.pick(last)].join(" ");
      if (attempt < 60 && (used.has(bare) || new Set(bare.split(" ")).size < bare.split(" ").length)) continue;
      used.add(bare);
      const titles = table("titles").find((row) => row["family"] === post.family);
      const before = titles?.["before"] ?? "";
      const after = random.pick((titles?.["after"] ?? "").split("|"));
      return `${before === "" ? "" : `${before} `}${bare}${after === "" ? "" : `, ${after}`}`;
    }
  };
}

/**
 * Posts in the order in which people fill them: every head once, then staff round by round until the number is
 * reached; large worlds go round again, so that the tree stays as it is and the counters get longer queues.
 */
function* placesToFill(structure: DemoStructure, vacant: ReadonlySet<string>, random: Random): Generator<DemoPost> {
  for (const post of structure.posts) if (post.family !== "" && post.headsUnit && !vacant.has(post.key)) yield post;
  const staff = structure.posts.filter((post) => post.share > 0);
  for (let round = 0; ; round += 1) {
    for (const post of random.shuffled(staff)) if (round >= 6 || round < post.share) yield post;
  }
}

/** People of a tenant. */
export type PeopleOrder = {
  readonly tenant: DemoTenant;
  readonly structure: DemoStructure;
  readonly count: number;
  readonly today: Day;
  readonly random: Random;
  /** Posts left empty. */
  readonly vacant: ReadonlySet<string>;
  /** Beginning of the people's keys, by default the region's key: two worlds of one region need two. */
  readonly keys?: string;
};

/** The regional head: rates the topmost civil servant, has neither NIP nor contract (3.7). */
function regionalHead(order: PeopleOrder, name: string): DemoPerson {
  const year = Number(order.today.slice(0, 4));
  return {
    ...{
      key: `${order.keys ?? order.tenant.key}-000`,
      name,
      number: null,
      status: "NOT_CIVIL_SERVANT",
      grade: null,
      post: "root:regional",
    },
    from: `${year - 2}-02-20`,
  };
}

/** Makes the people of a tenant: the regional head, then `count` civil servants; the same seed gives the same people. */
export function* peopleOf(order: PeopleOrder): Generator<DemoPerson> {
  const { tenant, structure, today } = order;
  const names = nameMaker(tenant.culture, order.random.fork("names"));
  const used = new Set<string>();
  const first = structure.posts.find((post) => post.family !== "");
  if (first === undefined) throw new Error(`${tenant.key} has no posts`);
  yield regionalHead(order, names({ ...first, family: "" }, "MALE"));
  let made = 0;
  for (const post of placesToFill(structure, order.vacant, order.random.fork("places"))) {
    if (made === order.count) return;
    made += 1;
    const key = `${order.keys ?? tenant.key}-${String(made).padStart(3, "0")}`;
    const random = order.random.fork(key);
    const sex = post.family === "bidan" || random.chance(0.52) ? "FEMALE" : "MALE";
    const career = careerFor(post, today, random);
    const settled = `${Number(today.slice(0, 4)) - random.between(1, 3)}-01-02`;
    yield {
      key,
      name: names(post, sex),
      number: syntheticNumber({ ...career, sex }, random, used),
      status: career.status,
      grade: career.grade,
      post: post.key,
      from: settled > career.appointedOn ? settled : addDays(career.appointedOn, 1),
    };
  }
}
