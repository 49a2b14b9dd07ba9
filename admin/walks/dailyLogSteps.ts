import type { Page } from "playwright-core";
import { confirm, keep } from "../../api/testing/pageSteps.ts";
import { assertAccessible } from "../../api/testing/product.ts";

const write = async (page: Page, text: string): Promise<void> => {
  await page.getByRole("textbox", { name: "Apa yang dikerjakan?" }).fill(text);
  await page.getByRole("button", { name: "Simpan" }).click();
};

const handIn = async (page: Page, label: string): Promise<void> => {
  await page.getByRole("button", { name: label }).click();
  await page.getByText("Catatan diajukan ke pejabat penilai.").waitFor();
  await page.getByRole("button", { name: label }).waitFor({ state: "detached" });
};

/**
 * On a phone, from home: one tap, a line, one tap, and an entry stands; more lines are written without a network and
 * are sent once it is back (R-UX-01). All are handed in (R-EV-06).
 */
export async function writeDay(page: Page, atOnce: string, without: readonly [string, string]): Promise<void> {
  await page.getByRole("link", { name: "Tulis progres harian" }).click();
  await write(page, atOnce);
  await page.getByRole("listitem").filter({ hasText: atOnce }).getByText("Draf").waitFor();
  await page.context().setOffline(true);
  await write(page, without.join("\n"));
  await page.getByText("Menunggu jaringan; dikirim begitu tersambung.").nth(1).waitFor();
  await keep(page, "log-offline-360");
  await page.context().setOffline(false);
  for (const text of without) await page.getByRole("listitem").filter({ hasText: text }).getByText("Draf").waitFor();
  await page.getByText("Menunggu jaringan").first().waitFor({ state: "detached" });
  await assertAccessible(page, "daily log on a phone");
  await keep(page, "log-360");
  // Three and no more: what was kept without a network was sent once.
  await handIn(page, "Ajukan 3 catatan");
}

/** The rater looks at the week of somebody, gives one entry back with a reason and approves the others. */
export async function giveBackOne(rater: Page, person: string, entry: string, reason: string): Promise<void> {
  await rater.getByRole("link", { name: "Progres harian", exact: true }).click();
  await rater.getByRole("button", { name: "Tim saya" }).click();
  const row = rater.getByRole("listitem").filter({ hasText: person });
  await row.getByRole("button", { name: "Lihat catatan" }).click();
  const theirs = row.getByRole("listitem").filter({ hasText: entry });
  await theirs.getByRole("button", { name: "Kembalikan" }).click();
  await rater.getByRole("dialog").getByRole("textbox").fill(reason);
  await keep(rater, "log-giving-back");
  await confirm(rater, "Kembalikan");
  await theirs.getByText(`Dikembalikan: ${reason}`).waitFor();
  await assertAccessible(rater, "daily logs of a team");
  await keep(rater, "log-team");
  await row.getByRole("button", { name: "Setujui 2" }).click();
  await rater.getByText("Catatan disetujui.").waitFor();
}

/** The employee is told of the entry that came back, mends it and hands it in again. */
export async function mendEntry(page: Page, entry: string, mended: string): Promise<void> {
  await page.goto("/notifications");
  await page
    .getByText(/Catatan progres harian Anda dikembalikan/)
    .first()
    .click();
  await page.waitForURL("**/dailyLogs?day=*");
  const line = page.getByRole("listitem").filter({ hasText: entry });
  await line.getByText(/^Dikembalikan:/).waitFor();
  await line.getByRole("button", { name: "Ubah" }).click();
  await page.getByRole("textbox", { name: "Apa yang dikerjakan?" }).fill(mended);
  await page.getByRole("button", { name: "Simpan perubahan" }).click();
  await keep(page, "log-mended-360");
  await handIn(page, "Ajukan 1 catatan");
}

/** The rater approves what is left of somebody's week. */
export async function approveLast(rater: Page, person: string): Promise<void> {
  await rater.reload();
  const row = rater.getByRole("listitem").filter({ hasText: person });
  await row.getByRole("button", { name: "Setujui 1" }).click();
  await rater.getByText("Catatan disetujui.").waitFor();
}
