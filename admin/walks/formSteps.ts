import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";
import { assertAccessible, type Product } from "../../api/testing/product.ts";

/** A file that was downloaded: its name, and where it lies until the page closes. */
export type PrintedFile = { readonly name: string; readonly path: string };

/** Prints every form the page offers, in every format, into the folder of pictures, and returns the files. */
export async function printedFiles(page: Page): Promise<PrintedFile[]> {
  const folder = process.env["KEEP_PICTURES"];
  const files: PrintedFile[] = [];
  const items = page.getByRole("menuitem");
  const open = async () => {
    await page.getByRole("button", { name: "Cetak" }).click();
    await page.getByRole("menuitem", { name: /PDF/ }).first().waitFor();
  };
  await open();
  const count = await items.count();
  for (let at = 0; at < count; at += 1) {
    if (at > 0) await open();
    const download = page.waitForEvent("download");
    await items.nth(at).click();
    const file = await download;
    files.push({ name: file.suggestedFilename(), path: await file.path() });
    if (folder) {
      await mkdir(folder, { recursive: true });
      await file.saveAs(join(folder, file.suggestedFilename()));
    }
    await page.getByRole("button", { name: "Cetak" }).and(page.locator(":enabled")).waitFor();
  }
  return files;
}

/** Names of what {@link printedFiles} prints. */
export const printed = async (page: Page): Promise<string[]> => (await printedFiles(page)).map(({ name }) => name);

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

/** Form F7 among the printed files, opened: it is the leaders' own, with a perspective for each indicator (3.9). */
export async function checkLeaderForm(files: readonly PrintedFile[], person: string): Promise<void> {
  await checkWorkbook(files, person, "BAIK");
  const [book, paper] = [".xlsx", ".pdf"].map((end) =>
    files.find(({ name }) => name.startsWith("Evaluasi-Kinerja") && name.endsWith(end)),
  );
  assert.ok(book && paper);
  const cells = cellsOf(await readFile(book.path));
  assert.equal(cells.get("A3"), "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI");
  assert.ok([...cells.values()].includes("PERSPEKTIF"));
  assert.equal((await readFile(paper.path)).subarray(0, 5).toString(), "%PDF-");
}

/** Somebody without an account checks the code of a form on the public page; it says nothing of the person. */
export async function checkCode(product: Product, page: Page, code: string, person: string): Promise<void> {
  const browser = page.context().browser();
  assert.ok(browser);
  const { data } = await product.asApplication<{ organization: { name: string } }>("{ organization { name } }");
  const context = await browser.newContext({ baseURL: product.origin, locale: "id-ID" });
  const citizen = await context.newPage();
  const ask = async (asked: string): Promise<void> => {
    await citizen.goto("/layanan/verifikasi");
    await citizen.getByLabel("Kode dokumen").fill(asked);
    await citizen.getByRole("button", { name: "Periksa" }).click();
  };
  await ask(code);
  await citizen.getByText("Dokumen asli", { exact: true }).waitFor();
  await citizen
    .getByText(data?.organization.name ?? "-")
    .first()
    .waitFor();
  assert.doesNotMatch(await citizen.locator("main").innerText(), new RegExp(person.replace(/,.*$/, "")));
  await assertAccessible(citizen, "verification");
  await keep(citizen, "verified");
  await ask(code.replace(/.$/, (last) => (last === "0" ? "1" : "0")));
  await citizen.getByText("Dokumen tidak ditemukan").waitFor();
  await ask("12ab");
  await citizen.getByText("Kode tidak lengkap").waitFor();
  await context.close();
}
