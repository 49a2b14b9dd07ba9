import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";
import { assertAccessible } from "../../api/testing/product.ts";

/** What an amendment changes: a target, and what is agreed in an annex. */
export type Amended = { readonly reason: string; readonly target: string; readonly annex: string };

/**
 * The employee opens a change of the contract that is open, with its reason, writes it and submits it. Returns the
 * target as it was.
 */
export async function amendAndSubmit(page: Page, { reason, target, annex }: Amended): Promise<string> {
  await page.getByRole("button", { name: "Ubah kontrak" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill(reason);
  await dialog.getByRole("button", { name: "Ubah kontrak" }).click();
  await page.getByRole("heading", { name: "Perubahan menuju versi 2" }).waitFor();
  await page.getByText("Belum ada yang berubah.").waitFor();
  await page.getByRole("button", { name: "Ubah isi" }).click();
  await page.getByRole("button", { name: /Indikator dan target/ }).click();
  const field = page.getByLabel("Target setahun", { exact: true }).first();
  const was = await field.inputValue();
  await field.fill(target);
  await page
    .getByRole("button", { name: /Lampiran/ })
    .first()
    .click();
  const lines = page.getByLabel("Satu baris untuk satu butir").first();
  await lines.fill(annex);
  await page.getByRole("button", { name: /Periksa dan ajukan/ }).click();
  await page.getByRole("button", { name: "Ajukan", exact: true }).click();
  await page.waitForURL("**/show");
  await page.getByText(reason).first().waitFor();
  await page.getByText(/^Tanda tangan yang diperlukan:/).waitFor();
  await assertAccessible(page, "amendment under way");
  await keep(page, "amendment");
  return was;
}

/** Compares the editions of the contract that is open: what was, what became of it, and whom each change binds. */
export async function compareEditions(page: Page, { reason, target, annex }: Amended, was: string): Promise<void> {
  await page.getByRole("button", { name: "Bandingkan versi" }).click();
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: /^Versi 2/ }) });
  await section.last().waitFor();
  const text = await section.last().innerText();
  for (const part of [was, target, annex, "Semula", "Menjadi", "Mengikat"]) assert.ok(text.includes(part), part);
  assert.doesNotMatch(text, /[A-Z]{3,}_?[A-Z]* ·/, "no codes, and how it is measured stays as it was");
  await page.getByText(new RegExp(`^Digantikan .*: ${reason}`)).waitFor();
  await assertAccessible(page, "editions compared");
  await keep(page, "editions");
  await page.setViewportSize({ width: 360, height: 780 });
  await assertAccessible(page, "editions compared on a phone");
  await keep(page, "editions-360");
}
