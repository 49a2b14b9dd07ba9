import { indonesianDay } from "../progress/indonesianDay.rules.ts";
import type { FormFrame, FormPerson, FormSignature } from "./formValues.rules.ts";
import { cell, columnHeading, type Block, type Paragraph, type Row, type SignatureBlock } from "./printedPage.rules.ts";

/** Texts at which a certified e-signature (BSrE) is placed, one for each who signs (R-FORM-01). */
export const signatureAnchors = { employee: "#ttd_pegawai#", rater: "#ttd_pejabat_penilai#" } as const;

/** Title lines, centered and bold. */
export const heading = (...lines: readonly string[]): Paragraph[] =>
  lines.map((text) => ({ runs: [{ text, look: "bold" }] }));

/** Left the government, right the period (3.9). */
export function periodLine({ government, from, to }: FormFrame): Block {
  const withoutYear = (day: string): string => indonesianDay(day).replace(/ \d{4}$/, "");
  const span = `${withoutYear(from)} SD ${withoutYear(to)} TAHUN ${to.slice(0, 4)}`;
  return { kind: "sides", left: government.toUpperCase(), right: `PERIODE PENILAIAN: ${span.toUpperCase()}` };
}

/** The two-block identity table: left who is rated, right who rates (3.9). */
export function identityTable(employee: FormPerson, rater: FormPerson, lastRow = "UNIT KERJA"): Block {
  const none = "-";
  const line = (at: number, label: string, raterLabel: string, of: (person: FormPerson) => string | undefined): Row => [
    cell(String(at), { align: "center" }),
    cell(label),
    cell(of(employee) ?? none),
    cell(String(at), { align: "center" }),
    cell(raterLabel),
    cell(of(rater) ?? none),
  ];
  const identifier = (person: FormPerson): string | undefined => person.identifier?.value;
  const label = (person: FormPerson): string => person.identifier?.label ?? "NIP";
  return {
    kind: "table",
    summary: "Identitas pegawai yang dinilai dan pejabat penilai kinerja",
    widths: [1.5, 4.8, 8.7, 1.5, 4.8, 8.7],
    head: [],
    rows: [
      [
        columnHeading("NO"),
        columnHeading("PEGAWAI YANG DINILAI", { columns: 2 }),
        columnHeading("NO"),
        columnHeading("PEJABAT PENILAI KINERJA", { columns: 2 }),
      ],
      line(1, "NAMA", "NAMA", (person) => person.name),
      line(2, label(employee), label(rater), identifier),
      line(3, "PANGKAT/GOL. RUANG", "PANGKAT/GOL. RUANG", (person) => person.rank),
      line(4, "JABATAN", "JABATAN", (person) => person.position),
      line(5, "UNIT KERJA", lastRow, (person) => person.unit),
    ],
  };
}

/** What the form says beneath the place for the signature: given, given to other content, or not given yet. */
function signatureNote(signature: FormSignature | undefined): string {
  if (signature === undefined) return "Belum ditandatangani";
  if (!signature.matches) return "TIDAK SESUAI LAGI: isi berubah setelah ditandatangani";
  const acting = signature.onBehalfOf === undefined ? "" : `, a.n. ${signature.onBehalfOf}`;
  return `Disetujui secara elektronik ${indonesianDay(signature.day)} pukul ${signature.clock}${acting}`;
}

const signed = (
  person: FormPerson,
  lines: readonly string[],
  anchor: string,
  signature: FormSignature | undefined,
): SignatureBlock => ({
  ...{ lines, name: person.name, anchor, note: signatureNote(signature) },
  ...(person.identifier ? { identifier: `${person.identifier.label} ${person.identifier.value}` } : {}),
});

const open = "..............................";

/** The seat of government and the day the rater signed; each left open where it is not known. */
export const placeAndDay = (seat: string | undefined, signature: Pick<FormSignature, "day"> | undefined): string =>
  `${seat ?? open}, ${signature === undefined ? open : indonesianDay(signature.day)}`;

/** Signatures: left who is rated, right place, date and who rates (3.9). */
export function signatures(
  { seat }: Pick<FormFrame, "seat">,
  employee: FormPerson,
  rater: FormPerson,
  given: { readonly employee?: FormSignature | undefined; readonly rater?: FormSignature | undefined },
): Block {
  return {
    kind: "signatures",
    left: signed(employee, ["", "Pegawai yang Dinilai"], signatureAnchors.employee, given.employee),
    right: signed(
      rater,
      [placeAndDay(seat, given.rater), "Pejabat Penilai Kinerja"],
      signatureAnchors.rater,
      given.rater,
    ),
  };
}

/** What a reader must know first: that it is a draft, or that a signature no longer fits. */
export function stateNotice(
  binding: boolean,
  given: { readonly employee?: FormSignature | undefined; readonly rater?: FormSignature | undefined },
): Block[] {
  const broken = [given.employee, given.rater].some((signature) => signature?.matches === false);
  if (broken)
    return [
      { kind: "notice", text: "Isi dokumen ini berubah setelah ditandatangani; tanda tangan tidak berlaku lagi." },
    ];
  return binding ? [] : [{ kind: "notice", text: "RANCANGAN: belum ditandatangani oleh kedua pihak." }];
}
