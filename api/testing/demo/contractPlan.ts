import type {
  Accumulation,
  AchievementFormula,
  Behavior,
  Direction,
  Perspective,
  ResultAspect,
} from "../../generated/enums.ts";
import { BehaviorValues } from "../../generated/enums.ts";
import { required, table, type Row } from "./csv.ts";
import type { Random } from "./random.ts";
import { targetFrom, type Measured } from "./targets.ts";

/** An indicator of a contract to be. */
export type PlannedIndicator = Measured & {
  readonly title: string;
  readonly aspect: ResultAspect | null;
  readonly perspective: Perspective | null;
  readonly dataSource: string;
  /** Record of `unitIndicators.csv` it serves, when the office's agreement has it. */
  readonly unitRecord: string | null;
};

/** A result of a contract to be. */
export type ResultPlan = {
  readonly title: string;
  readonly theme: string;
  readonly main: boolean;
  readonly assignedBy: string | null;
  readonly weight: string | null;
  readonly indicators: readonly PlannedIndicator[];
};

/** The content of a contract to be. */
export type ContractPlan = {
  readonly results: readonly ResultPlan[];
  readonly behaviors: readonly { readonly behavior: Behavior; readonly leaderExpectation: string }[];
};

const aspects: Record<string, ResultAspect> = { N: "QUANTITY", K: "QUALITY", W: "TIME", B: "COST" };
const perspectives: Record<string, Perspective> = {
  PL: "SERVICE_RECIPIENT",
  PB: "BUSINESS_PROCESS",
  PI: "INTERNAL_STRENGTHENING",
  AG: "BUDGET",
};
const directions: Record<string, Direction> = { H: "HIGHER", L: "LOWER", R: "RANGE", M: "MILESTONE" };
const accumulations: Record<string, Accumulation> = { S: "SUM", L: "LAST", R: "RELEASE" };
const weights: Record<number, readonly (readonly number[])[]> = {
  1: [[100]],
  2: [
    [60, 40],
    [55, 45],
    [50, 50],
  ],
  3: [
    [50, 30, 20],
    [40, 35, 25],
    [40, 30, 30],
    [45, 30, 25],
  ],
  4: [
    [40, 25, 20, 15],
    [30, 30, 20, 20],
    [35, 25, 25, 15],
  ],
};

/** Where a contract is made: what its texts name. */
export type ContractPlace = {
  readonly family: string;
  readonly year: number;
  readonly unit: string;
  readonly office: string;
  readonly place: string;
  readonly useWeights: boolean;
  /** Records in the office's unit agreement. */
  readonly unitRecords: ReadonlySet<string>;
  /** Who may assign additional work. */
  readonly leaderTitle: string;
};

function indicatorFrom(row: Row, at: ContractPlace, fill: (text: string) => string, random: Random): PlannedIndicator {
  const code = (name: string): string => required(row, name);
  const blank = (name: string): string | null => (code(name) === "" ? null : code(name));
  const record = blank("unitRecord");
  return {
    title: fill(code("indicator")),
    aspect: aspects[code("aspect")] ?? null,
    perspective: perspectives[code("perspective")] ?? null,
    target: targetFrom(code("target"), at.year, random),
    unit: code("unit"),
    direction: directions[code("direction")] ?? "HIGHER",
    formula: blank("formula") as AchievementFormula | null,
    accumulation: accumulations[code("accumulation")] ?? "LAST",
    baseline: blank("baseline"),
    cap: blank("cap"),
    levels: code("levels") === "" ? [] : code("levels").split("|"),
    dataSource: code("dataSource"),
    unitRecord: record !== null && at.unitRecords.has(record) ? record : null,
  };
}

function resultsOf(family: string): Row[][] {
  const rows = table("results").filter((row) => row["family"] === family);
  return [...new Set(rows.map((row) => row["result"]))].map((key) => rows.filter((row) => row["result"] === key));
}

/** Plans the content of a contract from the library of the job family; people of one post get different ones. */
export function planContract(at: ContractPlace, random: Random): ContractPlan {
  const library = resultsOf(at.family);
  if (library.length === 0) throw new Error(`No results for the job family ${at.family}`);
  const project = random.pick(table("phrases").filter((row) => row["kind"] === "project"));
  const fill = (text: string): string =>
    text
      .replaceAll("{unit}", at.unit)
      .replaceAll("{office}", at.office)
      .replaceAll("{place}", at.place)
      .replaceAll("{project}", required(project, "text"));
  const [first = [], ...others] = library;
  const chosen = [first, ...random.sample(others, Math.min(others.length, random.between(1, 2)))];
  const shares = at.useWeights ? random.pick(weights[chosen.length] ?? [[100]]) : [];
  const main = chosen.map((rows, index): ResultPlan => ({
    title: fill(required(rows[0] ?? {}, "title")),
    theme: required(rows[0] ?? {}, "theme"),
    main: true,
    assignedBy: null,
    weight: shares[index] === undefined ? null : String(shares[index]),
    indicators: rows.map((row) => indicatorFrom(row, at, fill, random)),
  }));
  const extra = random.chance(0.3) ? [random.pick(resultsOf("tambahan"))] : [];
  const additional = extra.map((rows): ResultPlan => ({
    title: fill(required(rows[0] ?? {}, "title")),
    theme: "tim",
    main: false,
    assignedBy: at.leaderTitle,
    weight: null,
    indicators: rows.map((row) => ({ ...indicatorFrom(row, at, fill, random), perspective: "BUSINESS_PROCESS" })),
  }));
  const values = random.sample(BehaviorValues, random.between(3, 6));
  const behaviors = values.map((behavior) => ({
    behavior,
    leaderExpectation: required(
      random.pick(table("phrases").filter((row) => row["kind"] === "expectation" && row["tag"] === behavior)),
      "text",
    ),
  }));
  return { results: [...main, ...additional], behaviors };
}
