import { aspectNames } from "../contracts/indicatorNames.rules.ts";
import type { PlannedResult } from "../contracts/contract.rules.ts";
import { ContractForm } from "../generated/enums.ts";
import { displayTarget } from "../progress/target.rules.ts";
import { sections, titleOf } from "./contractForm.document.ts";
import {
  behaviorFeedbackTable,
  decisionTable,
  distributionCurve,
  feedbackLines,
  organizationChoice,
  periodTitle,
  predicateChoice,
  raterSignature,
  ratingChoice,
  standingNotice,
  strikeNote,
} from "./evaluationBlocks.document.ts";
import type {
  EvaluationFormValues,
  FeedbackFormValues,
  PeriodSubstance,
  PrintedRealization,
} from "./evaluationValues.rules.ts";
import { heading, identityTable, periodLine } from "./formBlocks.document.ts";
import { approachLine, groups, perspectiveNames } from "./formWords.rules.ts";
import {
  cell,
  columnHeading,
  numberRow,
  say,
  sectionRow,
  type Block,
  type Paragraph,
  type PrintedPage,
  type Row,
  type Table,
} from "./printedPage.rules.ts";

const realizationHeading = "REALISASI BERDASARKAN BUKTI DUKUNG";
const feedbackHeading = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG";

/** Form F6 (3.9): results and behavior of a period with realisation and continuous feedback, without any rating. */
export function feedbackForm(values: FeedbackFormValues): PrintedPage {
  return {
    title: `Umpan Balik Berkelanjutan ${values.period.key}: ${values.employee.name}`,
    code: "F6",
    ...sheetOf(values, "UMPAN BALIK BERKELANJUTAN"),
    blocks: [
      ...standingNotice({ provisional: values.provisional, final: true }),
      ...identity(values),
      ...substance(values),
      { kind: "signatures", right: raterSignature(values) },
    ],
  };
}

/**
 * Forms F7 and F8 (3.9): evaluation of leaders and of all others. Organization's predicate and curve before the
 * results, ratings and predicate after them; the rater alone signs. Own ratings stand there only where the policy has
 * them (R-MIX-01).
 */
export function evaluationForm(values: EvaluationFormValues): PrintedPage {
  const { standing, resultRating, behaviorRating, predicate, selfAssessment } = values;
  const [results, ...behavior] = substance(values);
  const own = (rating: EvaluationFormValues["resultRating"] | undefined) =>
    selfAssessment === undefined ? [] : [["PENILAIAN DIRI*", ratingChoice(rating)] as const];
  return {
    title: `Evaluasi Kinerja Pegawai ${values.period.key}: ${values.employee.name}`,
    code: values.form === ContractForm.LEADER ? "F7" : "F8",
    ...sheetOf(values, "EVALUASI KINERJA PEGAWAI"),
    blocks: [
      ...standingNotice(values),
      ...identity(values),
      decisionTable("Capaian kinerja organisasi", [
        ["CAPAIAN KINERJA ORGANISASI*", organizationChoice(standing.predicate)],
      ]),
      { kind: "text", paragraphs: say("POLA DISTRIBUSI:", "bold") },
      distributionCurve(standing),
      ...(results === undefined ? [] : [results]),
      decisionTable("Rating hasil kerja", [
        ...own(selfAssessment?.resultRating),
        ["RATING HASIL KERJA*", ratingChoice(resultRating)],
      ]),
      ...behavior,
      decisionTable("Rating perilaku kerja dan predikat kinerja pegawai", [
        ...own(selfAssessment?.behaviorRating),
        ["RATING PERILAKU KERJA*", ratingChoice(behaviorRating)],
        ["PREDIKAT KINERJA PEGAWAI*", predicateChoice(predicate)],
      ]),
      strikeNote,
      { kind: "signatures", right: raterSignature(values) },
    ],
  };
}

const sheetOf = (values: FeedbackFormValues, title: string): Pick<PrintedPage, "orientation" | "heading"> => ({
  orientation: values.approach === "QUANTITATIVE" ? "landscape" : "portrait",
  heading: [...heading(title, approachLine(values.approach), groups[values.form]), periodTitle(values.period)],
});

const identity = (values: FeedbackFormValues): Block[] => [
  periodLine(values),
  identityTable(values.employee, values.rater, values.form === ContractForm.LEADER ? "INSTANSI" : "UNIT KERJA"),
];

function substance(values: FeedbackFormValues): Block[] {
  const general = values.generalFeedback;
  return [
    values.approach === "QUANTITATIVE" ? resultsTable(values) : resultsInWords(values),
    behaviorFeedbackTable(values),
    ...(general.length === 0
      ? []
      : [decisionTable("Umpan balik umum", [["UMPAN BALIK UMUM", feedbackLines(general)]])]),
  ];
}

