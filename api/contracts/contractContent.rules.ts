import * as z from "zod";
import {
  AccumulationValues,
  AchievementFormulaValues,
  BehaviorValues,
  ContractApproach,
  ContractApproachValues,
  ContractForm,
  DirectionValues,
  PerspectiveValues,
  ResultAspectValues,
  ResultClassificationValues,
  ResultKind,
  ResultKindValues,
} from "../generated/enums.ts";
import type { ContractForm as Form } from "../generated/enums.ts";
import { Decimal, readDecimal } from "../kernel/decimal.ts";
import type { IndicatorId, NewId, ResultId, UnitIndicatorId } from "../kernel/ids.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { absent, optionalText, requiredText, validated } from "../kernel/validate.ts";
import { parseMeasure } from "../progress/method.rules.ts";
import {
  emptyAnnexes,
  type ContractAnnexes,
  type ContractContent,
  type Indicator,
  type PlannedResult,
} from "./contract.rules.ts";

/**
 * Most results on one contract, and most indicators on one result: more is not a plan but a task list. `bytes` keeps
 * the content below DynamoDB's 400 kB an item, its attributes' names and the signatures beside it.
 */
export const limits = { results: 40, indicatorsPerResult: 12, annexLines: 30, bytes: 330_000 } as const;

const decimalBetween = (min: number, max: number) =>
  z
    .string()
    .trim()
    .transform((text) => text.replace(",", "."))
    .refine((text) => {
      const value = readDecimal(text);
      return value !== undefined && value.gte(min) && value.lte(max);
    }, "NUMBER_OUT_OF_RANGE");

/** An indicator as people enter it; the form of the panel uses the same model. */
export const indicatorInput = z.object({
  id: absent(z.string()),
  title: requiredText(500),
  aspect: absent(z.enum(ResultAspectValues)),
  perspective: absent(z.enum(PerspectiveValues)),
  target: requiredText(100),
  unit: z.string().trim().max(60, "TEXT_TOO_LONG"),
  direction: absent(z.enum(DirectionValues)),
  formula: absent(z.enum(AchievementFormulaValues)),
  accumulation: absent(z.enum(AccumulationValues)),
  baseline: absent(decimalBetween(-1e12, 1e12)),
  capPercent: absent(decimalBetween(1, 1000)),
  floorPercent: absent(decimalBetween(-1000, 100)),
  levels: absent(z.array(requiredText(60)).min(2, "LIST_SIZE").max(20, "LIST_SIZE")),
  dataSource: optionalText(300),
  unitIndicator: absent(z.string()),
  libraryEntry: absent(z.string()),
});

/** A result as people enter it. */
export const plannedResultInput = z.object({
  id: absent(z.string()),
  kind: z.enum(ResultKindValues),
  classification: absent(z.enum(ResultClassificationValues)),
  replaces: absent(z.array(z.string()).max(limits.results, "LIST_SIZE")),
  title: requiredText(1000),
  supportedLeaderResult: optionalText(1000),
  supportedResultId: absent(z.string()),
  assignedBy: optionalText(200),
  weight: absent(decimalBetween(0, 100)),
  indicators: z.array(indicatorInput).max(limits.indicatorsPerResult, "LIST_SIZE"),
});

const annexList = z.array(requiredText(1000)).max(limits.annexLines, "LIST_SIZE");

/** The annex as people enter it. */
export const annexesInput = z.object({
  resourceSupport: annexList,
  accountabilityScheme: annexList,
  consequence: annexList,
});

/** The content of a contract as people enter it. */
export const contractContentInput = z.object({
  approach: absent(z.enum(ContractApproachValues)),
  annexes: absent(annexesInput),
  results: z.array(plannedResultInput).max(limits.results, "LIST_SIZE"),
  behaviors: z
    .array(z.object({ behavior: z.enum(BehaviorValues), leaderExpectation: requiredText(1000) }))
    .max(BehaviorValues.length, "LIST_SIZE")
    .nullish()
    .transform((list) => list ?? []),
});

