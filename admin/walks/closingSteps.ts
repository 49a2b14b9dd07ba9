import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";
import type { PrintedFile } from "./steps.ts";

/** Text of the cells of a workbook of one sheet, by their places (`A1`). */
export function cellsOf(book: Uint8Array): Map<string, string> {
  const files = unzipSync(book);
  const read = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const plain = (text: string): string =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const strings = [...read("xl/sharedStrings.xml").matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text = ""]) =>
    plain(text),
  );
  const cells = read("xl/worksheets/sheet1.xml").matchAll(/<c r="([A-Z]+\d+)"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g);
  return new Map([...cells].map(([, place = "", at = ""]) => [place, strings[Number(at)] ?? ""]));
}

/**
 * The evaluation form (F7, F8) among the printed files, opened as a workbook: its title, the person, the predicate that
 * is not struck. Returns the code printed at its end.
 */
export async function checkWorkbook(files: readonly PrintedFile[], person: string, predicate: string): Promise<string> {
  assert.ok(files.some(({ name }) => name.startsWith("Evaluasi-Kinerja") && name.endsWith(".pdf")));
  const book = files.find(({ name }) => name.startsWith("Evaluasi-Kinerja") && name.endsWith(".xlsx"));
  assert.ok(book, files.map(({ name }) => name).join());
  const cells = cellsOf(await readFile(book.path));
  assert.equal(cells.get("A1"), "EVALUASI KINERJA PEGAWAI");
  assert.match(cells.get("A4") ?? "", /^PERIODE: (BULAN [A-Z]+|TRIWULAN .*\[dicoret: [IV]+\])/);
  const texts = [...cells.values()];
  assert.ok(texts.includes(person), person);
  const after = texts[texts.indexOf("PREDIKAT KINERJA PEGAWAI*") + 1] ?? "";
  const standing = after.replace(/\[dicoret: [^\]]*\]/g, "").replace(/[\s/]+/g, " ");
  assert.equal(standing.trim(), predicate, after);
  assert.equal(texts.filter((text) => text.startsWith("SEMENTARA")).length, 0);
  const code = /^Kode dokumen ([0-9a-f]{64})$/.exec(texts.at(-1) ?? "")?.[1];
  assert.ok(code, texts.at(-1));
  return code;
}

/** Somebody without an account checks the code of a form on the public page; it says nothing of the person. */
export async function checkCode(product: { origin: string }, page: Page, code: string, person: string): Promise<void> {
  const browser = page.context().browser();
  assert.ok(browser);
  const citizen = await browser.newPage({ baseURL: product.origin, locale: "id-ID" });
  await citizen.goto("/layanan/verifikasi");
  await citizen.getByLabel("Kode dokumen").fill(code);
  await citizen.getByRole("button", { name: "Periksa" }).click();
  await citizen.getByText("Dokumen asli", { exact: true }).waitFor();
  assert.doesNotMatch(await citizen.locator("main").innerText(), new RegExp(person.replace(/,.*$/, "")));
  await keep(citizen, "verified");
  await citizen.goto(`/layanan/verifikasi/${code.replace(/.$/, (last) => (last === "0" ? "1" : "0"))}`);
  await citizen.getByText("Dokumen tidak ditemukan").waitFor();
  await citizen.close();
}

/**
 * Marks what is final in the period that is open under reports as reported, all at once; afterwards nothing waits, and
 * who was finished counts as finished still (R-EW-04). Returns how many there were.
 */
export async function reportFinal(page: Page): Promise<number> {
  const finished = async (): Promise<string> => {
    await page.getByRole("tab", { name: "Cakupan" }).click();
    const sum = page.getByText(/Selesai \d+ dari \d+ orang/).first();
    await sum.waitFor({ state: "attached" });
    return /Selesai \d+ dari \d+/.exec((await sum.textContent()) ?? "")?.[0] ?? "";
  };
  const before = await finished();
  await page.getByRole("tab", { name: "Pelaporan" }).click();
  await page.getByRole("button", { name: "Tampilkan hasil final" }).click();
  const report = page.getByRole("button", { name: /^Laporkan \d+ hasil/ });
  const many = Number(/\d+/.exec(await report.innerText())?.[0]);
  await report.click();
  await page.getByText(`${many} hasil ditandai telah dilaporkan.`).waitFor();
  await keep(page, "reported");
  await page.getByRole("button", { name: "Tampilkan lagi" }).click();
  await page.getByText("Tidak ada hasil final yang menunggu dilaporkan").waitFor();
  assert.equal(await finished(), before);
  return many;
}
