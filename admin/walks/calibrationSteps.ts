import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";

/** Opens the board of the unit whose name fits, from the page of calibrations. */
export async function openBoard(page: Page, unit: RegExp): Promise<void> {
  await page.goto("/calibrations");
  await page.locator("main").getByRole("link", { name: unit }).first().click();
  await page.getByRole("heading", { name: "Papan predikat" }).waitFor();
}

/** Takes hold of somebody's card by the keyboard and moves it a column. */
export async function moveCard(page: Page, name: string, key: "ArrowLeft" | "ArrowRight"): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^Pindahkan ${name}`) })
    .first()
    .focus();
  await page.keyboard.press(key);
}

/** Gives the reason of the proposal that a moved card asks for, and proposes. */
export async function proposeBecause(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /Alasan/ }).fill(reason);
  await keep(page, "calibration-proposal");
  await dialog.getByRole("button", { name: "Usulkan" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(reason).first().waitFor();
}

const proposal = "Diselaraskan dengan unit lain.";

/**
 * Takes back what was proposed in the open calibration and proposes anew: no proposal without a reason (R-DS-07).
 * Returns the name of the rater who is asked.
 */
export async function proposeAnew(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Batalkan usulan" }).first().click();
  await page
    .getByText(/Usulan dibatalkan/)
    .first()
    .waitFor();
  await page.reload();
  await moveCard(page, "", "ArrowRight");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  assert.equal(await dialog.getByRole("button", { name: "Usulkan" }).isDisabled(), true, "no proposal without reason");
  const evidence = dialog.getByRole("combobox");
  for (let at = 0; at < (await evidence.count()); at += 1) {
    await evidence.nth(at).click();
    await page.getByRole("option").first().click();
  }
  await proposeBecause(page, proposal);
  const card = page.getByRole("listitem").filter({ hasText: proposal }).first();
  await card.getByText("Menunggu penilai").waitFor();
  return (await card.getByText(" · ").first().innerText()).split(" · ").at(-1) ?? "";
}

/** The rater agrees to what a head proposed in a calibration, or declines it, with a note (R-DS-07). */
export async function answerProposal(rater: Page, agree: boolean, note: string, picture: string): Promise<void> {
  await rater.goto("/calibrations");
  await rater
    .getByText(/Diselaraskan/)
    .first()
    .waitFor();
  await rater.getByLabel("Catatan Anda").first().fill(note);
  await keep(rater, picture);
  await rater
    .getByRole("button", { name: agree ? "Setuju" : "Tolak", exact: true })
    .first()
    .click();
  await rater.getByText("Tidak ada usulan yang menunggu jawaban Anda.").waitFor();
}

/** The head publishes the calibration that is open, with a word on its spread (R-DS-07). */
export async function publishCalibration(page: Page, justification: string): Promise<void> {
  await page.getByRole("button", { name: "Tetapkan hasil kalibrasi" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill(justification);
  await dialog.getByRole("button", { name: "Tetapkan hasil kalibrasi" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page
    .getByText(/Ditetapkan/)
    .first()
    .waitFor();
}
