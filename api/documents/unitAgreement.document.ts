import type { UnitIndicator, UnitProgram } from "../contracts/unitAgreement.rules.ts";
import { Decimal } from "../kernel/decimal.ts";
import { indonesianNumber } from "../progress/indonesianNumber.rules.ts";
import { displayTarget } from "../progress/target.rules.ts";
import { heading, placeAndDay, signatureAnchors } from "./formBlocks.document.ts";
import type { FormFrame, FormPerson } from "./formValues.rules.ts";
import { cell, columnHeading, numberRow, say, type PrintedPage, type Row } from "./printedPage.rules.ts";

/** What form F15 prints. */
export type UnitAgreementValues = FormFrame & {
  readonly unitName: string;
  /** Head of the unit and that person's superior; absent when nobody holds the post. */
  readonly head?: FormPerson | undefined;
  readonly superior?: FormPerson | undefined;
  readonly indicators: readonly Pick<UnitIndicator, "objective" | "title" | "target">[];
  /** Programs with their budget in Rupiah, as plain digits. */
  readonly programs: readonly UnitProgram[];
};

const nobody: FormPerson = { name: "........................................" };

/** Form F15 (3.9): perjanjian kinerja of a unit, with its programs and two signatures. */
export function unitAgreementForm(values: UnitAgreementValues): PrintedPage {
  const head = values.head ?? nobody;
  const superior = values.superior ?? nobody;
  const signer = (person: FormPerson) => ({
    ...{ name: person.name, note: person.position ?? "" },
    ...(person.identifier ? { identifier: `${person.identifier.label} ${person.identifier.value}` } : {}),
  });
  return {
    title: `Perjanjian Kinerja ${values.year}: ${values.unitName}`,
    code: "F15",
    orientation: "landscape",
    // The government's own agreement names it once.
    heading: heading(
      `PERJANJIAN KINERJA TAHUN ${values.year}`,
      ...new Set([values.unitName.toUpperCase(), values.government.toUpperCase()]),
    ),
    blocks: [
      {
        kind: "text",
        paragraphs: say(
          `Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, pihak pertama berjanji mewujudkan target kinerja di bawah ini, dan pihak kedua melakukan supervisi serta evaluasi atas capaiannya.`,
        ),
      },
      {
        kind: "table",
        summary: "Sasaran, indikator kinerja, dan target unit",
        widths: [1.4, 9.6, 13, 6],
        head: [["NO", "SASARAN", "INDIKATOR KINERJA", "TARGET"].map((name) => columnHeading(name)), numberRow(4)],
        rows: objectiveRows(values.indicators),
      },
      {
        kind: "table",
        summary: "Program dan anggaran",
        widths: [1.4, 19.6, 9],
        head: [["NO", "PROGRAM", "ANGGARAN"].map((name) => columnHeading(name))],
        rows: programRows(values.programs),
      },
      {
        kind: "signatures",
        left: { lines: ["", "Pihak Kedua"], anchor: signatureAnchors.rater, ...signer(superior) },
        right: {
          lines: [placeAndDay(values.seat, undefined), "Pihak Pertama"],
          anchor: signatureAnchors.employee,
          ...signer(head),
        },
      },
    ],
  };
}

const amount = (plain: string): string => `Rp${indonesianNumber(plain)}`;

/** One row a program, and what they add up to; a line to fill in when none was entered. */
function programRows(programs: readonly UnitProgram[]): Row[] {
  if (programs.length === 0) return [[cell("1", { align: "center" }), cell("-"), cell("-")]];
  const sum = programs.reduce((total, { budget }) => total.plus(budget), new Decimal(0));
  return [
    ...programs.map(({ name, budget }, at): Row => [
      cell(String(at + 1), { align: "center" }),
      cell(name),
      cell(amount(budget), { align: "right" }),
    ]),
    [
      { content: say("JUMLAH", "bold"), columns: 2, heading: "row", shaded: true },
      { content: say(amount(sum.toFixed()), "bold"), align: "right", shaded: true },
    ],
  ];
}

/** One row an indicator; an objective spans the indicators that follow each other under it. */
function objectiveRows(indicators: UnitAgreementValues["indicators"]): Row[] {
  const groups: UnitAgreementValues["indicators"][number][][] = [];
  for (const indicator of indicators) {
    const last = groups.at(-1);
    if (last?.[0]?.objective !== undefined && last[0].objective === indicator.objective) last.push(indicator);
    else groups.push([indicator]);
  }
  const rows = groups.flatMap((group, at) =>
    group.map(({ objective, title, target }, place): Row => {
      const own: Row = [
        cell(String(at + 1), { align: "center", rows: group.length }),
        cell(objective ?? "-", { rows: group.length }),
      ];
      return [...(place === 0 ? own : []), cell(title), cell(displayTarget(target))];
    }),
  );
  return rows.length > 0 ? rows : [[cell(""), cell("-"), cell("-"), cell("-")]];
}
