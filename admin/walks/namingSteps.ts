import type { Page } from "playwright-core";

/** How long what follows from a change may take to be shown, on a machine that is busy with other things. */
const patienceMs = 60_000;

/** Ends the post that is shown first on the page of a person, as of a day. */
export async function endPost(page: Page, lastDay: string): Promise<void> {
  await page.getByRole("button", { name: "Akhiri" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Hari terakhir").fill(lastDay);
  await dialog.getByRole("button", { name: "Akhiri" }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Opens the objections that nobody can decide from Home, where their line appears by itself, and one of them. */
export async function openUndecided(page: Page, employee: string): Promise<void> {
  const line = page.getByRole("link", { name: /^Keberatan tanpa pejabat pemutus: 1$/ });
  const until = Date.now() + patienceMs;
  do {
    await page.goto("/");
    await page.getByRole("heading", { name: "Yang menunggu Anda" }).waitFor();
  } while ((await line.count()) === 0 && Date.now() < until);
  await line.click();
  await page.getByRole("link", { name: new RegExp(employee) }).click();
  await page.getByRole("button", { name: "Tetapkan pemutus" }).waitFor();
}

/** Names who decides the objection that is open; `refused` is tried first and stands on a side. */
export async function nameDecider(page: Page, names: { refused: string; named: string }): Promise<void> {
  await page.getByRole("button", { name: "Tetapkan pemutus" }).click();
  const dialog = page.getByRole("dialog");
  const choose = async (name: string) => {
    await dialog.getByRole("combobox", { name: /Pegawai yang memutus/ }).fill(name.split(" ")[0] ?? name);
    await page
      .getByRole("option", { name: new RegExp(name) })
      .first()
      .click();
  };
  await choose(names.refused);
  await dialog.getByRole("textbox", { name: /Alasan penetapan/ }).fill("Masa jabatan atasan pejabat penilai berakhir.");
  await dialog.getByRole("button", { name: "Tetapkan pemutus" }).click();
  await dialog.getByText(/Pegawai ini terlibat/).waitFor();
  await choose(names.named);
  await dialog.getByRole("button", { name: "Tetapkan pemutus" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Ganti pemutus" }).waitFor();
}
