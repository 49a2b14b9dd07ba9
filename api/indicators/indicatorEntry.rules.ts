import * as z from "zod";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { Decided } from "../audit/auditEvent.rules.ts";
import {
  Accumulation,
  AccumulationValues,
  AchievementFormulaValues,
  Direction,
  DirectionValues,
  IndicatorEntryAction,
  JobFamilyValues,
  Party,
  ResultAspectValues,
} from "../generated/enums.ts";
import type { AchievementFormula, JobFamily, ResultAspect } from "../generated/enums.ts";
import { changedFields } from "../kernel/changedFields.ts";
import type { IndicatorEntryId } from "../kernel/ids.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import { indicatorManualModel, type IndicatorManual } from "./indicatorManual.rules.ts";
import { plainText } from "./indicatorText.rules.ts";

/** What a library entry says. */
export type IndicatorEntryContent = {
  readonly title: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly formula: AchievementFormula | null;
  readonly accumulation: Accumulation;
  readonly aspect: ResultAspect | null;
  readonly dataSource: string | null;
  readonly jobFamilies: readonly JobFamily[];
  readonly manual: IndicatorManual | null;
  readonly source: string | null;
  readonly sourceAddress: string | null;
};

/** An indicator of the organization's library. */
export type IndicatorEntry = IndicatorEntryContent & {
  readonly id: IndicatorEntryId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly retired: boolean;
};

const orElse = <T extends z.ZodType, D>(model: T, other: D) => model.nullish().transform((value) => value ?? other);

/** A library entry as people enter it; the panel's form uses the same model. */
export const indicatorEntryModel = z.object({
  title: requiredText(300),
  unit: z.string().trim().max(60, "TEXT_TOO_LONG"),
  direction: orElse(z.enum(DirectionValues), Direction.HIGHER),
  formula: orElse(z.enum(AchievementFormulaValues), null),
  accumulation: orElse(z.enum(AccumulationValues), Accumulation.LAST),
  aspect: orElse(z.enum(ResultAspectValues), null),
  dataSource: optionalText(300),
  jobFamilies: z
    .array(z.enum(JobFamilyValues))
    .min(1, "LIST_SIZE")
    .max(4, "LIST_SIZE")
    .refine((list) => new Set(list).size === list.length, "DUPLICATE_ENTRY"),
  manual: orElse(indicatorManualModel, null),
  source: optionalText(300),
  sourceAddress: optionalText(500).refine((text) => text === null || /^https?:\/\/\S+$/.test(text), "LINK_INVALID"),
});

/**
 * Adds an indicator to the library.
 *
 * @returns the entry, or refused: REQUIRED, TEXT_TOO_LONG, LIST_SIZE, DUPLICATE_ENTRY, LINK_INVALID.
 */
export function addEntry(
  input: unknown,
  context: { id: IndicatorEntryId; organizationId: string },
): Decision<Decided<IndicatorEntry>> {
  const content = validated(indicatorEntryModel, input);
  if (isRefused(content)) return content;
  const head = { version: 0, history: { sequence: 0, hash: "" }, retired: false };
  return { record: { ...context, ...head, ...content }, note: {} };
}

/** Changes an entry. Refuses like `addEntry`, and STEP_NOT_ALLOWED_IN_STATE when it is no longer offered. */
export function changeEntry(entry: IndicatorEntry, input: unknown): Decision<Decided<IndicatorEntry>> {
  if (entry.retired) return refuse("STEP_NOT_ALLOWED_IN_STATE", []);
  const content = validated(indicatorEntryModel, input);
  if (isRefused(content)) return content;
  const record = { ...entry, ...content };
  const fields = Object.keys(content) as (keyof IndicatorEntryContent)[];
  return { record, note: { changedFields: changedFields<IndicatorEntryContent>(entry, record, fields) } };
}

/** Offers an entry no longer; it stays readable. Refuses STEP_NOT_ALLOWED_IN_STATE the second time. */
export function retireEntry(entry: IndicatorEntry): Decision<Decided<IndicatorEntry>> {
  if (entry.retired) return refuse("STEP_NOT_ALLOWED_IN_STATE", []);
  return { record: { ...entry, retired: true }, note: { changedFields: ["retired"] } };
}

const keepers: readonly Party[] = [Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER];

/** Steps open on an entry. */
export function entryActions(entry: Pick<IndicatorEntry, "retired">, parties: ReadonlySet<Party>) {
  const may = !entry.retired && keepers.some((party) => parties.has(party));
  return may ? [IndicatorEntryAction.UPDATE, IndicatorEntryAction.RETIRE] : [];
}

const small = new Set("yang dan serta di ke dari pada untuk dalam dengan atas oleh per".split(" "));

/** Most places of a title at which a search finds it. */
const mostPlaces = 8;

/**
 * Beginnings at which a title is found: from each word that means something to its end, so that the beginning of any
 * word, or of several in a row, finds it.
 */
export function searchPlaces(title: string): string[] {
  const words = plainText(title).split(" ");
  return words
    .map((word, at) => ({ word, place: words.slice(at).join(" ").slice(0, 120) }))
    .filter(({ word }) => word.length > 1 && !small.has(word))
    .slice(0, mostPlaces)
    .map(({ place }) => place);
}

/** Key of a title in the library's order. */
export const titleKey = (title: string): string => plainText(title).slice(0, 120);
