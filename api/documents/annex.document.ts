import { heading, identityTable, periodLine, signatures, stateNotice } from "./formBlocks.document.ts";
import type { FormFrame, FormPerson, FormSignature } from "./formValues.rules.ts";
import { cell, columnHeading, type PrintedPage, type Row } from "./printedPage.rules.ts";

/** What form F5 prints: the three lists of 2.7. */
export type AnnexValues = FormFrame & {
  readonly employee: FormPerson;
  readonly rater: FormPerson;
  /** Dukungan sumber daya. */
  readonly resources: readonly string[];
  /** Skema pertanggungjawaban. */
  readonly accountability: readonly string[];
  /** Konsekuensi. */
  readonly consequences: readonly string[];
  readonly signatures: { readonly employee?: FormSignature | undefined; readonly rater?: FormSignature | undefined };
  readonly binding: boolean;
};

/** Form F5 (3.9): lampiran SKP, three blocks with numbered rows. */
export function annexForm(values: AnnexValues): PrintedPage {
  const { employee, rater } = values;
  const block = (title: string, lines: readonly string[]): Row[] => [
    [columnHeading(title, { columns: 2, align: "left" })],
    ...(lines.length > 0 ? lines : ["-"]).map((text, at): Row => [cell(`${at + 1}.`, { align: "center" }), cell(text)]),
  ];
  return {
    title: `Lampiran Sasaran Kinerja Pegawai ${values.year}: ${employee.name}`,
    code: "F5",
    orientation: "portrait",
    heading: heading("LAMPIRAN SASARAN KINERJA PEGAWAI"),
    blocks: [
      ...stateNotice(values.binding, values.signatures),
      periodLine(values),
      identityTable(employee, rater),
      {
        kind: "table",
        summary: "Dukungan sumber daya, skema pertanggungjawaban, dan konsekuensi",
        widths: [1.6, 28.4],
        head: [],
        rows: [
          ...block("DUKUNGAN SUMBER DAYA", values.resources),
          ...block("SKEMA PERTANGGUNGJAWABAN", values.accountability),
          ...block("KONSEKUENSI", values.consequences),
        ],
      },
      signatures(values, employee, rater, values.signatures),
    ],
  };
}
