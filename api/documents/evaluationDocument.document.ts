import type { Acknowledgement } from "../generated/enums.ts";
import { indonesianDay } from "../progress/indonesianDay.rules.ts";
import {
  organizationChoice,
  periodTitle,
  predicateChoice,
  raterSignature,
  ratingChoice,
  signedBy,
  standingNotice,
  strikeNote,
} from "./evaluationBlocks.document.ts";
import type {
  EvaluationDocumentValues,
  PrintedObjection,
  PrintedOutcome,
  PrintedStatement,
} from "./evaluationValues.rules.ts";
import { heading, periodLine, signatureAnchors } from "./formBlocks.document.ts";
import type { FormPerson } from "./formValues.rules.ts";
import { cell, say, type Block, type Cell, type Paragraph, type PrintedPage, type Row } from "./printedPage.rules.ts";

const outcomes: Record<PrintedOutcome, string> = {
  UPHELD: "Hasil evaluasi tetap",
  CHANGED: "Hasil evaluasi diubah",
  RETURNED: "Dikembalikan kepada pejabat penilai untuk diulang karena kekeliruan prosedur",
  WITHDRAWN: "Keberatan dicabut oleh pegawai",
};

const received: Record<Acknowledgement, string> = {
  SIGNED: "Diterima secara elektronik",
  DEEMED: "Dianggap diterima, tanpa tanda tangan: tidak ada tindakan sampai batas waktu",
  DECIDED: "Final dengan keputusan atas keberatan",
};

/**
 * Form F9 (3.9, Format D.1.1): numbered boxes with the three people, the result and the rater's recommendation; 6 to 8
 * only when there is an objection (R-OBJ-06). Both sign.
 */
export function evaluationDocument(values: EvaluationDocumentValues): PrintedPage {
  const { employee, rater, superior, objections } = values;
  return {
    title: `Dokumen Evaluasi Kinerja Pegawai ${values.period.key}: ${employee.name}`,
    code: "F9",
    orientation: "portrait",
    emblem: values.emblem === undefined ? true : { sha256: values.emblem },
    heading: [...heading("DOKUMEN EVALUASI KINERJA PEGAWAI"), periodTitle(values.period)],
    blocks: [
      ...standingNotice(values),
      periodLine(values),
      {
        kind: "table",
        summary: "Pegawai, pejabat penilai, atasannya, hasil evaluasi, dan catatan",
        widths: [1.6, 8.4, 20],
        head: [],
        rows: [
          ...personBox(1, "PEGAWAI YANG DINILAI", employee),
          ...personBox(2, "PEJABAT PENILAI KINERJA", rater),
          ...personBox(3, "ATASAN PEJABAT PENILAI KINERJA", superior),
          ...box(4, "EVALUASI KINERJA", [
            ["CAPAIAN KINERJA ORGANISASI*", organizationChoice(values.organizationPredicate)],
            ["PREDIKAT KINERJA PEGAWAI*", predicateChoice(values.predicate)],
          ]),
          ...wideBox(5, "CATATAN/REKOMENDASI", say(values.note ?? "-")),
          ...(objections.length === 0 ? [] : objectionBoxes(objections, employee)),
        ],
      },
      strikeNote,
      signatures(values),
    ],
  };
}

function box(number: number, title: string, lines: readonly (readonly [string, readonly Paragraph[]])[]): Row[] {
  const titled: Cell = { content: say(title, "bold"), columns: 2, heading: "row", shaded: true };
  return [
    [cell(String(number), { align: "center", rows: lines.length + 1 }), titled],
    ...lines.map(([label, content]): Row => [cell(label), { content }]),
  ];
}

const wideBox = (number: number, title: string, content: readonly Paragraph[]): Row[] => [
  [
    cell(String(number), { align: "center", rows: 2 }),
    { content: say(title, "bold"), columns: 2, heading: "row", shaded: true },
  ],
  [{ content, columns: 2 }],
];

function personBox(number: number, title: string, person: FormPerson | undefined): Row[] {
  const line = (label: string, text: string | undefined) => [label, say(text ?? "-")] as const;
  return box(number, title, [
    line("NAMA", person?.name),
    line(person?.identifier?.label ?? "NIP", person?.identifier?.value),
    line("PANGKAT/GOL. RUANG", person?.rank),
    line("JABATAN", person?.position),
    line("UNIT KERJA", person?.unit),
  ]);
}

/** Who said it and when, the words, and what shows it. */
const told = ({ name, day, text, evidence }: PrintedStatement): Paragraph[] => [
  ...say(`${name}, ${indonesianDay(day)}`, "faint"),
  ...say(text),
  ...evidence.map((title): Paragraph => ({ marker: "•", runs: [{ text: title }] })),
];

function decided({ decision }: PrintedObjection): readonly Paragraph[] {
  if (decision === undefined) return say("Belum diputuskan");
  const { by, day, outcome, reason, resultRating, behaviorRating } = decision;
  const rating = (label: string, chosen: typeof resultRating): Paragraph[] =>
    chosen === undefined ? [] : [{ runs: [{ text: `${label}: ` }, ...(ratingChoice(chosen)[0]?.runs ?? [])] }];
  return [
    ...say(`${by}, ${indonesianDay(day)}`, "faint"),
    ...say(outcomes[outcome], "bold"),
    ...rating("Rating hasil kerja", resultRating),
    ...rating("Rating perilaku kerja", behaviorRating),
    ...say(reason),
  ];
}

/** Boxes 6 to 8; a second objection to the same result stands below the first in each. */
function objectionBoxes(objections: readonly PrintedObjection[], employee: FormPerson): Row[] {
  const each = (print: (objection: PrintedObjection) => readonly Paragraph[]): Paragraph[] =>
    objections.flatMap((objection, at) => [
      ...(objections.length > 1 ? say(`Keberatan ke-${at + 1}`, "bold") : []),
      ...print(objection),
    ]);
  return [
    ...wideBox(
      ...([6, "KEBERATAN"] as const),
      each(({ text, filedOn: day, evidence }) => told({ name: employee.name, day, text, evidence })),
    ),
    ...wideBox(
      ...([7, "PENJELASAN PEJABAT PENILAI ATAS KEBERATAN"] as const),
      each(({ statements }) => (statements.length === 0 ? say("-") : statements.flatMap(told))),
    ),
    ...wideBox(8, "KEPUTUSAN ATASAN PEJABAT PENILAI", each(decided)),
  ];
}

function signatures(values: EvaluationDocumentValues): Block {
  const { employee, acknowledgement, deliveredAt } = values;
  // The day stands above a name as the day of a signature: silence has none (R-EW-02).
  const day = acknowledgement?.kind === "SIGNED" ? acknowledgement.at.day : undefined;
  return {
    kind: "signatures",
    left: signedBy(
      employee,
      [day === undefined ? "" : indonesianDay(day), "Pegawai yang Dinilai"],
      signatureAnchors.employee,
      {
        text: acknowledgement === undefined ? "" : received[acknowledgement.kind],
        at: acknowledgement?.at,
        otherwise: deliveredAt === undefined ? "Belum diserahkan" : "Diserahkan, belum ditanggapi",
      },
    ),
    right: raterSignature(values),
  };
}