/** Content as people enter it, before it is understood. */
export type ContractContentInput = z.input<typeof contractContentInput>;

/**
 * Understands entered content: shapes, lengths, targets, measures. An unfinished draft passes; what is missing
 * is asked for by `completeness` at submission.
 *
 * @param prefix path of the content within the mutation's input.
 * @returns the content, or refused with every reason: REQUIRED, TEXT_TOO_LONG, LIST_SIZE, NUMBER_OUT_OF_RANGE,
 * VALUE_NOT_UNDERSTOOD, METHOD_NOT_APPLICABLE, DUPLICATE_ENTRY, UNKNOWN_ID, CONTENT_TOO_LARGE.
 */
export function readContent(
  input: unknown,
  before: Pick<ContractContent, "results"> & Partial<ContractContent>,
  newId: NewId,
  prefix: readonly string[] = ["content"],
  /** The content in force, whose results new ones may take over; none for a first draft. */
  inForce?: ContractContent,
): Decision<ContractContent> {
  const shaped = validated(contractContentInput, input);
  if (isRefused(shaped))
    return refuseAll(shaped.refusals.map((r) => ({ ...r, field: [...prefix, ...r.field] }))) ?? shaped;
  const reasons: Refusal[] = [];
  const known = new Map(before.results.map((result) => [result.id as string, result]));
  const replaceable = new Set<string>(inForce?.results.map(({ id }) => id));
  const used = new Set<string>();
  const claim = (id: string | undefined, exists: boolean, path: string[]): boolean => {
    if (id === undefined) return false;
    if (!exists) reasons.push(refusal("UNKNOWN_ID", path));
    if (used.has(id)) reasons.push(refusal("DUPLICATE_ENTRY", path));
    used.add(id);
    return exists;
  };
  const results = shaped.results.map((result, r): PlannedResult => {
    const path = [...prefix, "results", String(r)];
    const old = known.get(result.id ?? "");
    claim(result.id, old !== undefined, [...path, "id"]);
    if (result.replaces?.some((id) => !replaceable.has(id))) reasons.push(refusal("UNKNOWN_ID", [...path, "replaces"]));
    const oldIndicators = new Set(old?.indicators.map((indicator) => indicator.id));
    const indicators = result.indicators.flatMap((indicator, i): Indicator[] => {
      const place = [...path, "indicators", String(i)];
      claim(indicator.id, oldIndicators.has((indicator.id ?? "") as IndicatorId), [...place, "id"]);
      const read = readIndicator(indicator, newId);
      if (!isRefused(read)) return [read];
      reasons.push(...read.refusals.map((reason) => ({ ...reason, field: [...place, ...reason.field] })));
      return [];
    });
    return {
      id: (result.id as ResultId | undefined) ?? newId("result"),
      kind: result.kind,
      classification: result.classification,
      replaces: result.replaces?.length ? (result.replaces as ResultId[]) : undefined,
      title: result.title,
      supportedLeaderResult: result.supportedLeaderResult ?? undefined,
      supportedResultId: result.supportedResultId as ResultId | undefined,
      assignedBy: result.assignedBy ?? undefined,
      weight: result.weight,
      indicators,
    };
  });
  const seen = new Set<string>();
  shaped.behaviors.forEach(({ behavior }, at) => {
    if (seen.has(behavior)) reasons.push(refusal("DUPLICATE_ENTRY", [...prefix, "behaviors", String(at)]));
    seen.add(behavior);
  });
  // Main results first, as the form prints them; within a kind the entered order stays.
  const ordered = [...results].sort((a, b) => Number(a.kind !== ResultKind.MAIN) - Number(b.kind !== ResultKind.MAIN));
  const refused = refuseAll(reasons);
  if (refused !== undefined) return refused;
  const content: ContractContent = {
    approach: shaped.approach ?? before.approach ?? ContractApproach.QUANTITATIVE,
    results: ordered,
    behaviors: shaped.behaviors,
    annexes: shaped.annexes ?? before.annexes ?? emptyAnnexes,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(content)).length;
  return bytes > limits.bytes ? refuse("CONTENT_TOO_LARGE", [...prefix]) : content;
}

