import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { keep } from "../../api/testing/pageSteps.ts";
import { assertAccessible, startProduct, type Product } from "../../api/testing/product.ts";
import { answerProposal, moveCard, openBoard, proposeBecause, publishCalibration } from "./calibrationSteps.ts";
import { reportFinal } from "./closingSteps.ts";
import { checkCode, checkWorkbook, printedFiles } from "./formSteps.ts";
import { acknowledge, handOver, receivedBySilence, setUnitPredicate } from "./steps.ts";

/** Officials of Bungo: the head of an agency, who rates in it, who reads a result, who keeps the region's order. */
const head = /^Pimpinan, pejabat penilai/;
const rater = /^Pengelola kinerja/;
const smallTeam = /Menilai tim kecil/;
const readsResult = /menunggu dibaca/;
const administrator = /^Administrator/;
const agency = /Dinas Kesehatan/;
const wide = { width: 1440, height: 900 };

let product: Product;
before(async () => {
  product = await startProduct({ regions: ["bungo"], employees: 150 });
});
after(() => product.stop());

/** The agency's row of the report of predicates, once it counts so many people; whatever it counts when absent. */
async function counted(people = "\\d+"): Promise<number> {
  const page = await product.as(administrator, wide);
  await page.goto("/reports");
  await page.getByRole("tab", { name: "Sebaran predikat" }).click();
  const row = page.getByRole("row", { name: new RegExp(`^Dinas Kesehatan\\s+${people}\\b`) }).first();
  await row.waitFor();
  await keep(page, "bungo-distribution");
  return Number(/\d+/.exec(await row.innerText())?.[0]);
}

describe("a quarter in Bungo, from calibration to report (8.5)", () => {
  const moved = "Winda Karim";
  let delivered = "";

  it("the head above sets a unit's predicate with its rationale (R-ORG-04, R-ORG-05)", async () => {
    const page = await product.as(head, wide);
    await setUnitPredicate(page, "Puskesmas Pelepat", "Rencana aksi triwulan ini berjalan menurut target.");
    await assertAccessible(page, "unit with its predicates");
    await keep(page, "bungo-outcome");
  });

  it("a calibration: one proposal declined with a note, made anew and agreed, then the results are settled (R-DS-07)", async () => {
    const page = await product.as(head, wide);
    const propose = async (reason: string): Promise<void> => {
      await openBoard(page, agency);
      await moveCard(page, moved, "ArrowLeft");
      await proposeBecause(page, reason);
    };
    const asked = await product.as(rater, wide);
    await openBoard(page, agency);
    await page.getByRole("button", { name: "Batalkan usulan" }).first().click();
    await page
      .getByText(/Usulan dibatalkan/)
      .first()
      .waitFor();
    await propose("Diselaraskan dengan rekan setara.");
    await answerProposal(asked, false, "Capaiannya menurut target.", "bungo-asked");
    await propose("Diselaraskan setelah dibicarakan dengan penilai.");
    await answerProposal(asked, true, "Setuju setelah dibicarakan.", "bungo-asked-again");
    await openBoard(page, agency);
    await assertAccessible(page, "board");
    await keep(page, "bungo-board");
    await publishCalibration(page, "Sebaran mengikuti capaian yang terbukti.");
    await keep(page, "bungo-settled");
  });

  it("the calibrated result is handed over, and the reports count it (features 3.25)", async () => {
    const before = await counted();
    const page = await product.as(rater, wide);
    await page.getByRole("link", { name: new RegExp(`^Serahkan hasil: ${moved}`) }).click();
    await page.getByText("Baik", { exact: true }).first().waitFor();
    await handOver(page);
    await assertAccessible(page, "handed over");
    await keep(page, "bungo-calibrated");
    delivered = page.url();
    assert.equal(await counted(String(before + 1)), before + 1);
  });

  it("final results are reported in bulk, checked before (R-EW-04)", async () => {
    const page = await product.as(administrator, wide);
    await page.goto("/reports");
    assert.ok((await reportFinal(page)) > 0);
    await assertAccessible(page, "reported");
  });

  it("F6, F8 and F9 are printed on paper and as a sheet of cells; who holds the paper checks its code and learns no name (features 3.9, 3.12)", async () => {
    const page = await product.as(readsResult, wide);
    await page
      .getByRole("link", { name: /Baca dan terima hasil/ })
      .first()
      .click();
    await acknowledge(page);
    const files = await printedFiles(page);
    assert.equal(files.length, 6, "three forms in two formats");
    for (const { name, path } of files)
      if (name.endsWith(".pdf")) assert.equal((await readFile(path)).subarray(0, 5).toString(), "%PDF-", name);
    const person = product.nameOf(readsResult);
    await checkCode(product, page, await checkWorkbook(files, person, "BAIK"), person);
  });

  it("home, rating and result stand in English and in the dark", async () => {
    for (const look of [{ locale: "en-US" }, { colorScheme: "dark" as const }]) {
      const name = "locale" in look ? "english" : "dark";
      const page = await product.as(smallTeam, { ...wide, ...look });
      if (name === "english") await page.getByText("EN", { exact: true }).click();
      await page
        .getByRole("link", { name: /^(Beri penilaian|Rate)/ })
        .first()
        .waitFor();
      await assertAccessible(page, `home, ${name}`);
      await keep(page, `bungo-home-${name}`);
      await page
        .getByRole("link", { name: /^(Beri penilaian|Rate)/ })
        .first()
        .click();
      await page.getByRole("radio").first().waitFor();
      await assertAccessible(page, `rating, ${name}`);
      await keep(page, `bungo-rating-${name}`);
      const reader = await product.as(rater, { ...wide, ...look });
      if (name === "english") await reader.getByText("EN", { exact: true }).click();
      await reader.goto(delivered);
      await reader
        .getByText(/Predikat kinerja|Performance predicate/)
        .first()
        .waitFor();
      await assertAccessible(reader, `result, ${name}`);
      await keep(reader, `bungo-result-${name}`);
    }
  });

  it("a result that nobody answered is taken as received after its days (R-EW-02)", async () => {
    const page = await product.as(rater, wide);
    await page.goto(delivered);
    await receivedBySilence(product, page, "2027-01-04");
    await assertAccessible(page, "taken as received");
    await keep(page, "bungo-deemed");
  });
});
