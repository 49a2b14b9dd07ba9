import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { confirm, keep } from "../api/testing/pageSteps.ts";
import { endPost, nameDecider, openUndecided } from "./walks/namingSteps.ts";
import { decideObjection, explain, objectTo } from "./walks/objectionSteps.ts";
import { completeAndSubmit, handIn, record, setAndSign } from "./walks/roadSteps.ts";
import { assertAccessible, startProduct, type Product } from "../api/testing/product.ts";

/** Who walks the road: who drafts, who rates them, who watches. */
const employee = /rancangan kontrak yang belum diajukan/;
const rater = /Akan menerima rancangan kontrak/;
const administrator = /^Administrator/;

let product: Product;

before(async () => {
  product = await startProduct();
});
after(() => product.stop());

const period = "Triwulan IV 2026";

type Distribution = { predicateDistribution: { total: { predicate: string; count: number }[] } };
type Employees = { employees: { edges: { node: { id: string } }[] } };
type Cycles = { cycles: { edges: { node: { id: string } }[] } };

/** How many people have a predicate in the running quarter, as another application reads it. */
async function counted(predicate: string): Promise<number> {
  const cycles = await product.asApplication<Cycles>("{ cycles(first: 1) { edges { node { id } } } }");
  const cycle = cycles.data?.cycles.edges[0]?.node.id;
  const query = `query($cycle: ID!) { predicateDistribution(cycle: $cycle, period: "2026-Q4") { total { predicate count } } }`;
  const { data } = await product.asApplication<Distribution>(query, { cycle });
  return data?.predicateDistribution.total.find((row) => row.predicate === predicate)?.count ?? 0;
}

/** Id of the first person of a name, as another application reads it. */
async function idOf(name: string): Promise<string> {
  const query = `query($name: String!) { employees(filter: { namePrefix: $name }, first: 1) { edges { node { id } } } }`;
  const { data } = await product.asApplication<Employees>(query, { name: name.split(",")[0] });
  return data?.employees.edges[0]?.node.id ?? "";
}

