import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";
import { assertAccessible, startProduct, type Product } from "../../api/testing/product.ts";
import { approveLast, giveBackOne, mendEntry, writeDay } from "./dailyLogSteps.ts";
import { onePagePdf } from "./onePagePdf.ts";
import { correct, setAndSign } from "./roadSteps.ts";
import { setAndHandOver } from "./steps.ts";

/** Officials of Bungo: who drafts and who rates them; who objects, who rated them, who decides. */
const employee = /rancangan kontrak yang belum/;
const rater = /Akan menerima rancangan kontrak/;
const objecting = /menunggu dibaca/;
const ratedThem = /Menyerahkan hasil kepada/;
const superior = /Memutus keberatan/;
const administrator = /^Administrator/;

/** What would name a method that Bungo does not use (domain 8.5). */
const absent =
  /penilaian diri|rekan kerja|pengamatan|rubrik|\binovasi\b|kepuasan masyarakat|suara masyarakat|pengaduan/i;

let product: Product;
before(async () => {
  product = await startProduct({ regions: ["bungo"], employees: 150 });
});
after(() => product.stop());

const wide = { width: 1440 };
const quarter = "Triwulan IV 2026";

/** What every page of the region holds: accessible, and no word of a method that is off (R-MIX-01). */
async function seen(page: Page, name: string): Promise<void> {
  await assertAccessible(page, name);
  const text = await page.locator("body").innerText();
  assert.doesNotMatch(text, absent, name);
  assert.doesNotMatch(text, /(?<!\.)\.\.(?!\.)/, `${name}: a sentence ends once`);
  await keep(page, `bungo-${name}`);
}

