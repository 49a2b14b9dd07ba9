import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";
import type { Product } from "../../api/testing/product.ts";

type Contracts = {
  contracts: { edges: { cursor: string; node: { employeeName: string; unitName: string } }[] };
};
type Cycles = { cycles: { edges: { node: { id: string } }[] } };

/** Names of the people in the same unit as somebody, with a contract in force. */
export async function colleaguesOf(product: Product, name: string): Promise<string[]> {
  const cycles = await product.asApplication<Cycles>("{ cycles(first: 1) { edges { node { id } } } }");
  const query = `query ($cycle: ID!, $after: String) { contracts(filter: { cycle: $cycle, status: ACTIVE }, first: 100,
    after: $after) { edges { cursor node { employeeName unitName } } } }`;
  const people: Contracts["contracts"]["edges"][number]["node"][] = [];
  for (let after: string | undefined, full = true; full;) {
    const cycle = cycles.data?.cycles.edges[0]?.node.id;
    const { data } = await product.asApplication<Contracts>(query, { cycle, after });
    const edges = data?.contracts.edges ?? [];
    people.push(...edges.map(({ node }) => node));
    after = edges.at(-1)?.cursor;
    full = edges.length === 100;
  }
  const unit = people.find(({ employeeName }) => employeeName === name)?.unitName;
  return people
    .filter((each) => each.unitName === unit && each.employeeName !== name)
    .map(({ employeeName }) => employeeName);
}

/** Opens the cards about a colleague from the feedback page; false when the reader is not asked about them. */
export async function openCards(page: Page, about: string): Promise<boolean> {
  await page.goto("/feedback");
  await page
    .getByText(/Belum ada umpan balik untuk Anda|Yang perlu ditingkatkan/)
    .first()
    .waitFor();
  const link = page.getByRole("listitem").filter({ hasText: about }).getByRole("link", { name: /Jawab/ }).first();
  if ((await link.count()) === 0) return false;
  await link.click();
  await page.getByText("1 dari 8").waitFor();
  return true;
}

/** Answers all seven values the same, writes a strength if there is one, and sends it. */
export async function answerCards(page: Page, level: string, strength = ""): Promise<void> {
  for (let card = 1; card <= 7; card += 1) {
    await page.getByText(`${card} dari 8`).waitFor();
    await page.getByRole("radio", { name: level }).click({ noWaitAfter: true });
  }
  await page.getByText("8 dari 8").waitFor();
  if (strength !== "") await page.getByRole("textbox", { name: "Yang sudah baik" }).fill(strength);
  await page.getByRole("button", { name: "Kirim jawaban" }).click();
  await page.getByText("Sudah dijawab").first().waitFor();
}

/**
 * Of the people of a unit who are asked about a colleague, the first opts out and so many after them answer. Returns
 * how many opted out and answered.
 */
export async function askColleagues(product: Product, about: string, most: number): Promise<[number, number]> {
  let [declined, answered] = [0, 0];
  for (const name of await colleaguesOf(product, about)) {
    const page = await product.asNamed(name, { width: 1440 });
    if (answered < most && (await openCards(page, about))) {
      if (declined === 0) {
        await page.getByRole("button", { name: "Saya punya konflik kepentingan" }).click();
        await page.getByRole("dialog").getByRole("textbox").fill("Kami bersaudara.");
        await page.getByRole("dialog").getByRole("button").last().click();
        await page.waitForURL("**/feedback");
        declined += 1;
      } else {
        if (answered === 0) await keep(page, "pau-answer");
        await answerCards(page, "Sering terlihat", answered === 0 ? "Mau membantu saat beban tim tinggi." : "");
        answered += 1;
      }
    }
    await page.context().close();
    if (answered === most) break;
  }
  return [declined, answered];
}

/** On the page of rounds: looks who would be asked in a unit until a day, and opens the round. */
export async function openRound(page: Page, unit: string, dueOn: string): Promise<void> {
  await page.getByRole("combobox", { name: "Unit" }).fill(unit);
  await page
    .getByRole("option", { name: new RegExp(unit) })
    .first()
    .click();
  await page.getByLabel("Batas waktu jawaban").fill(dueOn);
  await page.getByRole("button", { name: "Periksa dulu" }).click();
  await page.getByText(/orang mendapat umpan balik/).waitFor();
  await keep(page, "pau-round");
  await page.getByRole("button", { name: /^Buka untuk/ }).click();
  await page
    .getByText(new RegExp(`^${unit}.*Triwulan IV 2026`))
    .first()
    .waitFor();
}
