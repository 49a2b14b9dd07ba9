import type { Page } from "playwright-core";

/** Objects to the result that is open, and explains one's side. Returns the address of the objection. */
export async function objectTo(page: Page, reason: string, explanation: string): Promise<string> {
  await page.getByRole("button", { name: "Ajukan keberatan" }).click();
  await page.getByRole("textbox", { name: /Alasan keberatan/ }).fill(reason);
  await page.getByRole("dialog").getByRole("button", { name: "Ajukan keberatan" }).click();
  await page.getByText("Predikat sementara sampai keberatan diputus.").first().waitFor();
  await page.getByRole("link", { name: "Lihat keberatan" }).click();
  await page.waitForURL("**/objections/**");
  await explain(page, explanation);
  return page.url();
}

/** Writes one's side of the objection that is open. */
export async function explain(page: Page, text: string): Promise<void> {
  await page.getByRole("heading", { name: /^Keberatan atas evaluasi/ }).waitFor();
  await page.getByRole("button", { name: "Tulis penjelasan" }).click();
  await page.getByRole("textbox", { name: "Penjelasan" }).fill(text);
  await page.getByRole("dialog").getByRole("button").last().click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByText(text).waitFor();
}

/** Decides the objection that is open: the result is changed to what was expected. */
export async function decideObjection(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: "Putus keberatan" }).click();
  const dialog = page.getByRole("dialog");
  const choose = async (name: string, option: string) => {
    await dialog.getByRole("combobox", { name }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  await choose("Putusan", "Hasil diubah");
  await dialog.getByRole("textbox", { name: /Pertimbangan/ }).fill(reason);
  for (const dimension of ["Rating hasil kerja", "Rating perilaku kerja"]) await choose(dimension, "Sesuai ekspektasi");
  await dialog.getByRole("button", { name: "Putus keberatan" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Hasil diubah").first().waitFor();
}
