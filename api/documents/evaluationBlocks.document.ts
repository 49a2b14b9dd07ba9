import { behaviorNames } from "../contracts/behaviorNames.rules.ts";
import {
  BehaviorValues,
  OrganizationPredicateValues,
  PredicateValues,
  RatingValues,
  type OrganizationPredicate,
  type Predicate,
  type Rating,
} from "../generated/enums.ts";
import { behaviorGuides } from "../contracts/behaviorGuides.rules.ts";
import { quarterNumerals } from "../kernel/quarterName.ts";
import { indonesianDay } from "../progress/indonesianDay.rules.ts";
import { signatureAnchors, placeAndDay } from "./formBlocks.document.ts";
import type {
  EvaluationFrame,
  FormPeriod,
  PeriodSubstance,
  PrintedFeedback,
  UnitStanding,
} from "./evaluationValues.rules.ts";
import type { FormMoment, FormPerson } from "./formValues.rules.ts";
import { feedbackNames, printedOrganizationPredicates, printedPredicates, printedRatings } from "./formWords.rules.ts";
import {
  choiceOf,
  cell,
  columnHeading,
  say,
  sectionRow,
  type Block,
  type Paragraph,
  type Row,
  type Run,
  type SignatureBlock,
} from "./printedPage.rules.ts";

const months = ["JANUARI", "FEBRUARI", "MARET", "APRIL", "MEI", "JUNI"].concat(
  ...["JULI", "AGUSTUS", "SEPTEMBER", "OKTOBER", "NOVEMBER", "DESEMBER"],
);

/**
 * Fourth title line: PERIODE: TRIWULAN I/II/III/IV–AKHIR, all but the period struck through (R-FORM-02). Where
 * periods are months, the month is named instead of striking eleven others.
 */
export function periodTitle({ kind, key }: FormPeriod): Paragraph {
  const month = /-M(\d{2})$/.exec(key)?.[1];
  if (month !== undefined)
    return { runs: [{ text: `PERIODE: BULAN ${months[Number(month) - 1] ?? month}`, look: "bold" }] };
  const annual = kind === "ANNUAL";
  const quarter = Number(/-Q(\d)$/.exec(key)?.[1] ?? 0);
  const choice = (text: string, chosen: boolean): Run => ({ text, look: chosen ? "bold" : "struck" });
  return {
    runs: [
      { text: "PERIODE: ", look: "bold" },
      choice("TRIWULAN", !annual),
      { text: " " },
      ...quarterNumerals.flatMap((name, at): Run[] => [
        ...(at === 0 ? [] : [{ text: " / " }]),
        choice(name, !annual && at + 1 === quarter),
      ]),
      { text: " – " },
      choice("AKHIR", annual),
    ],
  };
}

/** Warnings on top of a form: provisional while an objection is open (R-OBJ-05), or not final for another reason. */
export function standingNotice({ provisional, final }: Pick<EvaluationFrame, "provisional" | "final">): Block[] {
  if (provisional)
    return [{ kind: "notice", text: "SEMENTARA: keberatan atas hasil ini sedang diperiksa; predikat dapat berubah." }];
  return final ? [] : [{ kind: "notice", text: "BELUM FINAL: hasil evaluasi ini belum selesai diproses." }];
}

/** The two alternatives of a rating, the one not chosen struck through (R-FORM-02). */
export const ratingChoice = (chosen: Rating | undefined) => choiceOf(RatingValues, printedRatings, chosen);
/** The five predicates of a person, those not chosen struck through (R-FORM-02). */
export const predicateChoice = (chosen: Predicate | undefined) => choiceOf(PredicateValues, printedPredicates, chosen);
/** The five predicates of a unit, those not chosen struck through; none while it is not set (R-FORM-02, R-ORG-01). */
export const organizationChoice = (chosen: OrganizationPredicate | undefined) =>
  choiceOf(OrganizationPredicateValues, printedOrganizationPredicates, chosen);

/** A framed line: what is decided, and the alternatives. */
export const decisionTable = (
  summary: string,
  rows: readonly (readonly [label: string, content: readonly Paragraph[]])[],
): Block => ({
  kind: "table",
  summary,
  widths: [8, 22],
  head: [],
  rows: rows.map(([label, content]): Row => [
    { content: say(label, "bold"), heading: "row", shaded: true },
    { content },
  ]),
});

/** What the asterisks of the form mean. */
export const strikeNote: Block = {
  kind: "text",
  paragraphs: say("*) Pilihan yang tidak berlaku dicoret.", "faint"),
};

/** Predicates from the left to the right of the curve (R-DS-03). */
const fromLeft = PredicateValues.toReversed();

