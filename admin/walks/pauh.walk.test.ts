import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";
import { assertAccessible, startProduct, type Product } from "../../api/testing/product.ts";
import { answerProposal, openBoard, proposeAnew, publishCalibration } from "./calibrationSteps.ts";
import { reportFinal } from "./closingSteps.ts";
import { checkCode, checkWorkbook, printedFiles } from "./formSteps.ts";
import { decideObjection, explain, objectTo } from "./objectionSteps.ts";
import { observeLesson } from "./observationSteps.ts";
import { askColleagues, openRound } from "./peerSteps.ts";
import { completeAndSubmit, correct, setAndSign } from "./roadSteps.ts";
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

/** Pauh evaluates by quarter: people assess themselves, colleagues answer, superiors observe (8.5). */
const administrator = /^Administrator/;
const drafter = /rancangan kontrak yang belum diajukan/;
const draftRater = /Akan menerima rancangan kontrak/;
const headmaster = /^Kepala sekolah, pengamat/;
const teacher = /^Guru: /;
const camat = /^Pimpinan, pejabat penilai/;
const delivered = /menunggu dibaca/;
const period = "Triwulan IV 2026";
const wide = { width: 1440, height: 900 };
const notUsed = [/Progres harian/, /Inovasi/, /Kontribusi/, /Pengaduan/, /Suara masyarakat/, /Kepuasan masyarakat/];

let product: Product;
let evaluation = "";
before(async () => {
  product = await startProduct({ regions: ["pauh"], today: "2026-11-23" });
});
after(() => product.stop());

/** Opens a page and sees that it shows nothing of a method Pauh does not use. */
const open = (page: Page, path: string): Promise<void> => openPage(page, path, notUsed);