/** Fills the dialog's choice. */
async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole("dialog").getByRole("combobox", { name }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

describe("a quarter in Bungo: results, process, and the superior's judgement (8.5)", () => {
  let contract = "";

  it("an employee drafts in the simple way and submits, in far less than ten minutes (BGO-01, BGO-09)", async () => {
    const began = Date.now();
    const page = await product.as(employee, wide);
    await seen(page, "home-of-employee");
    await page
      .getByRole("link", { name: /Susun kontrak/ })
      .first()
      .click();
    const simple = page.getByRole("button", { name: "Pakai cara ringkas" });
    await simple.waitFor();
    assert.equal(await page.getByLabel("Bobot").count(), 0, "no weights where the policy has none (9.1)");
    await simple.click();
    await page.getByText("Dari tugas pokok jabatan Anda").first().waitFor();
    for (let step = 1; step <= 3; step += 1) {
      await seen(page, `simple-${step}`);
      await page.getByRole("button", { name: "Lanjut" }).click();
    }
    await page.getByText("Isi kontrak lengkap dan siap diajukan.").waitFor();
    await page.getByText("Dukungan sumber daya").first().waitFor();
    await seen(page, "simple-check");
    await page.getByRole("button", { name: "Ajukan", exact: true }).click();
    await page.waitForURL("**/show");
    contract = /ctr_\w+/.exec(page.url())?.[0] ?? "";
    assert.ok(Date.now() - began < 600_000);
  });

  it("the superior agrees and sets it, the employee signs", async () => {
    const raters = await product.as(rater, wide);
    const comeHome = () => product.as(employee, wide);
    const page = await setAndSign(raters, product.nameOf(employee), comeHome);
    await seen(page, "contract-in-force");
  });

  it("realisations carry a file and a link, come back with a reason, and are confirmed (R-EV-04)", async () => {
    const page = await product.as(employee, wide);
    await page.goto("/progress");
    await page.getByLabel(`Realisasi ${quarter}`).first().fill("99,2");
    await page.getByLabel("Apa yang dilakukan").first().fill("Pemantauan server dipasang.");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Unggah foto atau berkas" }).first().click(),
    ]);
    await chooser.setFiles({ name: "pemantauan.pdf", mimeType: "application/pdf", buffer: onePagePdf });
    await page.getByRole("link", { name: "pemantauan.pdf" }).first().waitFor();
    await page.getByRole("button", { name: "Tambah tautan bukti" }).first().click();
    await page.getByLabel("Nama bukti").first().fill("Papan pantau");
    await page.getByLabel("Tautan (https)").first().fill("https://contoh.go.id/pantau");
    await page.getByRole("button", { name: "Simpan bukti" }).first().click();
    await page.getByRole("link", { name: "Papan pantau" }).first().waitFor();
    const raters = await product.as(rater, wide);
    await raters.goto(`/contracts/${contract}/show`);
    await raters.getByRole("link", { name: "Lihat realisasi" }).click();
    await raters.getByRole("button", { name: "Kembalikan" }).first().click();
    await raters.getByLabel("Alasan pengembalian").fill("Bukti belum memuat bulan Oktober.");
    await raters.getByRole("button", { name: "Kembalikan" }).first().click();
    await page.goto(`/progress/${contract}`);
    await page.getByText("Bukti belum memuat bulan Oktober.").waitFor();
    await seen(page, "realisation-returned");
    const row = page.getByRole("group").filter({ has: page.getByText("Bukti belum memuat bulan Oktober.") });
    const name = (await row.first().getAttribute("aria-label")) ?? "";
    const same = page.getByRole("group", { name, exact: true });
    await correct(page, same, "Pemantauan server dipasang; Oktober ditambahkan.");
    await page.getByText("Bukti belum memuat bulan Oktober.").waitFor({ state: "hidden" });
    await raters.reload();
    await raters.getByRole("button", { name: "Benarkan realisasi" }).first().click();
    await raters
      .getByText(/Dibenarkan oleh/)
      .first()
      .waitFor();
    await seen(raters, "realisation-confirmed");
  });

  it("the daily log is written in seconds on a phone, also without a network; one entry comes back, is mended, approved (R-EV-06, R-UX-01)", async () => {
    const page = await product.as(employee, { width: 360, height: 780 });
    await writeDay(page, "Memasang pemantauan server", ["Memeriksa cadangan data", "Rapat persiapan jaringan"]);
    const raters = await product.as(rater, wide);
    const name = product.nameOf(employee);
    await giveBackOne(raters, name, "Rapat persiapan jaringan", "Rapat dengan siapa?");
    await mendEntry(page, "Rapat persiapan jaringan", "Rapat persiapan jaringan dengan Dinas Kesehatan");
    await seen(page, "log-mended");
    await approveLast(raters, name);
    await seen(raters, "log-approved");
  });

  it("feedback is a strength of a result or something to improve of a behavior, with the reply beside it (BGO-05, BGO-06)", async () => {
    const raters = await product.as(rater, wide);
    await raters.goto(`/contracts/${contract}/show`);
    const give = async (kind: string, about: RegExp, text: string) => {
      await raters.getByRole("button", { name: kind, exact: true }).click();
      await raters.getByRole("combobox", { name: "Tentang" }).last().click();
      await raters.getByRole("option", { name: about }).first().click();
      await raters.getByRole("textbox", { name: "Umpan balik" }).fill(text);
      await raters.getByRole("button", { name: "Kirim" }).last().click();
      await raters.getByText(text).first().waitFor();
    };
    await give("Kekuatan", /Terjaganya/, "Gangguan pulih dalam dua jam.");
    await give("Perlu ditingkatkan", /Kolaboratif/, "Catatan jaga belum dibagikan.");
    const page = await product.as(employee, wide);
    await page.goto("/feedback");
    await page.getByRole("button", { name: "Tanggapi" }).first().click();
    await page.getByRole("textbox", { name: /Tanggapan/ }).fill("Saya taruh di map bersama mulai pekan ini.");
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.getByText("Saya taruh di map bersama").waitFor();
    await seen(page, "feedback");
    await raters.goto("/feedback");
    await raters.getByText(/1 kekuatan, 1 perlu ditingkatkan/).waitFor();
  });

  it("the employee reports; the superior rates with reason and evidence only, and hands over (BGO-04, R-RT-02)", async () => {
    const page = await product.as(employee, wide);
    await page.goto("/progress");
    await page.getByRole("link", { name: "Lanjut ke laporan diri" }).click();
    await page.getByRole("button", { name: "Serahkan laporan diri" }).first().click();
    await page.getByLabel("Apa yang tercapai").fill("Aplikasi tersedia 99,2 %.");
    await page.getByRole("button", { name: "Serahkan laporan diri" }).first().click();
    await page.waitForURL("**/show");
    const raters = await product.as(rater, wide);
    await raters
      .getByRole("link", { name: new RegExp(product.nameOf(employee)) })
      .first()
      .click();
    await raters.getByRole("heading", { name: "Semua sumber" }).waitFor();
    await raters.getByText("Belum ada: Rencana aksi").waitFor();
    await raters.getByRole("radio", { name: "Di atas ekspektasi" }).first().check();
    await raters.getByRole("radio", { name: "Sesuai ekspektasi" }).last().check();
    const set = raters.getByRole("button", { name: "Tetapkan penilaian" });
    assert.equal(await set.isDisabled(), true, "not without reason and evidence");
    await raters.getByLabel("Alasan rating hasil kerja").fill("Gangguan pulih lebih cepat dari janji.");
    await raters
      .getByRole("checkbox", { name: /pemantauan.pdf/ })
      .first()
      .check();
    await raters.getByText(/Sebelum dapat ditetapkan/).waitFor({ state: "hidden" });
    await seen(raters, "rating");
    await setAndHandOver(raters);
    await page.goto("/");
    await page.getByRole("link", { name: /Baca dan terima hasil: Triwulan IV/ }).click();
    await page.getByRole("button", { name: "Mengapa predikat ini?" }).click();
    await page.getByText("PermenPANRB 6/2022").first().waitFor();
    assert.doesNotMatch(await page.locator("main").innerText(), /\/evidence\//, "evidence goes by its title");
    await seen(page, "result");
    await page.getByRole("button", { name: "Terima hasil" }).first().click();
    if (await page.getByRole("dialog").isVisible()) await page.getByRole("dialog").getByRole("button").last().click();
    await page.getByText("Diterima pegawai").waitFor();
  });

  it("an objection: two clicks, both sides, a superior who decides below expectation with evidence (PAU-09, R-OBJ-03, R-OBJ-05, R-OBJ-07)", async () => {
    const page = await product.as(objecting, wide);
    await page.getByRole("link", { name: /Baca dan terima hasil: Triwulan III/ }).click();
    await page.getByRole("button", { name: "Ajukan keberatan" }).click();
    await page.getByRole("textbox", { name: /Alasan keberatan/ }).fill("Satu dokumen dihitung dua kali.");
    await page.getByRole("dialog").getByRole("button", { name: "Ajukan keberatan" }).click();
    await page.getByText("Predikat sementara sampai keberatan diputus.").first().waitFor();
    const result = page.url();
    await page.getByRole("link", { name: "Lihat keberatan" }).click();
    await page.getByText(/Putusan menunggu penjelasan/).waitFor();
    await seen(page, "objection");
    for (const side of [objecting, ratedThem]) {
      const theirs = side === objecting ? page : await product.as(side, wide);
      await theirs.goto(page.url());
      await theirs.getByRole("button", { name: "Tulis penjelasan" }).click();
      await theirs.getByRole("textbox", { name: "Penjelasan" }).fill("Nomornya memang sama.");
      await theirs.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
      await theirs.getByRole("dialog").waitFor({ state: "hidden" });
    }
    const above = await product.as(superior, wide);
    await above.getByRole("link", { name: /Putus keberatan/ }).click();
    await above.getByRole("button", { name: "Putus keberatan" }).click();
    await choose(above, "Putusan", "Hasil diubah");
    await choose(above, "Rating hasil kerja", "Di bawah ekspektasi");
    const dialog = above.getByRole("dialog");
    await dialog.getByRole("textbox", { name: /Pertimbangan/ }).fill("Kedua pihak sepakat.");
    await dialog.getByRole("textbox", { name: "Alasan rating hasil kerja" }).fill("Satu dari enam tidak ada.");
    await dialog.getByRole("checkbox").first().check();
    await keep(above, "bungo-decide");
    await dialog.getByRole("button", { name: "Putus keberatan" }).click();
    await dialog.waitFor({ state: "hidden" });
    await above.getByText("Hasil diubah").first().waitFor();
    await page.goto(result);
    await page.getByText("Butuh Perbaikan").first().waitFor();
    assert.equal(await page.getByText("Predikat sementara").count(), 0);
    await page.getByText("Keberatan atas hasil ini sudah selesai: Hasil diubah.").waitFor();
    await seen(page, "decided");
  });

  it("the administrator sees the region without methods it does not use (R-MIX-01)", async () => {
    const page = await product.as(administrator, wide);
    for (const path of ["/", "/reports", "/policies", "/employees", "/orgUnits", "/calibrations", "/evaluations"]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await seen(page, `administrator${path.replaceAll("/", "-")}`);
    }
    for (const path of ["/observations", "/rubrics", "/innovations", "/peerRounds"]) {
      await page.goto(path);
      await page
        .getByText(/tidak ada|tidak ditemukan/i)
        .first()
        .waitFor();
    }
  });
});