/**
 * POLA DISTRIBUSI: the curve of the unit's predicate, its shape alone (R-DS-03, R-DS-04), and how the unit's people
 * really spread when the report knows.
 */
export function distributionCurve({ predicate, counts, provisional = 0 }: UnitStanding): Block {
  const name = predicate === undefined ? "BELUM DITETAPKAN" : printedOrganizationPredicates[predicate];
  const waiting = counts === undefined || provisional === 0 ? "" : ` (${provisional} predikat sementara)`;
  return {
    kind: "curve",
    caption: `Kurva distribusi predikat kinerja pegawai dengan capaian kinerja organisasi ${name}${waiting}`,
    labels: fromLeft.map((each) => printedPredicates[each]),
    axis: "Frekuensi Pegawai",
    ...(predicate === undefined
      ? {}
      : { peak: OrganizationPredicateValues.length - 1 - OrganizationPredicateValues.indexOf(predicate) }),
    ...(counts === undefined ? {} : { counts: fromLeft.map((each) => counts[each]) }),
  };
}

/** Feedback as the lines of a cell; a reply stands beneath what it replies to (BGO-06). */
export function feedbackLines(feedback: readonly PrintedFeedback[] | undefined): readonly Paragraph[] {
  if (feedback === undefined || feedback.length === 0) return say("-");
  return feedback.flatMap(({ text, kind, day, by, reply }): Paragraph[] => {
    const from = [by, day === undefined ? undefined : indonesianDay(day)].filter((each) => each !== undefined);
    const runs: Run[] = [
      ...(kind === undefined ? [] : [{ text: `${feedbackNames[kind]}: `, look: "bold" as const }]),
      { text },
      ...(from.length === 0 ? [] : [{ text: ` (${from.join(", ")})`, look: "faint" as const }]),
    ];
    const answer: Run[] = reply === undefined ? [] : [{ text: `Tanggapan pegawai: ${reply}`, look: "italic" }];
    return [{ marker: "•", runs }, ...(answer.length === 0 ? [] : [{ indent: 1, runs: answer }])];
  });
}

/** The seven values with guides, the leader's expectation, and what was said on each (F6 to F8). */
export function behaviorFeedbackTable({
  behaviors,
  behaviorFeedback,
}: Pick<PeriodSubstance, "behaviors" | "behaviorFeedback">): Block {
  const rows = BehaviorValues.flatMap((behavior, at): Row[] => {
    const special = behaviors.find((each) => each.behavior === behavior)?.leaderExpectation;
    return [
      [
        cell(String(at + 1), { align: "center", rows: 2 }),
        { content: say(behaviorNames[behavior].id, "bold"), columns: 2, heading: "row" },
        { content: feedbackLines(behaviorFeedback.get(behavior)), rows: 2 },
      ],
      [
        { content: behaviorGuides[behavior].map((text): Paragraph => ({ marker: "•", runs: [{ text }] })) },
        { content: [...say("Ekspektasi Khusus Pimpinan:"), ...say(special ?? "-")] },
      ],
    ];
  });
  return {
    kind: "table",
    summary: "Perilaku kerja dengan umpan balik berkelanjutan berdasarkan bukti dukung",
    widths: [1.6, 11.6, 6.8, 10],
    head: [
      sectionRow("PERILAKU KERJA", 4),
      [
        columnHeading("NO."),
        columnHeading("PERILAKU KERJA", { columns: 2 }),
        columnHeading("UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"),
      ],
    ],
    rows,
  };
}

/** Where the rater signs: place and day of the ratings, and what the application knows of it. */
export function raterSignature(frame: Pick<EvaluationFrame, "seat" | "rater" | "ratedAt" | "decided">): SignatureBlock {
  const { seat, rater, ratedAt, decided } = frame;
  return signedBy(rater, [placeAndDay(seat, ratedAt), "Pejabat Penilai Kinerja"], signatureAnchors.rater, {
    text: decided ? "Hasil diubah dengan keputusan atasan pejabat penilai" : "Ditetapkan secara elektronik",
    at: ratedAt,
    otherwise: "Belum ditetapkan",
  });
}

/** A place for a signature with a note of what was done electronically, and when. */
export function signedBy(
  person: FormPerson,
  lines: readonly string[],
  anchor: string,
  done: { readonly text: string; readonly at: FormMoment | undefined; readonly otherwise: string },
): SignatureBlock {
  const { text, at, otherwise } = done;
  return {
    ...{ lines, name: person.name, anchor },
    note: at === undefined ? otherwise : `${text} ${indonesianDay(at.day)} pukul ${at.clock}`,
    ...(person.identifier ? { identifier: `${person.identifier.label} ${person.identifier.value}` } : {}),
  };
}