describe("a quarter in Pauh, as its officials walk it (8.5, R-MIX-01)", () => {
  it("a contract is drafted, submitted, agreed, set and signed", async () => {
    const page = await product.as(drafter, wide);
    await completeAndSubmit(page, (where) => assertAccessible(page, where));
    await keep(page, "pau-submitted");
    const rater = await product.as(draftRater, wide);
    await setAndSign(rater, product.nameOf(drafter), async () => {
      await page.goto("/");
      return page;
    });
    await absent(page, notUsed);
  });

  it("a realisation with a file and a link is given back with a reason, told, corrected and confirmed (R-EV-04)", async () => {
    const page = await product.as(teacher, wide);
    await open(page, "/progress");
    await page.waitForURL("**/progress/ctr_*");
    const row = page
      .getByRole("group")
      .filter({ has: page.getByText("Unggah foto atau berkas") })
      .first();
    await row.getByLabel(`Realisasi ${period}`).fill("80");
    await row.locator("input[type=file]").setInputFiles({
      ...{ name: "presensi-kelas.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 presensi") },
    });
    await row.getByRole("link", { name: "presensi-kelas.pdf" }).first().waitFor();
    await row.getByRole("button", { name: "Tambah tautan bukti" }).click();
    await row.getByLabel("Nama bukti").fill("Daftar nilai latihan");
    await row.getByLabel("Tautan (https)").fill("https://contoh.go.id/daftar-nilai");
    await row.getByRole("button", { name: "Simpan bukti" }).click();
    await row.getByRole("link", { name: "Daftar nilai latihan" }).first().waitFor();
    const rater = await product.as(headmaster, wide);
    await rater.goto(page.url());
    await rater.getByText(`Yang dicatat ${product.nameOf(teacher)} pada periode ini`).waitFor();
    const theirs = rater.getByRole("group").filter({ hasText: "presensi-kelas.pdf" }).first();
    await theirs.getByRole("button", { name: "Kembalikan" }).click();
    await theirs.getByLabel(/Alasan pengembalian/).fill("Sebutkan kelas yang mana.");
    await theirs.getByRole("button", { name: "Kembalikan" }).click();
    await rater.getByText("Sebutkan kelas yang mana.").waitFor();
    await keep(rater, "pau-given-back");
    await page.goto("/notifications");
    await page
      .getByText(/Realisasi yang Anda catat dikembalikan oleh/)
      .first()
      .click();
    await page.waitForURL("**/progress/ctr_*");
    await correct(page, row, "Pendampingan kelas VIII A setiap Kamis.");
    await rater.reload();
    await theirs.getByRole("button", { name: "Benarkan realisasi" }).click();
    await rater
      .getByText(/^Dibenarkan oleh/)
      .first()
      .waitFor();
  });

  it("the rater's form is not there before the teacher assessed herself; the own ratings stand beside it after (PAU-01)", async () => {
    const page = await product.as(teacher, wide);
    await page.getByRole("link", { name: new RegExp(`Isi laporan diri: ${period}`) }).click();
    await page.getByLabel("Apa yang tercapai").waitFor();
    evaluation = /evaluations\/([^/]+)/.exec(page.url())?.[1] ?? "";
    const rater = await product.as(headmaster, wide);
    await rater.goto(`/evaluations/${evaluation}/rate`);
    await rater.getByText(`Menunggu laporan diri ${product.nameOf(teacher)}`).waitFor();
    await rater.getByText(/Bobot untuk saran rating perilaku/).waitFor();
    assert.equal(await rater.getByText("Kuadran kinerja").count(), 0);
    assert.equal(await rater.getByRole("radio").count(), 0);
    await keep(rater, "pau-awaits-self");
    await assertAccessible(rater, "rating before the self-assessment");
    await page.getByLabel("Apa yang tercapai").fill("Nilai latihan kelas VIII A naik setelah belajar bersama.");
    await page.getByRole("radio", { name: "Sesuai ekspektasi" }).first().check();
    await page.getByRole("radio", { name: "Di atas ekspektasi" }).last().check();
    await absent(page, notUsed);
    await assertAccessible(page, "self-assessment");
    await page.getByRole("button", { name: "Serahkan laporan diri" }).first().click();
    await page.waitForURL("**/show");
    await page.getByText("Laporan diserahkan").first().waitFor();
    await rater.reload();
    await rater.getByText("Kuadran kinerja").first().waitFor();
  });

  it("the superior observes in three phases, says what was seen the same day, the teacher replies (PAU-03, PAU-06)", async () => {
    const rater = await product.as(headmaster, wide);
    await rater.getByRole("link", { name: new RegExp(`^Amati dan catat: ${product.nameOf(teacher)}`) }).click();
    await rater.waitForURL("**/observations/obs_*");
    assert.equal(await rater.getByRole("button", { name: "Beri umpan balik" }).count(), 0, "no phase is skipped");
    await observeLesson(rater);
    const page = await product.as(teacher, wide);
    await page.goto(rater.url());
    await page.getByRole("button", { name: "Tulis tanggapan" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("Terima kasih, kartu nama saya siapkan.");
    await page.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
    await page.getByText("Tanggapan tersimpan.").waitFor();
    await keep(page, "pau-observed");
  });

  it("colleagues chosen by rule answer without a name, one opts out; what came from fewer than three stays hidden (PAU-02, R-360-01, R-360-02)", async () => {
    const admin = await product.as(administrator, wide);
    await open(admin, "/peerRounds");
    const about = product.nameOf(teacher);
    await openRound(admin, "SMP Negeri 2", "2026-12-04");
    assert.deepEqual(await askColleagues(product, about, 3), [1, 3]);
    await product.moveTo("2026-12-05");
    const page = await product.as(teacher, wide);
    await open(page, `/evaluations/${evaluation}/show`);
    await page.getByText("3 responden").first().waitFor();
    await keep(page, "pau-peers");
    const rater = await product.as(headmaster, wide);
    await rater.goto("/");
    await rater.getByRole("link", { name: "Buka kontrak" }).click();
    await rater.waitForURL("**/contracts/**");
    const own = /ctr_([^/]+)/.exec(rater.url())?.[1] ?? "";
    await rater.goto(`/evaluations/evl_${own}_2026-Q4/show`);
    await rater
      .getByText(/Kurang dari 3 jawaban, sehingga tidak ditampilkan/)
      .first()
      .waitFor();
    await keep(rater, "pau-peers-few");
  });

  it("feedback is given during the quarter and replied to (BGO-05, R-EV-04)", async () => {
    const page = await product.as(teacher, wide);
    const rater = await product.as(headmaster, wide);
    await sayAndReply(rater, page, "Catatan kemajuan murid rapi dan mudah dibaca.", "Terima kasih, Bu.");
    await absent(page, notUsed);
    await keep(page, "pau-feedback");
  });

  it("all sources stand on one page with their weights; the suggestion shows its working; a departure asks for reason and evidence (PAU-04, R-RT-02, R-360-03)", async () => {
    const page = await product.as(headmaster, wide);
    await open(page, `/evaluations/${evaluation}/rate`);
    await page.getByText("Kuadran kinerja").first().waitFor();
    await page.getByText("Menurut pegawai").first().waitFor();
    for (const source of [
      /Laporan diri/,
      /Umpan balik rekan/,
      /Pengamatan langsung/,
      /Umpan balik atasan/,
      /Realisasi/,
    ])
      await page.getByRole("button", { name: source }).first().waitFor();
    await page.getByText(/Pengamatan langsung 40 %/).waitFor();
    await page.getByRole("radio", { name: "Sesuai ekspektasi", exact: true }).first().check();
    await page.getByRole("radio", { name: "Di atas ekspektasi", exact: true }).last().check();
    const set = page.getByRole("button", { name: "Tetapkan penilaian" });
    assert.equal(await set.isDisabled(), true, "no rating above expectation without reason and evidence");
    await page.getByLabel("Alasan rating perilaku kerja").fill("Rekan dan pengamatan menunjukkan hal yang sama.");
    await page
      .getByRole("checkbox", { name: /^Pengamatan/ })
      .first()
      .check();
    await page.getByText(/Sebelum dapat ditetapkan/).waitFor({ state: "hidden" });
    await keep(page, "pau-rating");
    await assertAccessible(page, "rating");
    await setAndHandOver(page);
  });

  it("who heads the unit above sets a unit's predicate with its rationale (R-ORG-04)", async () => {
    const page = await product.as(camat, wide);
    await setUnitPredicate(page, "SMP Negeri 2", "Rencana aksi triwulan ini berjalan menurut target.");
    await keep(page, "pau-unit");
  });

  it("the head proposes in a calibration with a reason, the rater agrees, the head publishes (R-DS-07)", async () => {
    const page = await product.as(camat, wide);
    await openBoard(page, /Pauh|Sekretariat/);
    await absent(page, notUsed);
    await assertAccessible(page, "board");
    await keep(page, "pau-board");
    const rater = await product.asNamed(await proposeAnew(page), wide);
    await answerProposal(rater, true, "Setuju setelah dibicarakan.", "pau-proposal");
    await page.reload();
    await publishCalibration(page, "Sebaran mengikuti capaian yang terbukti.");
    await keep(page, "pau-published");
  });

  it("the teacher reads why, objects in two clicks, both sides explain, the rater's superior decides (PAU-09, R-OBJ-03)", async () => {
    const page = await product.as(teacher, wide);
    await open(page, `/evaluations/${evaluation}/show`);
    await page.getByRole("button", { name: "Mengapa predikat ini?" }).click();
    await page.getByText("PermenPANRB 6/2022").first().waitFor();
    await keep(page, "pau-result");
    const objection = await objectTo(page, "Satu capaian belum dihitung.", "Nilai ujian akhir ada di daftar nilai.");
    const rater = await product.as(headmaster, wide);
    await rater.goto(objection);
    await explain(rater, "Daftar itu terbit setelah saya menilai.");
    const superior = await product.as(camat, wide);
    await superior.goto(objection);
    await keep(superior, "pau-objection");
    await decideObjection(superior, "Daftar nilai itu memang belum dihitung.");
    await page.goto(`/evaluations/${evaluation}/show`);
    await page.getByText("Predikat kinerja").first().waitFor();
    assert.equal(await page.getByText("Predikat sementara").count(), 0);
    const name = product.nameOf(teacher);
    await checkCode(product, page, await checkWorkbook(await printedFiles(page), name, "BAIK"), name);
  });

  it("another acknowledges, and what a third leaves unanswered is taken as read after its days (R-EW-02)", async () => {
    const rater = await product.as(camat, wide);
    await handOverNext(rater);
    const page = await product.as(delivered, wide);
    await page
      .getByRole("link", { name: /Triwulan III 2026/ })
      .first()
      .click();
    if (await page.getByRole("button", { name: "Terima hasil" }).first().isVisible()) await acknowledge(page);
    await keep(page, "pau-acknowledged");
    await receivedBySilence(product, rater, "2027-01-04");
    await keep(rater, "pau-deemed");
  });

  it("the administrator reports all final results at once, and the report shows it (features 3.9, R-EW-04)", async () => {
    const page = await product.as(administrator, wide);
    await open(page, "/reports");
    // The quarter has only just ended: the teacher alone walked to its end.
    assert.equal(await reportFinal(page), 1);
  });

  it("the administrator sees the region, its policy and reports, and nothing of methods it does not use", async () => {
    const page = await product.as(administrator, wide);
    const ways = ["/", "/contracts", "/evaluations", "/observations", "/peerRounds", "/rubrics", "/reports", "/cycles"];
    for (const path of [...ways, "/calibrations", "/objections", "/documents", "/orgUnits", "/access", "/audit"]) {
      await open(page, path);
      await assertAccessible(page, path);
      await keep(page, `pau-admin${path.replaceAll("/", "-")}`);
    }
    for (const path of ["/dailyLogs", "/innovations"]) {
      await page.goto(path);
      await page.getByText("Halaman tidak ditemukan").waitFor();
    }
  });
});