describe("the whole road in a browser, from draft to report", () => {
  it("an employee completes the draft and submits it", async () => {
    const page = await product.as(employee);
    await assertAccessible(page, "home of an employee");
    await completeAndSubmit(page, (where) => assertAccessible(page, where));
    await keep(page, "contract");
  });

  it("the rater agrees and sets it, the employee signs it", async () => {
    const page = await setAndSign(await product.as(rater), product.nameOf(employee), () => product.as(employee));
    await assertAccessible(page, "contract in force");
  });

  it("the employee records a realisation with evidence and hands in the self-report", async () => {
    const page = await product.as(employee);
    await record(page, period);
    await assertAccessible(page, "progress");
    await handIn(page, (where) => assertAccessible(page, where));
  });

  it("the rater rates above expectation only with reason and evidence (R-RT-02), and hands over", async () => {
    const page = await product.as(rater, { width: 1440, height: 900 });
    await page
      .getByRole("link", { name: new RegExp(product.nameOf(employee)) })
      .first()
      .click();
    await page.getByText("Kuadran kinerja").first().waitFor();
    await page.getByRole("radio", { name: "Di atas ekspektasi" }).first().check();
    await page.getByRole("radio", { name: "Sesuai ekspektasi" }).last().check();
    const set = page.getByRole("button", { name: "Tetapkan penilaian" });
    assert.equal(await set.isDisabled(), true, "no rating above expectation without reason and evidence");
    await page.getByLabel("Alasan rating hasil kerja").fill("Target triwulan terlampaui dan antrean turun.");
    await page
      .getByRole("checkbox", { name: /Rekap buku kerja/ })
      .first()
      .check();
    await page.getByText(/Sebelum dapat ditetapkan/).waitFor({ state: "hidden" });
    await assertAccessible(page, "rating");
    await page
      .getByRole("radio", { name: "Di atas ekspektasi" })
      .first()
      .evaluate((radio) => radio.scrollIntoView({ block: "end" }));
    await keep(page, "rating");
    await set.click();
    await confirm(page, "Tetapkan penilaian");
    const before = await counted("GOOD");
    await page.getByRole("button", { name: "Serahkan hasil" }).first().click();
    await confirm(page, "Serahkan hasil");
    await page.getByText("Diserahkan").first().waitFor();
    const deadline = Date.now() + 60_000;
    while ((await counted("GOOD")) === before && Date.now() < deadline) await page.waitForTimeout(300);
    assert.equal(await counted("GOOD"), before + 1, "the report counts the delivered predicate within seconds");
  });

  it("another application reads with client credentials and cannot write", async () => {
    const mutation = `mutation { contractSubmit(input: { id: "ctr_x", version: 1 }) { userErrors { code } } }`;
    const answer = await product.asApplication(mutation);
    assert.equal(answer.errors?.[0]?.extensions.code, "FORBIDDEN");
  });

  it("the employee sees the predicate, opens its working in one click, and acknowledges", async () => {
    const page = await product.as(employee);
    await page
      .getByRole("link", { name: new RegExp(period) })
      .first()
      .click();
    await page.getByText("Predikat kinerja").first().waitFor();
    await page.getByRole("button", { name: "Mengapa predikat ini?" }).click();
    await page.getByText("PermenPANRB 6/2022").first().waitFor();
    await assertAccessible(page, "result");
    await keep(page, "result");
    await page.getByRole("button", { name: "Terima hasil" }).first().click();
    await confirm(page, "Terima hasil");
    await page.getByText("Final").first().waitFor();
  });

  it("an employee objects in two clicks, the superior leaves, the administrator names who decides from Home, and they change the result (PAU-09, R-OBJ-01, R-OBJ-03, R-OBJ-05, R-OBJ-07)", async () => {
    const page = await product.as(/menunggu dibaca/);
    await page.goto("/evaluations");
    await page
      .getByRole("link", { name: /Triwulan III 2026/ })
      .first()
      .click();
    await page.waitForURL("**/evaluations/*/show");
    const result = page.url();
    const explanation = "Daftar layanan bulan September memuat nomor yang sama.";
    const objection = await objectTo(page, "Satu layanan dihitung dua kali.", explanation);
    const rated = await product.as(/periode berjalan menunggu realisasi/);
    await rated.goto(objection);
    await explain(rated, "Nomor itu memang saya hitung dua kali.");
    const admin = await product.as(administrator);
    await admin.goto(`/employees/${await idOf(product.nameOf(/Memutus keberatan/))}/show`);
    await endPost(admin, "2026-11-21");
    await openUndecided(admin, product.nameOf(/menunggu dibaca/));
    await assertAccessible(admin, "objection nobody can decide");
    await keep(admin, "undecided");
    const refused = product.nameOf(/periode berjalan menunggu realisasi/);
    await nameDecider(admin, { refused, named: product.nameOf(rater) });
    const superior = await product.as(rater);
    await superior.getByRole("link", { name: /^Putus keberatan/ }).click();
    await superior.getByRole("button", { name: "Putus keberatan" }).waitFor();
    await assertAccessible(superior, "objection");
    await decideObjection(superior, "Kedua pihak sepakat layanan terhitung dua kali.");
    await page.goto(result);
    await page.getByText("Predikat kinerja").first().waitFor();
    assert.equal(await page.getByText("Predikat sementara").count(), 0);
    await page.getByRole("button", { name: "Mengapa predikat ini?" }).click();
    await page.getByText("PermenPANRB 6/2022").first().waitFor();
    await keep(page, "decided");
  });

  it("the administrator sees the region and who did what, and that the chain is whole", async () => {
    const page = await product.as(administrator);
    await assertAccessible(page, "home of an administrator");
    await page.goto("/reports");
    await page.getByText("Pemerintah Kota Sawahlunto").first().waitFor();
    await assertAccessible(page, "reports");
    await page.goto("/audit");
    await page.getByText(product.nameOf(employee)).first().waitFor();
    await assertAccessible(page, "audit");
    await page.locator('main a[href*="/audit/"]').first().click();
    await page.getByRole("button", { name: "Periksa keutuhan" }).click();
    await page
      .getByText(/mata rantai/)
      .first()
      .waitFor();
  });
});

describe("main pages", () => {
  for (const { width, colorScheme } of [
    { width: 1280, colorScheme: "dark" },
    { width: 360, colorScheme: "light" },
  ] as const)
    it(`are accessible and fit (${width} px, ${colorScheme})`, async () => {
      const page = await product.as(administrator, { width, colorScheme });
      for (const path of [
        "/",
        "/contracts",
        "/evaluations",
        "/reports",
        "/orgUnits",
        "/employees",
        "/policies",
        "/cycles",
        "/audit",
      ]) {
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        await assertAccessible(page, path);
        await keep(page, `${path.slice(1) || "home"}-${width}-${colorScheme}`);
      }
    });
});
