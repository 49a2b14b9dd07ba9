/**
 * Verifies an exported ledger without any server: `npm run audit:verify -- ledger.jsonl`.
 *
 * The file holds one line per ledger entry, as JSON with the fields of `AuditLedgerEntry`, in order.
 * Ends with 0 when every line fits, with 1 naming the first that does not.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { firstFault, type LedgerFault, type LedgerLine } from "./ledger.rules.ts";

const words: Record<LedgerFault["problem"], string> = {
  MISSING: "baris hilang / line missing",
  LINE_CHANGED: "baris diubah / line changed",
  EVENT_CHANGED: "isi peristiwa diubah / event changed",
  HISTORY_BROKEN: "riwayat data terputus / a record's history is broken",
};

/** Verdict over an exported ledger's text, as a sentence for people, and whether it is intact. */
export function verdict(text: string): { intact: boolean; sentence: string } {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const fault = firstFault(lines.map((line) => JSON.parse(line) as LedgerLine));
  if (fault === null)
    return { intact: true, sentence: `Utuh: ${lines.length} baris. / Intact: ${lines.length} lines.` };
  return { intact: false, sentence: `Rusak pada posisi ${fault.position}: ${words[fault.problem]}.` };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const path = process.argv[2];
  if (path === undefined) {
    process.stderr.write("Pakai: npm run audit:verify -- <berkas ledger.jsonl>\n");
    process.exitCode = 2;
  } else {
    const { intact, sentence } = verdict(readFileSync(path, "utf8"));
    process.stdout.write(`${sentence}\n`);
    process.exitCode = intact ? 0 : 1;
  }
}
