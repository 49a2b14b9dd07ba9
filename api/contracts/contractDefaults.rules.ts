import { Accumulation, type Direction, Perspective, ResultAspect } from "../generated/enums.ts";
import { directionInWords, meaningWords } from "../indicators/indicatorText.rules.ts";
import { isRefused } from "../kernel/refusal.ts";
import { parseTarget } from "../progress/target.rules.ts";
import type { ContractAnnexes } from "./contract.rules.ts";

/** An indicator in as few words as it takes: what is looked at, how much, in which unit. */
export type BriefIndicator = { readonly title: string; readonly target: string; readonly unit: string };

const money = /\b(rp|rupiah|anggaran|biaya|belanja|serapan)\b/i;
const time = /\b(menit|jam|hari|minggu|bulan|detik|tanggal)\b/i;
const quality = /(%|\b(persen|indeks|nilai|skor|tingkat|predikat|level|kualitas|mutu)\b)/i;
const people = /\b(pegawai|asn|aparatur|kompetensi|pelatihan|staf|guru)\b/i;
const process = /\b(sop|proses|sistem|aplikasi|prosedur|dokumen|laporan|arsip|tertib)\b/i;

/** Side from which an indicator most likely measures its result (aspek, 2.4): by its unit, else by its words. */
export function aspectFor({ title, target, unit }: BriefIndicator): ResultAspect {
  if (money.test(unit)) return ResultAspect.COST;
  if (time.test(unit)) return ResultAspect.TIME;
  const read = parseTarget(target, unit);
  if (!isRefused(read) && read.kind === "DATE") return ResultAspect.TIME;
  if (!isRefused(read) && read.kind === "LEVEL") return ResultAspect.QUALITY;
  if (quality.test(unit) || (unit.trim() === "" && quality.test(title))) return ResultAspect.QUALITY;
  return ResultAspect.QUANTITY;
}

/** Perspective a leader's indicator most likely has (2.3). */
export function perspectiveFor({ title, unit }: BriefIndicator): Perspective {
  const words = `${title} ${unit}`;
  if (money.test(words)) return Perspective.BUDGET;
  if (people.test(words)) return Perspective.INTERNAL_STRENGTHENING;
  return process.test(words) ? Perspective.BUSINESS_PROCESS : Perspective.SERVICE_RECIPIENT;
}

/** How the periods add up: things that are counted are collected over the year, all else is a state at its end. */
export function accumulationFor(indicator: BriefIndicator): Accumulation {
  const read = parseTarget(indicator.target, indicator.unit);
  const counts = !isRefused(read) && read.kind === "NUMBER" && aspectFor(indicator) === ResultAspect.QUANTITY;
  return counts && indicator.unit.trim() !== "" ? Accumulation.SUM : Accumulation.LAST;
}

/** The good direction where a plain number leaves it open and the words say it; undefined = as the target has it. */
export function directionFor({ title, target, unit }: BriefIndicator): Direction | undefined {
  const read = parseTarget(target, unit);
  if (isRefused(read) || read.kind !== "NUMBER") return undefined;
  return directionInWords(title)?.direction;
}

// The first letters of a word without its prefix: `pelayanan`, `layanan` and `terlayani` are of one family.
const families = (text: string): Set<string> =>
  new Set(meaningWords(text).map((word) => word.replace(/^(me[mn]?|ter|ber|pe[mn]?|ke)/, "").slice(0, 5)));

/** The leader's result a sentence most likely supports: the one it shares most words with; undefined when there is none. */
export function likeliestSupported<Row extends { readonly title: string }>(
  title: string,
  leaderResults: readonly Row[],
): Row | undefined {
  const mine = families(title);
  const shared = (row: Row): number => [...families(row.title)].filter((word) => mine.has(word)).length;
  return leaderResults.reduce<Row | undefined>(
    (best, row) => (best === undefined || shared(row) > shared(best) ? row : best),
    undefined,
  );
}

/** What an annex says unless somebody writes something else: one line a list, as the form asks for (2.7, R-SKP-01 b-d). */
export const usualAnnexes: ContractAnnexes = {
  resourceSupport: ["Sarana dan anggaran unit kerja sesuai dokumen pelaksanaan anggaran"],
  accountabilityScheme: ["Laporan capaian kepada pejabat penilai setiap akhir triwulan"],
  consequence: ["Umpan balik, penghargaan, atau pembinaan sesuai hasil evaluasi kinerja"],
};
