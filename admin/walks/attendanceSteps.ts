import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";
import { assertAccessible } from "../../api/testing/product.ts";

/** An administrator imports a month of somebody's attendance, looked at before, over the figures there are. */
export async function importAttendance(admin: Page, person: string, month: string, figures: string): Promise<void> {
  const name = person.replace(/,.*$/, "");
  await admin.goto("/employees");
  await admin.getByLabel("Cari nama atau NIP").fill(name);
  // The list is asked anew once the name is written, and says so in its address.
  await admin.waitForURL(/filter=/);
  await admin.getByText(name).first().click();
  await admin.waitForURL("**/show");
  const number =
    /\d{18}/.exec(
      await admin
        .getByText(/^\d{18}$/)
        .first()
        .innerText(),
    )?.[0] ?? "";
  await admin.goto("/attendance");
  await admin.getByLabel("Tabel").fill(`${number}; ${month}; ${figures}`);
  await admin.getByRole("button", { name: "Pratinjau" }).click();
  await admin.getByRole("button", { name: "Impor 1 baris" }).click();
  await admin.getByText("1 baris diimpor, 0 ditolak.").waitFor();
  await assertAccessible(admin, "attendance imported");
  await keep(admin, "attendance-imported");
}

/** All that a delivered result and its working say, the way to the objection included. */
export async function wholeResult(page: Page, result: string): Promise<string> {
  await page.goto(result);
  await page.getByRole("button", { name: "Mengapa predikat ini?" }).click();
  await page.getByText("PermenPANRB 6/2022").first().waitFor();
  const text = await page.locator("main").innerText();
  assert.match(text, /Predikat kinerja/);
  return text;
}
