import type { ContractStatus, EvaluationStatus, Rating } from "../../generated/enums.ts";
import type { DemoPerson } from "./people.ts";
import type { Random } from "./random.ts";
import type { DemoStructure } from "./structure.ts";
import type { Tier } from "./targets.ts";

/** Where a contract stands today; `NONE` = not begun. */
export type ContractFate = ContractStatus | "NONE";
/**
 * Where the evaluation of the last finished period stands; `REOPENED` = rated again after it had been final, `DECIDED` =
 * final by the decision of an objection.
 */
export type EvaluationFate = Exclude<EvaluationStatus, "CALIBRATION"> | "REOPENED" | "DECIDED";

/** What becomes of one person's year. */
export type Fate = {
  readonly contract: ContractFate;
  /** Last finished period; the running one when none is finished yet. */
  readonly focus: EvaluationFate;
  /** Running period. */
  readonly running: Extract<EvaluationStatus, "OPEN" | "SELF_REPORTING" | "SUBMITTED">;
  readonly tier: Tier;
  readonly behavior: Rating;
  /** Index of a period (from 0) in which the person could not be assessed, -1 = none. */
  readonly absentIn: number;
};

/** Whether nothing of this year's contract is left: it was not begun, or withdrawn. */
export const withoutContract = (fate: Fate | undefined): boolean =>
  fate?.contract === "NONE" || fate?.contract === "WITHDRAWN";

/** Of 150 people, so many stand before a contract in force. */
const contractShares: readonly (readonly [ContractFate, number])[] = [
  ["NONE", 2],
  ["DRAFT", 5],
  ["SUBMITTED", 4],
  ["IN_DIALOGUE", 3],
  ["RETURNED", 3],
  ["AGREED", 3],
  ["APPROVED", 3],
  ["WITHDRAWN", 1],
];

/** Of 150 people, so many are not through with the last finished period. */
const focusShares: readonly (readonly [EvaluationFate, number])[] = [
  ["OPEN", 2],
  ["SELF_REPORTING", 3],
  ["SUBMITTED", 5],
  ["RETURNED", 3],
  ["UNDER_REVIEW", 4],
  ["RATED", 4],
  ["DELIVERED", 6],
  ["NOT_ASSESSABLE", 2],
  ["REOPENED", 1],
  ["OBJECTED", 2],
  ["DECIDED", 1],
  ["REPORTED", 3],
];

const runningShares: readonly (readonly [Fate["running"], number])[] = [
  ["SUBMITTED", 4],
  ["SELF_REPORTING", 12],
];

/** Ratings of 150 people that make every predicate occur; everyone else is drawn around MEETS. */
const rareRatings: readonly (readonly [Tier, Rating])[] = [
  ["BELOW", "BELOW"],
  ["MEETS", "BELOW"],
  ["ABOVE", "BELOW"],
  ["BELOW", "ABOVE"],
  ["BELOW", "MEETS"],
  ["ABOVE", "ABOVE"],
];

/** Deals states out to people in turn, at least one each; whoever is left keeps `rest`. */
function deal<T>(keys: readonly string[], shares: readonly (readonly [T, number])[], rest: T): Map<string, T> {
  const dealt = new Map<string, T>(keys.map((key) => [key, rest]));
  let at = 0;
  for (const [state, of150] of shares) {
    const many = Math.max(1, Math.round((of150 * keys.length) / 150));
    for (const key of keys.slice(at, at + many)) dealt.set(key, state);
    at += many;
  }
  return dealt;
}

const tierFor = (random: Random): Tier => {
  const chance = random.next();
  return chance < 0.3 ? "ABOVE" : chance < 0.9 ? "MEETS" : "BELOW";
};

const behaviorFor = (tier: Tier, random: Random): Rating => {
  const above = tier === "ABOVE" ? 0.6 : 0.2;
  return random.chance(above) ? "ABOVE" : "MEETS";
};

/**
 * Deals out what becomes of everyone's year, so that every state of contracts and evaluations occurs.
 * People who rate others have a contract in force: those below need its results to support.
 */
export function fatesOf(people: readonly DemoPerson[], structure: DemoStructure, random: Random): Map<string, Fate> {
  const leading = new Set(structure.posts.map((post) => post.superior));
  const civil = people.filter((person) => person.number !== null);
  const followers = random.fork("contracts").shuffled(civil.filter((person) => !leading.has(person.post)));
  const contracts = deal<ContractFate>(
    followers.map((person) => person.key),
    contractShares,
    "ACTIVE",
  );
  const active = civil.filter((person) => (contracts.get(person.key) ?? "ACTIVE") === "ACTIVE");
  const order = random.fork("evaluations").shuffled(active.map((person) => person.key));
  const focus = deal<EvaluationFate>(order, focusShares, "FINAL");
  const done = order.filter((key) => focus.get(key) === "FINAL");
  const running = deal<Fate["running"]>(done, runningShares, "OPEN");
  const rare = new Map(done.slice(-rareRatings.length).map((key, at) => [key, rareRatings[at]]));
  const absent = new Set(done.slice(30, 31));
  return new Map(
    civil.map((person): [string, Fate] => {
      const own = random.fork(person.key);
      const tier = rare.get(person.key)?.[0] ?? tierFor(own);
      return [
        person.key,
        {
          contract: contracts.get(person.key) ?? "ACTIVE",
          focus: focus.get(person.key) ?? "OPEN",
          running: running.get(person.key) ?? "OPEN",
          tier,
          behavior: rare.get(person.key)?.[1] ?? behaviorFor(tier, own),
          absentIn: absent.has(person.key) ? 0 : -1,
        },
      ];
    }),
  );
}
