import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";
import { pngPicture } from "../../api/testing/pictures.ts";
import { assertAccessible, startProduct, type Product } from "../../api/testing/product.ts";
import { amendAndSubmit, compareEditions } from "./amendmentSteps.ts";
import { importAttendance, wholeResult } from "./attendanceSteps.ts";
import { answerProposal, moveCard, openBoard, proposeBecause, publishCalibration } from "./calibrationSteps.ts";
import { reportFinal } from "./closingSteps.ts";
import { checkLeaderForm, printed, printedFiles } from "./formSteps.ts";
import { decideObjection, explain, objectTo } from "./objectionSteps.ts";
import { completeAndSubmit, handIn, record, setAndSign } from "./roadSteps.ts";
import { absent, handOverNext, openPage, receivedBySilence } from "./steps.ts";

/** Sawahlunto evaluates by results, the voice of its citizens and innovations, quarter by quarter (8.5). */
const administrator = /^Administrator/;
const drafter = /rancangan kontrak yang belum diajukan/;
const draftRater = /Akan menerima rancangan kontrak/;
const head = /^Pimpinan, pejabat penilai/;
const officer = /^Pengelola kinerja/;
const secretary = /periode berjalan menunggu realisasi/;
const mayor = /^Atasan pejabat penilai/;
const readsResult = /menunggu dibaca/;
const wide = { width: 1440, height: 900 };
const notUsed = [/Progres harian/, /Umpan balik rekan/, /Pengamatan/, /Penilaian diri/, /Kontribusi/];

let product: Product;
before(async () => {
  product = await startProduct({ regions: ["sawahlunto"] });
});
after(() => product.stop());

/** Opens a page and sees that it shows nothing of a method Sawahlunto does not use. */
const open = (page: Page, path: string): Promise<void> => openPage(page, path, notUsed);