function readIndicator(input: z.output<typeof indicatorInput>, newId: NewId): Decision<Indicator> {
  const measure = parseMeasure(input);
  if (isRefused(measure)) return measure;
  return {
    ...measure,
    id: (input.id as IndicatorId | undefined) ?? newId("indicator"),
    title: input.title,
    aspect: input.aspect,
    perspective: input.perspective,
    dataSource: input.dataSource ?? undefined,
    unitIndicatorId: input.unitIndicator as UnitIndicatorId | undefined,
  };
}

/**
 * What content still lacks before it can be submitted: MAIN_RESULT_REQUIRED, INDICATOR_REQUIRED,
 * PERSPECTIVE_REQUIRED (F1), ASPECT_REQUIRED (F3; F4, the qualitative one, has no aspects) and
 * SUPPORTED_RESULT_REQUIRED (F3, F4; 2.4), WEIGHTS_NOT_100, ANNEX_REQUIRED (2.7) where the policy asks for annexes.
 */
export function completeness(
  content: Pick<ContractContent, "results"> & Partial<ContractContent>,
  form: Form,
  annexesRequired = false,
): Refusal[] {
  const reasons: Refusal[] = [];
  const main = content.results.filter((result) => result.kind === ResultKind.MAIN);
  if (main.length === 0) reasons.push(refusal("MAIN_RESULT_REQUIRED", "results"));
  content.results.forEach((result, r) => {
    const path = ["results", String(r)];
    if (result.indicators.length === 0) reasons.push(refusal("INDICATOR_REQUIRED", [...path, "indicators"]));
    if (form === ContractForm.STAFF && result.kind === ResultKind.MAIN && !result.supportedLeaderResult) {
      reasons.push(refusal("SUPPORTED_RESULT_REQUIRED", [...path, "supportedLeaderResult"]));
    }
    result.indicators.forEach((indicator, i) => {
      const place = [...path, "indicators", String(i)];
      if (form === ContractForm.LEADER && !indicator.perspective) {
        reasons.push(refusal("PERSPECTIVE_REQUIRED", [...place, "perspective"]));
      }
      if (form === ContractForm.STAFF && content.approach !== ContractApproach.QUALITATIVE && !indicator.aspect)
        reasons.push(refusal("ASPECT_REQUIRED", [...place, "aspect"]));
    });
  });
  const total = weightsTotal(content.results);
  if (total !== null && !total.eq(100))
    reasons.push(refusal("WEIGHTS_NOT_100", "results", { params: { total: total.toString() } }));
  if (annexesRequired) reasons.push(...missingAnnexes(content.annexes));
  return reasons;
}

/** Lists of the annex without a line: the form prints three lists, each with at least one (2.7, R-SKP-01 b-d). */
function missingAnnexes(annexes: ContractAnnexes | undefined): Refusal[] {
  return (["resourceSupport", "accountabilityScheme", "consequence"] as const)
    .filter((list) => (annexes?.[list].length ?? 0) === 0)
    .map((list) => refusal("ANNEX_REQUIRED", ["annexes", list]));
}

/** Sum of the main results' weights, exact (33.33 + 33.33 + 33.34 = 100); null when none has a weight. */
export function weightsTotal(results: readonly Pick<PlannedResult, "kind" | "weight">[]): Decimal | null {
  const main = results.filter((result) => result.kind === ResultKind.MAIN);
  if (main.every((result) => result.weight === undefined)) return null;
  return main.reduce((sum, result) => sum.plus(readDecimal(result.weight ?? "0") ?? 0), new Decimal(0));
}
