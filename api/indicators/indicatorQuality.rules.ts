import { ContractForm, Direction, QualityCode, QualitySeverity } from "../generated/enums.ts";
import type { ContractForm as Form } from "../generated/enums.ts";
import { isRefused } from "../kernel/refusal.ts";
import { parseTarget } from "../progress/target.rules.ts";
import {
  directionInWords,
  isDoing,
  leadingVerb,
  meaningWords,
  namesMeasure,
  plainText,
  twoMeasures,
  vagueWords,
} from "./indicatorText.rules.ts";

/** An indicator as its words are looked at: as stored or as being typed. */
export type WordedIndicator = {
  readonly title: string;
  /** Target as written. */
  readonly target: string;
  readonly unit: string;
  readonly levels?: readonly string[] | null | undefined;
  readonly direction?: Direction | null | undefined;
  readonly aspect?: string | null | undefined;
};

/** A result as its words are looked at. */
export type WordedResult = { readonly title: string; readonly indicators: readonly WordedIndicator[] };

/** A finding: where (places within the content), what, and the words that caused it. */
export type QualityFinding = {
  readonly code: QualityCode;
  readonly severity: QualitySeverity;
  readonly result: number;
  readonly indicator: number | null;
  readonly field: "title" | "target" | "unit" | "direction";
  readonly words: string | null;
};

type Found = Pick<QualityFinding, "code" | "severity" | "field"> & { readonly words?: string };

const { ERROR, WARNING } = QualitySeverity;

/**
 * What is wrong with the words of results and indicators (SWL-04, domain.md 2.3, 2.4): errors are certain and stop a
 * submission, warnings are likely and ask for a reason. Rows nobody has written in yet are passed over.
 */
export function qualityFindings(content: { readonly results: readonly WordedResult[] }, form: Form): QualityFinding[] {
  const seen = new Map<string, { result: number; aspect: string }>();
  return content.results.flatMap((result, r): QualityFinding[] => [
    ...inResult(result).map((found) => ({ words: null, ...found, result: r, indicator: null })),
    ...result.indicators.flatMap((indicator, i): QualityFinding[] => {
      if (indicator.title.trim() === "") return [];
      const key = plainText(indicator.title);
      const twin = seen.get(key);
      seen.set(key, twin ?? { result: r, aspect: indicator.aspect ?? "" });
      const found = [...inIndicator(indicator, result, form)];
      if (twin !== undefined) {
        const sure = twin.result === r && twin.aspect === (indicator.aspect ?? "");
        found.push({ code: QualityCode.DUPLICATE, severity: sure ? ERROR : WARNING, field: "title" });
      }
      return found.map((one) => ({ words: null, ...one, result: r, indicator: i }));
    }),
  ]);
}

function inResult(result: WordedResult): Found[] {
  const verb = leadingVerb(result.title);
  if (verb === undefined) return [];
  const severity = isDoing(verb) ? ERROR : WARNING;
  return [{ code: QualityCode.ACTIVITY_LANGUAGE, severity, field: "title", words: verb }];
}

function inIndicator(indicator: WordedIndicator, result: WordedResult, form: Form): Found[] {
  const { title } = indicator;
  const found: Found[] = [];
  const verb = leadingVerb(title);
  if (verb !== undefined) {
    found.push({ code: QualityCode.ACTIVITY_LANGUAGE, severity: ERROR, field: "title", words: verb });
  } else if (form === ContractForm.LEADER && countsActivities.test(plainText(title))) {
    found.push({ code: QualityCode.ACTIVITY_COUNT, severity: WARNING, field: "title" });
  }
  const measured = namesMeasure(title);
  const [words] = vagueWords(title);
  if (words !== undefined) {
    // A percentage of what is done well still counts something; without a measure nothing is counted at all.
    found.push({ code: QualityCode.VAGUE_WORDS, severity: measured ? WARNING : ERROR, field: "title", words });
  }
  const joint = twoMeasures(title);
  if (joint !== undefined)
    found.push({ code: QualityCode.DOUBLE_BARRELLED, severity: WARNING, field: "title", words: joint });
  if (!measured && !unitMeasures.test(indicator.unit) && repeats(title, result.title))
    found.push({ code: QualityCode.REPEATS_RESULT, severity: WARNING, field: "title" });
  return [...found, ...inTarget(indicator), ...inDirection(indicator)];
}

const countsActivities =
  /^jumlah (\w+ )?(rapat|kegiatan|sosialisasi|kunjungan|pertemuan|perjalanan|apel|surat|undangan|koordinasi|bimbingan)\b/;
const unitMeasures = /%|persen|indeks|nilai|skor|skala|predikat|menit|jam|hari/i;

/** Whether an indicator only says its result again: (almost) all its words stand there. */
function repeats(title: string, result: string): boolean {
  const words = meaningWords(title);
  const theirs = new Set(meaningWords(result));
  const shared = words.filter((word) => theirs.has(word)).length;
  return words.length >= 2 && shared / words.length >= 0.8;
}

function inTarget(indicator: WordedIndicator): Found[] {
  const { target, unit, levels, title } = indicator;
  if (target.trim() === "") return [{ code: QualityCode.TARGET_MISSING, severity: ERROR, field: "target" }];
  const read = parseTarget(target, unit, levels);
  if (isRefused(read)) {
    const words = target.trim();
    return [{ code: QualityCode.TARGET_UNMEASURABLE, severity: ERROR, field: "target", words }];
  }
  if (read.kind === "DATE" || read.kind === "LEVEL") return [];
  if (read.unit.trim() === "") return [{ code: QualityCode.UNIT_MISSING, severity: ERROR, field: "unit" }];
  const percent = /^(persentase|prosentase|presentase)\b/.exec(plainText(title))?.[0];
  const count = /^(jumlah|banyaknya)\b/.exec(plainText(title))?.[0];
  const inPercent = /%|persen|percent/i.test(read.unit);
  const wrong = inPercent ? count : percent;
  return wrong === undefined
    ? []
    : [{ code: QualityCode.UNIT_CONTRADICTS, severity: WARNING, field: "unit", words: wrong }];
}

/** Months and weeks tell how long work goes on in `12 bulan`, not how long somebody waits. */
const spans = /^(bulan|minggu|pekan|tahun|triwulan|semester)/i;

function inDirection({ title, unit, direction, target, levels }: WordedIndicator): Found[] {
  const said = directionInWords(title);
  if (said === undefined || spans.test(unit.trim())) return [];
  const read = parseTarget(target, unit, levels);
  const shown = direction ?? (!isRefused(read) && read.kind === "LIMIT" ? byComparator(read.comparator) : undefined);
  if (!isRefused(read) && read.kind !== "NUMBER" && read.kind !== "LIMIT") return [];
  const opposite = said.direction === "LOWER" ? Direction.HIGHER : Direction.LOWER;
  // Without a direction a number counts upwards, as the form does.
  if ((shown ?? Direction.HIGHER) !== opposite) return [];
  return [{ code: QualityCode.DIRECTION_CONTRADICTS, severity: WARNING, field: "direction", words: said.words }];
}

const byComparator = (comparator: string): Direction =>
  comparator.startsWith("<") ? Direction.LOWER : Direction.HIGHER;
