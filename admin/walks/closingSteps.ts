import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";

/**
 * Marks what is final in the period that is open under reports as reported, all at once; afterwards nothing waits but
 * what the reader may not report, such as their own, and who was finished counts as finished still (R-EW-04). Returns
 * how many were reported.
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
  await page
    .getByText(/^Tidak ada hasil final yang menunggu dilaporkan|^\d+ hasil tidak ikut dilaporkan oleh Anda/)
    .waitFor();
  assert.equal(await report.count(), 0);
  assert.equal(await finished(), before);
  return many;
}