describe("a quarter in Sawahlunto, as its officials walk it (8.5, R-MIX-01)", () => {
  it("SWL-09: several parties are asked about the indicators before anything is agreed", async () => {
    const page = await product.as(drafter, wide);
    const draft = await page
      .getByRole("link", { name: /Susun kontrak/ })
      .first()
      .getAttribute("href");
    await open(page, `${draft ?? ""}/show`);
    await page.getByRole("button", { name: "Minta pendapat" }).click();
    const dialog = page.getByRole("dialog");
    for (const person of [officer, head]) {
      const name = product.nameOf(person).replace(/,.*$/, "");
      await dialog.getByRole("combobox").first().fill(name);
      await page
        .getByRole("option", { name: new RegExp(name) })
        .first()
        .click();
    }
    await dialog.getByLabel("Ditunggu sampai").fill("2026-11-27");
    await dialog.getByRole("textbox", { name: /Pertanyaan/ }).fill("Apakah targetnya wajar, dan datanya tersedia?");
    await keep(page, "swl-consulting");
    await dialog.getByRole("button", { name: "Minta pendapat" }).click();
    await dialog.waitFor({ state: "hidden" });
    const contract = page.url();
    for (const person of [officer, head]) {
      const asked = await product.as(person, wide);
      await open(asked, "/consultations");
      await asked.locator('main a[href*="/consultations/"]').first().click();
      await asked
        .getByRole("textbox", { name: /Pendapat Anda/ })
        .first()
        .fill("Wajar: datanya ada di buku kerja harian.");
      await asked.getByRole("button", { name: "Simpan pendapat" }).first().click();
      await asked.getByText("Wajar: datanya ada di buku kerja harian.").first().waitFor();
    }
    await page.goto(contract);
    await page.getByText("Disusun bersama berbagai pihak").first().waitFor();
    await keep(page, "swl-consulted");
  });

  it("SWL-01: the contract is completed, agreed and set before anything is realised", async () => {
    const page = await product.as(drafter, wide);
    await completeAndSubmit(page, (where) => assertAccessible(page, where));
    const comeHome = () => product.as(drafter, wide);
    await keep(await setAndSign(await product.as(draftRater, wide), product.nameOf(drafter), comeHome), "swl-active");
  });

  it("R-SKP-03, features 3.11: a target and an annex are changed with a reason; what binds whom is signed anew, both editions stand side by side", async () => {
    const page = await product.as(drafter, wide);
    await page.getByRole("link", { name: "Buka kontrak" }).click();
    await page.waitForURL("**/contracts/**");
    const contract = page.url();
    const amended = { reason: "Anggaran loket dikurangi.", target: "64", annex: "Satu loket tambahan pada jam ramai" };
    const was = await amendAndSubmit(page, amended);
    const comeHome = () => product.as(drafter, wide);
    const signed = await setAndSign(await product.as(draftRater, wide), product.nameOf(drafter), comeHome);
    await signed.goto(contract);
    await compareEditions(signed, amended, was);
  });

  it("realisation with evidence, then the self-report; attendance stands on its own page and nowhere in it (SWL-07)", async () => {
    const page = await product.as(drafter, wide);
    await record(page, "Triwulan IV 2026");
    await handIn(page, (where) => assertAccessible(page, where));
    await absent(page.locator("main").page(), notUsed);
    assert.doesNotMatch(await page.locator("main").innerText(), /[Kk]ehadiran|[Pp]resensi/);
    await open(page, "/attendance");
    await page.getByText("Tidak dipakai menilai kinerja.").first().waitFor();
    await keep(page, "swl-attendance");
  });

  it("SWL-02, SWL-08: the unit's page has the citizens' index; an innovation shows its impact before and after", async () => {
    const page = await product.as(head, wide);
    await open(page, "/orgUnits");
    await page
      .getByRole("link", { name: /Dinas Kesehatan/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Suara masyarakat" }).waitFor();
    await page.getByText(/poin dibanding survei sebelumnya/).waitFor();
    await keep(page, "swl-unit");
    await open(page, "/innovations");
    await page
      .getByRole("link", { name: /Antrean daring/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Dampak sebelum dan sesudah" }).waitFor();
    await page
      .getByText(/Membaik/)
      .first()
      .waitFor();
    await assertAccessible(page, "innovation");
    await keep(page, "swl-innovation");
  });

  it("R-ORG-04: the unit's predicate is set by the level above, with its rationale", async () => {
    const page = await product.as(mayor, wide);
    await open(page, "/orgUnits");
    await page
      .getByRole("link", { name: /Dinas Kesehatan/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Capaian kinerja organisasi" }).waitFor();
    await page.getByRole("button", { name: "Tetapkan" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: /Predikat/ }).click();
    await page.getByRole("option", { name: "Baik", exact: true }).click();
    await dialog
      .getByRole("textbox", { name: /Pertimbangan/ })
      .fill("Sebagian besar rencana aksi triwulan ini tercapai.");
    await keep(page, "swl-outcome");
    await dialog.getByRole("button", { name: "Tetapkan" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("Sebagian besar rencana aksi triwulan ini tercapai.").waitFor();
  });

  it("R-DS-07, features 3.25: a card is proposed by mouse and by keyboard, the rater declines, then agrees, the head publishes", async () => {
    const page = await product.as(head, wide);
    const board = async (): Promise<void> => {
      await openBoard(page, /Dinas/);
      await absent(page, notUsed);
    };
    const answer = async (agree: boolean, note: string): Promise<void> => {
      await answerProposal(await product.as(officer, wide), agree, note, "swl-proposal");
    };
    await board();
    await page.getByRole("button", { name: "Batalkan usulan" }).first().click();
    const card = page.getByRole("listitem").filter({ hasText: "Nengsih Hidayat" }).first();
    await card.dragTo(page.getByRole("listitem").filter({ hasText: "Zulhelmi Hidayat" }).first());
    await proposeBecause(page, "Diselaraskan dengan rekan setara.");
    await answer(false, "Capaiannya memang melampaui target.");
    await board();
    await moveCard(page, "Nengsih Hidayat", "ArrowRight");
    await proposeBecause(page, "Diselaraskan setelah dibicarakan dengan penilai.");
    await answer(true, "Setuju setelah dibicarakan.");
    await board();
    await keep(page, "swl-board");
    await publishCalibration(page, "Sebaran mengikuti capaian yang terbukti.");
  });

  it("SWL-07: attendance changed to the worst leaves the result and every word of its working as they were", async () => {
    const page = await product.as(readsResult, wide);
    await page
      .getByRole("link", { name: /Baca dan terima hasil/ })
      .first()
      .click();
    await page.getByText("Predikat kinerja").first().waitFor();
    const result = page.url();
    const before = await wholeResult(page, result);
    const admin = await product.as(administrator, wide);
    await importAttendance(admin, product.nameOf(readsResult), "10/2026", "21; 1; 20; 990");
    await open(page, "/attendance");
    await page.getByText("990").first().waitFor();
    await keep(page, "swl-attendance-changed");
    assert.equal(await wholeResult(page, result), before);
  });

  it("3.9: the evaluation of a leader is printed as F7, with its perspectives", async () => {
    const page = await product.as(secretary, wide);
    await open(page, "/evaluations");
    await page.getByRole("button", { name: "Milik saya" }).click();
    await page
      .getByRole("link", { name: /^Triwulan III 2026/ })
      .first()
      .click();
    await page.getByText("Predikat kinerja").first().waitFor();
    await checkLeaderForm(await printedFiles(page), product.nameOf(secretary));
  });

  it("R-OBJ-03, R-OBJ-07: a result is explained, objected to and decided by the superior of the rater; its forms are printed with the emblem (3.9)", async () => {
    const settings = await product.as(administrator, wide);
    await open(settings, "/settings");
    const file = { name: "lambang.png", mimeType: "image/png", buffer: pngPicture(480, 560) };
    await settings.locator('input[type="file"]').setInputFiles(file);
    await settings.getByRole("img", { name: "Lambang yang tercetak pada dokumen" }).waitFor();
    await assertAccessible(settings, "settings with an emblem");
    const page = await product.as(readsResult, wide);
    await page
      .getByRole("link", { name: /Baca dan terima hasil/ })
      .first()
      .click();
    await page.getByText("Predikat kinerja").first().waitFor();
    await absent(page, notUsed);
    await page.getByRole("button", { name: "Mengapa predikat ini?" }).click();
    await page.getByText("PermenPANRB 6/2022").first().waitFor();
    await keep(page, "swl-result");
    const result = page.url();
    const objection = await objectTo(
      page,
      "Satu layanan dihitung dua kali.",
      "Daftar September memuat nomor yang sama.",
    );
    const rater = await product.as(secretary, wide);
    await rater.goto(objection);
    await explain(rater, "Nomor itu memang saya hitung dua kali.");
    const superior = await product.as(mayor, wide);
    await superior.goto(objection);
    await decideObjection(superior, "Daftar itu memang memuat satu layanan dua kali.");
    await page.goto(result);
    await page.getByText("Predikat kinerja").first().waitFor();
    const names = await printed(page);
    assert.ok(names.filter((name) => name.endsWith(".pdf")).length >= 3, names.join());
    assert.ok(names.filter((name) => name.endsWith(".xlsx")).length >= 3, names.join());
  });

  it("features 3.9: an administrator moves a legal day for a unit with a reason, and reports what is final in bulk", async () => {
    const page = await product.as(administrator, wide);
    await open(page, "/reports");
    await page.getByRole("tab", { name: "Batas waktu" }).click();
    await page.getByRole("button", { name: "Ubah batas waktu" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: /Unit/ }).fill("Dinas Kesehatan");
    await page
      .getByRole("option", { name: /Dinas Kesehatan/ })
      .first()
      .click();
    await dialog.getByRole("combobox", { name: /Batas waktu/ }).click();
    await page.getByRole("option").first().click();
    await dialog.getByLabel("Menjadi").fill("2027-02-26");
    await dialog.getByRole("textbox", { name: /Alasan/ }).fill("Puskesmas menangani kejadian luar biasa.");
    await keep(page, "swl-legal-day");
    await dialog.getByRole("button", { name: "Ubah batas waktu" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("Puskesmas menangani kejadian luar biasa.").waitFor();
    assert.ok((await reportFinal(page)) > 0);
  });

  it("R-EW-02: what nobody answers is taken as read after its days, and says so", async () => {
    const rater = await product.as(officer, wide);
    await handOverNext(rater);
    await receivedBySilence(product, rater, "2027-01-04");
    await keep(rater, "swl-deemed");
  });
});
