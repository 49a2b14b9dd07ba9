import { aspectNames } from "../contracts/indicatorNames.rules.ts";
import { behaviorNames } from "../contracts/behaviorNames.rules.ts";
import { behaviorGuides } from "../contracts/behaviorGuides.rules.ts";
import type { LeaderExpectation, PlannedResult } from "../contracts/contract.rules.ts";
import { BehaviorValues, ContractForm, ResultKind } from "../generated/enums.ts";
import type { ContractApproach } from "../generated/enums.ts";
import { displayTarget } from "../progress/target.rules.ts";
import { heading, identityTable, periodLine, signatures, stateNotice } from "./formBlocks.document.ts";
import type { FormFrame, FormPerson, FormSignature } from "./formValues.rules.ts";
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

/** What forms F1 to F4 print. */
export type ContractFormValues = FormFrame & {
  readonly form: ContractForm;
  /** How results are described: in separate cells, or in words beneath each result (2.5). */
  readonly approach: ContractApproach;
  readonly employee: FormPerson;
  readonly rater: FormPerson;
  readonly results: readonly PlannedResult[];
  readonly behaviors: readonly LeaderExpectation[];
  readonly signatures: { readonly employee?: FormSignature | undefined; readonly rater?: FormSignature | undefined };
  /** Whether both have signed: else the form says that it is a draft. */
  readonly binding: boolean;
};

const codes = {
  LEADER: { QUANTITATIVE: "F1", QUALITATIVE: "F2" },
  STAFF: { QUANTITATIVE: "F3", QUALITATIVE: "F4" },
} as const;

/**
 * Forms F1 to F4 (3.9): sasaran kinerja pegawai of leaders (F1, F2) and of all others (F3, F4), quantitative in
 * landscape, qualitative in portrait.
 */
export function contractForm(values: ContractFormValues): PrintedPage {
  const { form, approach, employee, rater } = values;
  const quantitative = approach === "QUANTITATIVE";
  return {
    title: `Sasaran Kinerja Pegawai ${values.year}: ${employee.name}`,
    code: codes[form][approach],
    orientation: quantitative ? "landscape" : "portrait",
    heading: heading("SASARAN KINERJA PEGAWAI", approachLine(approach), groups[form]),
    blocks: [
      ...stateNotice(values.binding, values.signatures),
      periodLine(values),
      identityTable(employee, rater, form === ContractForm.LEADER ? "INSTANSI" : "UNIT KERJA"),
      quantitative ? resultsTable(values) : resultsInWords(values),
      behaviorsTable(values.behaviors),
      signatures(values, employee, rater, values.signatures),
    ],
  };
}

/** Results of one kind under their section; a section without results says so. */
export function sections(
  results: readonly PlannedResult[],
  columns: number,
  rowsOf: (result: PlannedResult, number: number) => Row[],
): Row[] {
  const section = (kind: ResultKind, title: string): Row[] => {
    const own = results.filter((result) => result.kind === kind);
    const rows = own.flatMap((result, at) => rowsOf(result, at + 1));
    const none: Row = [cell("", { align: "center" }), cell("-", { columns: columns - 1 })];
    return [sectionRow(title, columns), ...(rows.length > 0 ? rows : [none])];
  };
  return [...section(ResultKind.MAIN, "A. UTAMA"), ...section(ResultKind.ADDITIONAL, "B. TAMBAHAN")];
}

/** A result's title, with who assigned it. */
export const titleOf = ({ title, assignedBy }: PlannedResult): readonly Paragraph[] => [
  { runs: [{ text: title }, ...(assignedBy ? [{ text: ` (penugasan dari ${assignedBy})` }] : [])] },
];

/** F1 and F3: one row an indicator; the result's own cells span its indicators. */
function resultsTable({ form, results }: ContractFormValues): Table {
  const leader = form === ContractForm.LEADER;
  const names = leader
    ? ["NO.", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"]
    : [
        ...["NO.", "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "RENCANA HASIL KERJA"],
        ...["ASPEK", "INDIKATOR KINERJA INDIVIDU", "TARGET"],
      ];
  const rowsOf = (result: PlannedResult, number: number): Row[] => {
    const rows = Math.max(1, result.indicators.length);
    const own: Row = [
      cell(String(number), { align: "center", rows }),
      ...(leader ? [] : [cell(result.supportedLeaderResult ?? "-", { rows })]),
      { content: titleOf(result), rows },
    ];
    const lines = result.indicators.map((indicator): Row => {
      const target = cell(displayTarget(indicator.target));
      return leader
        ? [cell(indicator.title), target, cell(indicator.perspective ? perspectiveNames[indicator.perspective] : "-")]
        : [cell(indicator.aspect ? aspectNames[indicator.aspect].id : "-"), cell(indicator.title), target];
    });
    const empty: Row = [cell("-"), cell("-"), cell("-")];
    return (lines.length > 0 ? lines : [empty]).map((line, at) => (at === 0 ? [...own, ...line] : line));
  };
  return {
    kind: "table",
    summary: "Hasil kerja: rencana, indikator, dan target",
    widths: leader ? [1.2, 9, 11, 4.4, 4.4] : [1.2, 7, 7.4, 2.8, 8.2, 3.4],
    head: [sectionRow("HASIL KERJA", names.length), names.map((name) => columnHeading(name)), numberRow(names.length)],
    rows: sections(results, names.length, rowsOf),
  };
}

/** F2 and F4: a row a result, beneath it the measures as a list in words. */
function resultsInWords({ form, results }: ContractFormValues): Table {
  const leader = form === ContractForm.LEADER;
  const label = leader
    ? "Ukuran keberhasilan/Indikator Kinerja Individu, Target, dan Perspektif:"
    : "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:";
  const rowsOf = (result: PlannedResult, number: number): Row[] => {
    const measures = result.indicators.map(({ title, target, perspective }): Paragraph => {
      const behind = leader && perspective ? `; perspektif ${perspectiveNames[perspective].toLowerCase()}` : "";
      return { marker: "•", runs: [{ text: `${title}: ${displayTarget(target)}${behind}` }] };
    });
    return [
      [cell(String(number), { align: "center", rows: 2 }), { content: titleOf(result) }],
      [{ content: [...say(label, "bold"), ...(measures.length > 0 ? measures : say("-"))] }],
    ];
  };
  return {
    kind: "table",
    summary: "Hasil kerja dengan ukuran keberhasilan",
    widths: [1.6, 28.4],
    head: [sectionRow("HASIL KERJA", 2)],
    rows: sections(results, 2, rowsOf),
  };
}

/** The seven BerAKHLAK values with their guides, and at the right what the leader expects in particular (2.6). */
export function behaviorsTable(expected: readonly LeaderExpectation[]): Block {
  const rows = BehaviorValues.flatMap((behavior, at): Row[] => {
    const special = expected.find((each) => each.behavior === behavior)?.leaderExpectation;
    return [
      [
        cell(String(at + 1), { align: "center", rows: 2 }),
        { content: say(behaviorNames[behavior].id, "bold"), columns: 2, heading: "row" },
      ],
      [
        { content: behaviorGuides[behavior].map((text): Paragraph => ({ marker: "•", runs: [{ text }] })) },
        { content: [...say("Ekspektasi Khusus Pimpinan:"), ...say(special ?? "-")] },
      ],
    ];
  });
  return {
    kind: "table",
    summary: "Perilaku kerja dengan panduan perilaku dan ekspektasi khusus pimpinan",
    widths: [1.2, 16.8, 12],
    head: [sectionRow("PERILAKU KERJA", 3)],
    rows,
  };
}
