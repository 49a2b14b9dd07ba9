import type { DialogueTrail, TrailLine, TrailNote, TrailThread } from "../dialogues/dialogueTrail.rules.ts";
import { Party } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import { indonesianDay } from "../progress/indonesianDay.rules.ts";
import { heading } from "./formBlocks.document.ts";
import type { FormMoment } from "./formValues.rules.ts";
import { cell, columnHeading, say, sectionRow, type Block, type Row } from "./printedPage.rules.ts";

/** Prints a point in time in the government's zone. */
type MomentOf = (at: Instant) => FormMoment;

const roles: Partial<Record<Party, string>> = {
  [Party.EMPLOYEE]: "pegawai",
  [Party.RATER]: "pejabat penilai kinerja",
  [Party.PERFORMANCE_OFFICER]: "pengelola kinerja",
};

const who = ({ name, party, onBehalfOf }: Pick<TrailLine, "name" | "party" | "onBehalfOf">): string =>
  `${name} (${roles[party] ?? "pihak lain"}${onBehalfOf === undefined ? "" : `, a.n. ${onBehalfOf}`})`;

const when = (moment: FormMoment): string => `${indonesianDay(moment.day)}, ${moment.clock}`;

function threadRows({ about, lines, resolvedAt, resolvedBy }: TrailThread, momentOf: MomentOf): Row[] {
  const subject = about === undefined ? "Kontrak secara keseluruhan" : `Hasil kerja: ${about}`;
  const settled = resolvedAt === undefined ? "" : `Selesai ${when(momentOf(resolvedAt))} oleh ${resolvedBy ?? "-"}`;
  return [
    sectionRow(settled === "" ? subject : `${subject}. ${settled}`, 3),
    ...lines.map((line): Row => [cell(when(momentOf(line.at))), cell(who(line)), cell(line.text)]),
  ];
}

function noteRows(note: TrailNote, at: number, momentOf: MomentOf): Row[] {
  const signed = note.signatures.map((given) => `${who(given)}: ${when(momentOf(given.at))}`);
  return [
    sectionRow(`${at + 1}. Pertemuan ${indonesianDay(note.heldOn)}`, 2),
    [cell(note.text, { columns: 2 })],
    [
      cell("Ditandatangani secara elektronik", { heading: "row" }),
      { content: signed.length === 0 ? say("Belum ditandatangani") : signed.flatMap((text) => say(text)) },
    ],
    [cell("Kode isi catatan", { heading: "row" }), cell(note.contentHash)],
  ];
}

/** Whether there is anything to append. */
export const hasTrail = ({ threads, notes }: DialogueTrail): boolean => threads.length + notes.length > 0;

/** The trail of the dialogue and the notes of meetings both sides signed, from a new page on (BGO-06). */
export function dialogueAppendix(trail: DialogueTrail, momentOf: MomentOf): Block[] {
  const threads = trail.threads.flatMap((thread) => threadRows(thread, momentOf));
  const notes = trail.notes.flatMap((note, at) => noteRows(note, at, momentOf));
  return [
    { kind: "newPage" },
    { kind: "heading", lines: heading("LAMPIRAN: JEJAK DIALOG KINERJA") },
    {
      kind: "table",
      summary: "Klarifikasi menurut hasil kerja, dengan waktu dan penulisnya",
      widths: [6, 8, 16],
      head: [["WAKTU", "PENULIS", "KLARIFIKASI"].map((name) => columnHeading(name))],
      rows: threads.length > 0 ? threads : [[cell("-"), cell("-"), cell("-")]],
    },
    {
      kind: "table",
      summary: "Catatan pertemuan dengan tanda tangan kedua pihak",
      widths: [8, 22],
      head: [[columnHeading("CATATAN PERTEMUAN", { columns: 2 })]],
      rows: notes.length > 0 ? notes : [[cell("-", { columns: 2 })]],
    },
  ];
}
