import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DialogueTrail } from "../dialogues/dialogueTrail.rules.ts";
import { dialogueAppendix, hasTrail } from "./dialogueAppendix.document.ts";
import { plainText, type Row, type Table } from "./printedPage.rules.ts";
import { momentIn } from "./printFrame.ts";

const trail: DialogueTrail = {
  threads: [
    {
      about: "Tersedianya dokumen kependudukan",
      lines: [
        { at: "2026-01-10T02:15:00.000Z", party: "RATER", name: "Budi", text: "Apakah 12 laporan cukup?" },
        { at: "2026-01-10T23:30:00.000Z", party: "EMPLOYEE", name: "Sari", text: "Cukup, Pak." },
      ],
      resolvedAt: "2026-01-11T01:00:00.000Z",
      resolvedBy: "Budi",
    },
    {
      lines: [{ at: "2026-01-12T02:00:00.000Z", party: "RATER", name: "Rini", onBehalfOf: "Budi", text: "Lengkapi." }],
    },
  ],
  notes: [
    {
      heldOn: "2026-01-09",
      text: "Disepakati dua belas laporan.",
      contentHash: "ab12",
      signatures: [{ party: "EMPLOYEE", name: "Sari", at: "2026-01-09T08:00:00.000Z" }],
    },
  ],
};
const texts = (row: Row): string[] => row.map((cell) => plainText(cell.content));

describe("the trail of a dialogue, printed (BGO-06)", () => {
  const blocks = dialogueAppendix(trail, (at) => momentIn("WIB", at));
  const tables = blocks.filter((block): block is Table => block.kind === "table");

  it("begins on a new page and tells who said what when, in the government's time zone, delegates with a.n. (R-DEL-01)", () => {
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ["newPage", "heading", "table", "table"],
    );
    assert.deepEqual(tables[0]?.rows.map(texts), [
      ["Hasil kerja: Tersedianya dokumen kependudukan. Selesai 11 Januari 2026, 08.00 WIB oleh Budi"],
      ["10 Januari 2026, 09.15 WIB", "Budi (pejabat penilai kinerja)", "Apakah 12 laporan cukup?"],
      ["11 Januari 2026, 06.30 WIB", "Sari (pegawai)", "Cukup, Pak."],
      ["Kontrak secara keseluruhan"],
      ["12 Januari 2026, 09.00 WIB", "Rini (pejabat penilai kinerja, a.n. Budi)", "Lengkapi."],
    ]);
  });

  it("prints notes of meetings with their signatures and the hash of what was signed (features 3.12)", () => {
    assert.deepEqual(tables[1]?.rows.map(texts), [
      ["1. Pertemuan 9 Januari 2026"],
      ["Disepakati dua belas laporan."],
      ["Ditandatangani secara elektronik", "Sari (pegawai): 9 Januari 2026, 15.00 WIB"],
      ["Kode isi catatan", "ab12"],
    ]);
  });

  it("knows when there is nothing to append", () => {
    assert.equal(hasTrail({ threads: [], notes: [] }), false);
    assert.equal(hasTrail(trail), true);
  });
});
