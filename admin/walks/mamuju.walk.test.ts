import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";
import { assertAccessible, startProduct, type Product } from "../../api/testing/product.ts";
import { answerProposal, openBoard, proposeAnew, publishCalibration } from "./calibrationSteps.ts";
import { reportFinal } from "./closingSteps.ts";
import { checkCode, checkWorkbook, printed, printedFiles } from "./formSteps.ts";
import { decideObjection, explain, objectTo } from "./objectionSteps.ts";
import { assignAndPrepare, observeLesson, readPreparation } from "./observationSteps.ts";
import { agreeOn, completeAndSubmit, correct } from "./roadSteps.ts";
import {
  absent,
  acknowledge,
  handOverNext,
  openPage,
  receivedBySilence,
  sayAndReply,
  setAndHandOver,
  setUnitPredicate,
} from "./steps.ts";

/** Mamuju evaluates by month: results, the public, colleagues, lessons observed (8.5). */
const administrator = /^Administrator/;
const drafter = /rancangan kontrak yang belum diajukan/;
const draftRater = /Akan menerima rancangan kontrak/;
const headmaster = /^Kepala sekolah, pengamat/;
const teacher = /^Guru/;
const head = /^Pimpinan, pejabat penilai/;
const readsResult = /menunggu dibaca/;
const delivers = /Menyerahkan hasil kepada/;
const decides = /Memutus keberatan/;
const period = "November 2026";
const wide = { width: 1440, height: 900 };
const notUsed = [/Progres harian/, /Inovasi/, /Penilaian diri/, /Kontribusi/];

let product: Product;
before(async () => {
  product = await startProduct({ regions: ["mamuju"], today: "2026-11-23" });
});
after(() => product.stop());

/** Opens a page of the panel and sees that it shows nothing of a method Mamuju does not use. */
const open = (page: Page, path: string): Promise<void> => openPage(page, path, notUsed);

