import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launchBrowser, signInAs, type TestBrowser } from "../../testing/browser.ts";
import { freePort } from "../../testing/dynamodbLocal.ts";
import type { DemoPerson } from "./demoWorld.ts";
import { startFront, type Front } from "./http/front.ts";
import { createSignInServer } from "./oidc/signInServer.ts";
import { buildPlayground } from "./playground/buildPlayground.ts";

const person = (subject: string, name: string, organizationName: string): DemoPerson => ({
  subject,
  name,
  organizationName,
  roleLabel: "Pejabat penilai",
  positionTitle: "Kepala Bidang Penilaian Kinerja dan Penghargaan",
  hint: "Menyetujui kontrak dan memberi penilaian.",
});
const people = ["Pemerintah Kota Sawahlunto", "Pemerintah Kabupaten Bungo"].flatMap((organization, index) =>
  ["Sari Wulandari, S.A.P.", "Dr. Rahmawati Nasution-Kusumaningrum, S.E., M.Si."].map((name, place) =>
    person(`subject-${index}${place}`, name, organization),
  ),
);

let chromium: TestBrowser;
let front: Front;
let origin: string;

before(async () => {
  const folder = await mkdtemp(join(tmpdir(), "capaian-sign-in-"));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  await buildPlayground(join(folder, "graphiql"));
  front = await startFront({
    port,
    signIn: await createSignInServer({ origin, folder, directory: { people, applications: [] } }),
    graphql: async ({ headers }) => {
      const payload = headers.authorization?.split(".")[1] ?? "";
      const { sub } = JSON.parse(Buffer.from(payload, "base64url").toString() || "{}") as { sub?: string };
      return { statusCode: 200, body: JSON.stringify({ data: { subject: sub ?? "nobody" } }) };
    },
    panelFolder: folder,
    playgroundFolder: join(folder, "graphiql"),
  });
  chromium = await launchBrowser();
});
after(async () => {
  await chromium?.close();
  await front?.close();
});

describe("sign-in page", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    it(`is accessible and fits a phone of 360 px (${colorScheme})`, async () => {
      const page = await chromium.newPage({ width: 360, height: 740, colorScheme });
      await page.goto(`${origin}/graphiql/`);
      await page.getByRole("button", { name: "Masuk", exact: true }).click();
      await page.getByRole("heading", { name: "Masuk sebagai siapa?" }).waitFor();

      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        [],
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      assert.ok(await page.evaluate(() => document.fonts.check('16px "Plus Jakarta Sans Variable"')));
    });
  }
});

describe("GraphQL playground", () => {
  it("asks as the person who signed in with one click, without any other server", async () => {
    const page = await chromium.newPage();
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url()) && new URL(request.url()).origin !== origin)
        elsewhere.push(request.url());
    });
    await page.goto(`${origin}/graphiql/`);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await signInAs(page, "subject-10");
    await page.getByText("Masuk sebagai Sari Wulandari").waitFor();
    await page.getByRole("button", { name: /Execute/ }).click();
    await page.getByText('"subject-10"').waitFor();

    await page.getByRole("button", { name: "Keluar" }).click();
    await page.getByRole("button", { name: "Masuk", exact: true }).waitFor();
    assert.deepEqual(elsewhere, []);
  });
});
