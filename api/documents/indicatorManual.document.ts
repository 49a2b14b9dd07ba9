import { accumulationNames, aspectNames, directionNames } from "../contracts/indicatorNames.rules.ts";
import { AccumulationValues, DirectionValues, ReportingPeriodValues, ResultAspectValues } from "../generated/enums.ts";
import type { Accumulation, AchievementFormula, Direction, ReportingPeriod, ResultAspect } from "../generated/enums.ts";
import { reportingPeriodNames } from "../indicators/reportingPeriodNames.rules.ts";
import { heading, periodLine } from "./formBlocks.document.ts";
import type { FormFrame } from "./formValues.rules.ts";
import { printedNames } from "./formWords.rules.ts";
import {
  choiceOf,
  columnHeading,
  say,
  type Block,
  type Paragraph,
  type PrintedPage,
  type Row,
} from "./printedPage.rules.ts";

/** An indicator as its manual describes it; what is not known is absent and printed as a line to fill in. */
export type ManualEntry = {
  readonly title: string;
  readonly result: string;
  readonly definition?: string | undefined;
  readonly purpose?: string | undefined;
  /** How the value is computed, in words. */
  readonly formulaWords?: string | undefined;
  readonly reportingPeriod?: ReportingPeriod | undefined;
  readonly unit: string;
  readonly target: string;
  readonly aspect?: ResultAspect | undefined;
  readonly direction: Direction;
  readonly formula: AchievementFormula;
  readonly accumulation: Accumulation;
  readonly owner: string;
  readonly dataProvider?: string | undefined;
  readonly dataSource?: string | undefined;
};

/** What form F14 prints. */
export type IndicatorManualValues = FormFrame & {
  readonly unitName: string;
  /** Whose indicators they are. */
  readonly owner: string;
  readonly indicators: readonly ManualEntry[];
};

const formulas: Record<AchievementFormula, string> = {
  RATIO: "Realisasi ÷ target × 100 %",
  MIRRORED: "(2 × target − realisasi) ÷ target × 100 %",
  INVERSE_RATIO: "Target ÷ realisasi × 100 %",
  FROM_BASELINE: "(Realisasi − nilai awal) ÷ (target − nilai awal) × 100 %",
  RANGE_DISTANCE: "100 % di dalam rentang; di luarnya berkurang menurut jarak ke batas terdekat",
  MET_OR_NOT: "100 % bila tercapai; selain itu bagian tahapan yang selesai",
};

const open = "................................................................";

/** Form F14 (3.9): manual indikator kinerja, one table an indicator. The alternatives not chosen are struck (R-FORM-02). */
export function indicatorManual(values: IndicatorManualValues): PrintedPage {
  return {
    title: `Manual Indikator Kinerja ${values.year}: ${values.owner}`,
    code: "F14",
    orientation: "portrait",
    heading: heading("MANUAL INDIKATOR KINERJA", values.unitName.toUpperCase()),
    blocks: [periodLine(values), ...values.indicators.map(entryTable)],
  };
}

function entryTable(entry: ManualEntry, at: number): Block {
  const row = (label: string, content: string | readonly Paragraph[]): Row => [
    { content: say(label), heading: "row" },
    { content: typeof content === "string" ? say(content) : content },
  ];
  return {
    kind: "table",
    summary: `Manual indikator ${at + 1}`,
    widths: [8, 22],
    head: [[columnHeading(`${at + 1}. ${entry.title}`, { columns: 2, align: "left" })]],
    rows: [
      row("Rencana hasil kerja", entry.result),
      row("Definisi", entry.definition ?? open),
      row("Tujuan", entry.purpose ?? open),
      row("Target", entry.target),
      row("Satuan", entry.unit === "" ? "-" : entry.unit),
      row("Formula", entry.formulaWords ?? open),
      row("Formula capaian", formulas[entry.formula]),
      row("Arah", choiceOf(DirectionValues, printedNames(directionNames), entry.direction)),
      ...(entry.aspect === undefined
        ? []
        : [row("Aspek", choiceOf(ResultAspectValues, printedNames(aspectNames), entry.aspect))]),
      row("Pemilik indikator", entry.owner),
      row("Penyedia data", entry.dataProvider ?? open),
      row("Sumber data", entry.dataSource ?? open),
      row("Penjumlahan realisasi", choiceOf(AccumulationValues, printedNames(accumulationNames), entry.accumulation)),
      row(
        "Periode pelaporan",
        choiceOf(ReportingPeriodValues, printedNames(reportingPeriodNames), entry.reportingPeriod),
      ),
    ],
  };
}