describe("a quarter in Mamuju, as its officials walk it (8.5, R-MIX-01)", () => {
  it("a contract is drafted, talked over, agreed, set and signed", async () => {
    const page = await product.as(drafter, wide);
    await completeAndSubmit(page, (where) => assertAccessible(page, where));
    const rater = await product.as(draftRater, wide);
    await rater.getByRole("link", { name: new RegExp(`Tinjau kontrak: ${product.nameOf(drafter)}`) }).click();
    await agreeOn(rater, page);
    await keep(page, "mmj-contract");
    await assertAccessible(page, "contract in force");
  });

  it("a teacher's realization with a file and a link is given back with a reason, corrected, confirmed (R-EV-04)", async () => {
    const page = await product.as(teacher, wide);
    await open(page, "/progress");
    await page.waitForURL("**/progress/ctr_*");
    const row = page
      .getByRole("group")
      .filter({ has: page.getByText("Unggah foto atau berkas") })
      .first();
    await row.getByLabel(`Realisasi ${period}`).fill("70");
    await row.getByLabel("Apa yang dilakukan").fill("Latihan soal bersama setiap Kamis.");
    await row.getByText("Tersimpan", { exact: true }).waitFor();
    const photo = { name: "latihan.png", mimeType: "image/png", buffer: Buffer.from("foto latihan soal") };
    await row.locator("input[type=file]").setInputFiles(photo);
    await row.getByRole("link", { name: "latihan.png" }).waitFor();
    await row.getByRole("button", { name: "Tambah tautan bukti" }).click();
    await row.getByLabel("Nama bukti").fill("Daftar nilai latihan");
    await row.getByLabel("Tautan (https)").fill("https://contoh.go.id/daftar-nilai");
    await row.getByRole("button", { name: "Simpan bukti" }).click();
    await row.getByRole("link", { name: "Daftar nilai latihan" }).waitFor();
    await page
      .getByText(/Belum ada realisasi periode ini|Perlu dikejar/)
      .first()
      .waitFor();
    await keep(page, "mmj-progress");

    const rater = await product.as(headmaster, wide);
    await rater.goto(page.url());
    const theirs = rater
      .getByRole("group")
      .filter({ has: rater.getByRole("link", { name: "latihan.png" }) })
      .first();
    await theirs.getByRole("button", { name: "Kembalikan" }).click();
    await theirs.getByLabel(/Alasan pengembalian/).fill("Sebutkan kelas yang mana.");
    await theirs.getByRole("button", { name: "Kembalikan" }).click();
    await rater.getByText(/^Dikembalikan oleh/).waitFor();
    await keep(rater, "mmj-given-back");

    await page.reload();
    await page.getByText("Sebutkan kelas yang mana.").waitFor();
    await correct(page, row, "Latihan soal kelas VIII A bersama setiap Kamis.");
    await rater.reload();
    await rater.getByRole("button", { name: "Benarkan realisasi" }).first().click();
    await rater
      .getByText(/^Dibenarkan oleh/)
      .first()
      .waitFor();
  });

  it("feedback is given during the month and replied to (BGO-05, BGO-06)", async () => {
    const page = await product.as(teacher, wide);
    const rater = await product.as(headmaster, wide);
    await sayAndReply(rater, page, "Soal latihan sesuai dengan yang dibahas di kelas.", "Terima kasih, Pak.");
    await keep(page, "mmj-feedback");
    await assertAccessible(page, "feedback");
  });

  it("a lesson is observed in its three phases, an item without a level is asked for, the teacher reads and replies (MMJ-05)", async () => {
    const rater = await product.as(headmaster, wide);
    await rater.getByRole("link", { name: new RegExp(`^Amati dan catat: ${product.nameOf(teacher)}`) }).click();
    await rater.waitForURL("**/observations/obs_*");
    await keep(rater, "mmj-prepared");
    await observeLesson(rater);

    const page = await product.as(teacher, { width: 360, height: 780 });
    await page.goto("/notifications");
    await page
      .getByText(/Umpan balik atas pengamatan/)
      .first()
      .click();
    await page.waitForURL("**/observations/obs_*");
    await page.getByText("Kartu nama bergilir mulai pekan depan").waitFor();
    await page.getByRole("button", { name: "Tulis tanggapan" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("Terima kasih, saya coba pekan depan.");
    await page.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
    await page.getByText("Tanggapan tersimpan.").waitFor();
    await keep(page, "mmj-observed-360");
    await assertAccessible(page, "observation on a phone");
  });

  it("an observation is given from nothing, agreed first, and whoever is observed knows (MMJ-05, PAU-03)", async () => {
    const rater = await product.as(headmaster, wide);
    const name = await assignAndPrepare(rater, product.nameOf(teacher));
    const page = await product.asNamed(name, { width: 360, height: 780 });
    await readPreparation(page);
  });

  it("the teacher hands in the self-report", async () => {
    const page = await product.as(teacher, wide);
    await page.getByRole("link", { name: new RegExp(`Isi laporan diri: ${period}`) }).click();
    await page.getByLabel("Apa yang tercapai").fill("Nilai latihan kelas VIII A naik setelah belajar bersama.");
    await keep(page, "mmj-self-report");
    await page.getByRole("button", { name: "Serahkan laporan diri" }).first().click();
    await page.waitForURL("**/show");
    await page.getByText("Laporan diserahkan").first().waitFor();
  });

  it("the rater sees all sources, the lesson among them, and departs only with reason and evidence (PAU-04, R-RT-02)", async () => {
    const page = await product.as(headmaster, wide);
    await page.getByRole("link", { name: new RegExp(`Beri penilaian: ${product.nameOf(teacher)}`) }).click();
    await page.getByText("Kuadran kinerja").first().waitFor();
    await absent(page, notUsed);
    await page.getByRole("button", { name: /Pengamatan langsung/ }).waitFor();
    await page
      .getByText(/Kartu nama bergilir|Delapan murid bertanya/)
      .first()
      .waitFor();
    await page.getByRole("radio", { name: "Di atas ekspektasi" }).first().check();
    await page.getByRole("radio", { name: "Sesuai ekspektasi" }).last().check();
    const set = page.getByRole("button", { name: "Tetapkan penilaian" });
    assert.equal(await set.isDisabled(), true, "no rating above expectation without reason and evidence");
    await page.getByLabel("Alasan rating hasil kerja").fill("Nilai latihan naik di semua kelas yang diampu.");
    await page
      .getByRole("checkbox", { name: /Daftar nilai latihan/ })
      .first()
      .check();
    await page.getByText(/Sebelum dapat ditetapkan/).waitFor({ state: "hidden" });
    await keep(page, "mmj-rating");
    await setAndHandOver(page);
  });

  it("the head above sets a unit's predicate with its rationale; what it proposes in the calibration the rater agrees to, and it is published (R-ORG-04, R-DS-07)", async () => {
    const page = await product.as(head, wide);
    await setUnitPredicate(page, "Puskesmas Kalukku", "Rencana aksi November berjalan menurut target.");
    await openBoard(page, /Dinas Kesehatan/);
    await absent(page, notUsed);
    const rater = await product.asNamed(await proposeAnew(page), wide);
    await answerProposal(rater, true, "Setuju setelah dibicarakan.", "mmj-proposal");
    await page.reload();
    await publishCalibration(page, "Sebaran mengikuti capaian yang terbukti.");
    await keep(page, "mmj-published");
  });

  it("one employee objects, both sides explain, the rater's superior decides (R-OBJ-03)", async () => {
    const page = await product.as(readsResult, wide);
    await page
      .getByRole("link", { name: /Baca dan terima hasil/ })
      .first()
      .click();
    await page.getByText("Predikat kinerja").first().waitFor();
    await absent(page, notUsed);
    await keep(page, "mmj-result");
    const result = page.url();
    const objection = await objectTo(page, "Satu laporan dihitung dua kali.", "Daftar Oktober memuat nomor yang sama.");
    const rater = await product.as(delivers, wide);
    await rater.goto(objection);
    await explain(rater, "Nomor itu memang saya hitung dua kali.");
    const superior = await product.as(decides, wide);
    await superior.goto(objection);
    await decideObjection(superior, "Daftar itu memang memuat satu laporan dua kali.");
    await keep(superior, "mmj-objection");
    await page.goto(result);
    await page.getByText("Predikat kinerja").first().waitFor();
    const name = product.nameOf(readsResult);
    await checkCode(product, page, await checkWorkbook(await printedFiles(page), name, "BAIK"), name);
  });

  it("the teacher acknowledges; what nobody answers is taken as read after its days (R-EW-02)", async () => {
    const rater = await product.as(headmaster, wide);
    await handOverNext(rater);
    const page = await product.as(teacher, wide);
    await page
      .getByRole("link", { name: /Baca dan terima hasil/ })
      .first()
      .click();
    await acknowledge(page);
    await keep(page, "mmj-acknowledged");
    assert.ok((await printed(page)).length > 0);
    await receivedBySilence(product, rater, "2026-12-21");
    await keep(rater, "mmj-deemed");
  });

  it("the administrator sees the region, its policy and reports, and nothing of methods it does not use", async () => {
    const page = await product.as(administrator, wide);
    for (const path of [
      "/",
      "/contracts",
      "/evaluations",
      "/observations",
      "/peerRounds",
      "/reports",
      "/cycles",
      "/rubrics",
    ]) {
      await open(page, path);
      await assertAccessible(page, path);
      await keep(page, `mmj-admin${path.replaceAll("/", "-")}`);
    }
    await page.goto("/dailyLogs");
    await page.getByText("Halaman tidak ditemukan").waitFor();
    await page.goto("/innovations");
    await page.getByText("Halaman tidak ditemukan").waitFor();
  });

  it("the administrator reports all final results at once, and the report shows it (features 3.9, R-EW-04)", async () => {
    const page = await product.as(administrator, wide);
    await open(page, "/reports");
    // The month is running: only the teacher walked to its end.
    assert.equal(await reportFinal(page), 1);
  });
});
