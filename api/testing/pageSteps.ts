import type { Page } from "playwright-core";
import { screenshot } from "./browser.ts";

/** Keeps a picture of the whole page in the folder that `KEEP_PICTURES` names; without it, none. */
export async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env["KEEP_PICTURES"];
  if (folder) await screenshot(page, folder, name);
}

/** Answers the question a step asks before it is taken. */
export async function confirm(page: Page, answer: string): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name: answer }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}
