import type { IndicatorDraft, ResultDraft } from "./contractDraft.ts";

/** What is chosen as one when two versions meet: a target without its unit or formula would be another target. */
export type FieldGroup<Row> = {
  readonly field: MergeField;
  readonly keys: readonly (keyof Row & string)[];
  /** Key of the sentence for which both texts can be kept; absent where only one value can hold. */
  readonly text?: keyof Row & string;
};

/** Fields that can differ between two versions of a contract in writing. */
export type MergeField =
  | "title"
  | "supportedLeaderResult"
  | "assignedBy"
  | "weight"
  | "classification"
  | "measure"
  | "aspect"
  | "perspective"
  | "dataSource"
  | "leaderExpectation"
  | "approach"
  | "resourceSupport"
  | "accountabilityScheme"
  | "consequence"
  | "row";

/** How achievement is measured, target and unit first. */
export const measureKeys = [
  "target",
  "unit",
  "direction",
  "formula",
  "accumulation",
  "baseline",
  "capPercent",
  "floorPercent",
  "levels",
  "unitIndicator",
] as const satisfies readonly (keyof IndicatorDraft)[];

/** Fields of a result, in the order of the form. */
export const resultGroups: readonly FieldGroup<ResultDraft>[] = [
  { field: "title", keys: ["title"], text: "title" },
  {
    field: "supportedLeaderResult",
    keys: ["supportedLeaderResult", "supportedResultId"],
    text: "supportedLeaderResult",
  },
  { field: "assignedBy", keys: ["assignedBy"], text: "assignedBy" },
  { field: "classification", keys: ["classification"] },
  { field: "weight", keys: ["weight"] },
];

/** Fields of an indicator, in the order of the form. */
export const indicatorGroups: readonly FieldGroup<IndicatorDraft>[] = [
  { field: "title", keys: ["title"], text: "title" },
  { field: "measure", keys: measureKeys },
  { field: "aspect", keys: ["aspect"] },
  { field: "perspective", keys: ["perspective"] },
  { field: "dataSource", keys: ["dataSource"], text: "dataSource" },
];

/** Measures the server chooses to fit the target while the writer leaves them open. */
const chosenByServer = ["direction", "formula", "accumulation"] as const;

/** An indicator whose open measures are those the server chose for the same target: leaving them open is no change. */
export function settledMeasure(row: IndicatorDraft, before: IndicatorDraft | undefined): IndicatorDraft {
  if (before === undefined || row.target.trim() !== before.target.trim()) return row;
  const chosen = chosenByServer.filter((key) => row[key] === "").map((key) => [key, before[key]]);
  return { ...row, ...(Object.fromEntries(chosen) as Partial<IndicatorDraft>) };
}