/** What was reached, and beneath it what shows it (R-EV-04). */
function realizationLines(of: PrintedRealization | undefined): readonly Paragraph[] {
  if (of === undefined || (of.realized === null && of.evidence.length === 0)) return say("-");
  return [
    ...say(of.realized ?? "-"),
    ...of.evidence.map((text): Paragraph => ({ marker: "•", runs: [{ text, look: "faint" }] })),
  ];
}

/** F7: seven columns, F8: eight; a row an indicator, the result and its feedback span them. */
function resultsTable({ form, results, realizations, resultFeedback }: PeriodSubstance): Table {
  const leader = form === ContractForm.LEADER;
  const plan = leader
    ? ["NO.", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"]
    : [
        ...["NO.", "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "RENCANA HASIL KERJA"],
        ...["ASPEK", "INDIKATOR KINERJA INDIVIDU", "TARGET"],
      ];
  const names = [...plan, realizationHeading, feedbackHeading];
  const rowsOf = (result: PlannedResult, number: number): Row[] => {
    const rows = Math.max(1, result.indicators.length);
    const own: Row = [
      cell(String(number), { align: "center", rows }),
      ...(leader ? [] : [cell(result.supportedLeaderResult ?? "-", { rows })]),
      { content: titleOf(result), rows },
    ];
    const said = { content: feedbackLines(resultFeedback.get(result.id)), rows };
    const lines = result.indicators.map((indicator): Row => {
      const target = cell(displayTarget(indicator.target));
      const reached = { content: realizationLines(realizations.get(indicator.id)) };
      return leader
        ? [
            cell(indicator.title),
            target,
            cell(indicator.perspective ? perspectiveNames[indicator.perspective] : "-"),
            reached,
          ]
        : [cell(indicator.aspect ? aspectNames[indicator.aspect].id : "-"), cell(indicator.title), target, reached];
    });
    const empty: Row = [cell("-"), cell("-"), cell("-"), cell("-")];
    return (lines.length > 0 ? lines : [empty]).map((line, at) => (at === 0 ? [...own, ...line, said] : line));
  };
  return {
    kind: "table",
    summary: "Hasil kerja: rencana, target, realisasi, dan umpan balik",
    widths: leader ? [1.2, 5.6, 6.6, 2.8, 2.8, 5, 6] : [1.2, 4.6, 4.8, 2.2, 5, 2.6, 4.4, 5.2],
    head: [sectionRow("HASIL KERJA", names.length), names.map((name) => columnHeading(name)), numberRow(names.length)],
    rows: sections(results, names.length, rowsOf),
  };
}

/** The qualitative analog: the result with its measures in words, beside them realisation and feedback. */
function resultsInWords({ form, results, realizations, resultFeedback }: PeriodSubstance): Table {
  const leader = form === ContractForm.LEADER;
  const rowsOf = (result: PlannedResult, number: number): Row[] => {
    const letter = (at: number): string => `${String.fromCharCode(97 + (at % 26))}.`;
    const measures = result.indicators.map(({ title, target, perspective }, at): Paragraph => {
      const behind = leader && perspective ? `; perspektif ${perspectiveNames[perspective].toLowerCase()}` : "";
      return { marker: letter(at), runs: [{ text: `${title}: ${displayTarget(target)}${behind}` }] };
    });
    const reached = result.indicators.flatMap(({ id }, at) =>
      realizationLines(realizations.get(id)).map((line, nth) =>
        nth === 0 ? { ...line, marker: letter(at) } : { ...line, indent: 1 },
      ),
    );
    const label = say(
      leader
        ? "Ukuran keberhasilan/Indikator Kinerja Individu, Target, dan Perspektif:"
        : "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:",
      "bold",
    );
    return [
      [
        cell(String(number), { align: "center" }),
        { content: [...titleOf(result), ...label, ...(measures.length > 0 ? measures : say("-"))] },
        { content: reached.length > 0 ? reached : say("-") },
        { content: feedbackLines(resultFeedback.get(result.id)) },
      ],
    ];
  };
  return {
    kind: "table",
    summary: "Hasil kerja dengan ukuran keberhasilan, realisasi, dan umpan balik",
    widths: [1.6, 13, 6.6, 8.8],
    head: [
      sectionRow("HASIL KERJA", 4),
      ["NO.", "RENCANA HASIL KERJA", realizationHeading, feedbackHeading].map((name) => columnHeading(name)),
    ],
    rows: sections(results, 4, rowsOf),
  };
}
