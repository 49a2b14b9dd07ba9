import type { AchievementFormula, Direction } from "../../generated/enums.ts";
import { required, table } from "./csv.ts";
import { sourceText, type DemoUnit } from "./structure.ts";

/** An indicator of a unit performance agreement, with the published figures as printed. */
export type PublishedIndicator = {
  readonly record: string;
  readonly objective: string | null;
  readonly title: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly formula: AchievementFormula;
  readonly cap: string | null;
  readonly levels: readonly string[];
  readonly target: string;
  readonly realized: string | null;
  /** Percentage as printed, kept even where it differs from the computed one. */
  readonly publishedPercent: string | null;
  readonly source: string;
};

const officeTypes: Readonly<Record<string, string>> = {
  region: "region",
  setda: "setda",
  kepegawaian: "kepegawaian",
  dukcapil: "dukcapil",
  kesehatan: "kesehatan",
  pendidikan: "pendidikan",
  "pekerjaan-umum": "pekerjaan-umum",
  puskesmas: "puskesmas",
  district: "kecamatan",
  "district-root": "kecamatan",
};

/** Which units sign an agreement: those at the top of their own, not bidang or seksi. */
const signing = new Set(["REGION", "SECRETARIAT", "AGENCY", "DISTRICT"]);

/**
 * Indicators of a unit's agreement, from published tables of units of its kind; the general ones (SAKIP) for every
 * agency. Empty when the unit signs none.
 */
export function agreementOf(unit: DemoUnit): PublishedIndicator[] {
  if (unit.template === "" || (!signing.has(unit.kind) && unit.template !== "puskesmas")) return [];
  const office = officeTypes[unit.template];
  const general = unit.kind === "AGENCY" && office !== "kesehatan" ? ["umum"] : [];
  const wanted = [...(office === undefined ? [] : [office]), ...general];
  // As people here write them; the file keeps what its sources printed.
  const withComma = (text: string): string => text.replace(/^(\D*\d+)\.(\d+)$/, "$1,$2");
  const blank = (text: string): string | null => (text === "" ? null : text);
  return table("unitIndicators")
    .filter((row) => wanted.includes(required(row, "office")))
    .map((row) => {
      const basis = required(row, "targetBasis");
      const mark = basis === "demo" ? "(target: contoh)" : `(${required(row, "record")})`;
      return {
        record: required(row, "record"),
        objective: blank(required(row, "objective")),
        title: required(row, "indicator"),
        unit: required(row, "unit"),
        direction: required(row, "direction") as Direction,
        formula: required(row, "formula") as AchievementFormula,
        cap: blank(required(row, "cap")),
        levels: required(row, "levels") === "" ? [] : required(row, "levels").split("|"),
        target: withComma(required(row, "target")),
        realized: blank(withComma(required(row, "realized"))),
        publishedPercent: blank(required(row, "published")),
        source: `${sourceText(required(row, "source"), 300 - mark.length - 1) ?? ""} ${mark}`.trim(),
      };
    });
}
