import sparticuz from "@sparticuz/chromium";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type Page, type Request } from "playwright-core";

/** How a page of a test looks at the product. */
export type PageOptions = {
  /** CSS pixels; 1280 when absent. */
  width?: number;
  /** CSS pixels; 900 when absent. */
  height?: number;
  /** `id-ID` when absent. */
  locale?: string;
  /** `light` when absent. */
  colorScheme?: "light" | "dark";
  /** Where relative addresses begin, e.g. `http://localhost:4000`. */
  baseURL?: string;
};

/** A headless Chromium for a test. */
export type TestBrowser = {
  browser: Browser;
  /** Opens a page with cookies and storage of its own. */
  newPage(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
};

/** What a page has asked for and not got yet. */
const underWay = new WeakMap<Page, Set<Request>>();

function watch(page: Page): void {
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on("request", (request) => asked.add(request));
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
  // What the page before asked for is nobody's any more; not each of it is told of as failed.
  page.on("framenavigated", (frame) => frame === page.mainFrame() && asked.clear());
}

/** Runs in the page: true when nothing is loading, and no movement changes colors any more. */
const isStill = () =>
  document.querySelector('[role="progressbar"]:not([aria-valuenow]), .MuiSkeleton-root') === null &&
  document.getAnimations().every(({ effect }) => effect?.getComputedTiming().iterations === Infinity);

/**
 * Waits until the page shows what it will show: nothing is under way, loads or moves, twice in a row with a painted
 * frame between, as an answer that has come can lead to the next question.
 */
export async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    await page.waitForFunction(isStill);
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted(undefined)))),
    );
    quiet = underWay.get(page)?.size ? 0 : quiet + 1;
  }
}

/**
 * Launches headless Chromium: the one `CHROME_PATH` names, else the one that comes as an npm package (for Linux).
 *
 * @throws Error with what to do when there is none for this system
 */
export async function launchBrowser(): Promise<TestBrowser> {
  const own = process.env.CHROME_PATH;
  if (!own && process.platform !== "linux") {
    throw new Error("Browser tests need Chrome or Chromium: set CHROME_PATH to its program file.");
  }
  const browser = await chromium.launch({
    executablePath: own || (await sparticuz.executablePath()),
    headless: true,
    // The package's own arguments are for Lambda, where a single process is all there is.
    args: own ? [] : ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"],
  });
  return {
    browser,
    async newPage({ width = 1280, height = 900, locale = "id-ID", colorScheme = "light", baseURL } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale,
        colorScheme,
        timezoneId: "Asia/Jakarta",
        reducedMotion: "reduce",
        ...(baseURL && { baseURL }),
      });
      const page = await context.newPage();
      watch(page);
      return page;
    },
    close: () => browser.close(),
  };
}

/**
 * Signs in by clicking the person, given by name or identity subject, on the sign-in page, and waits until the browser is back at the product.
 * The page has to be at the sign-in page, or on its way there.
 */
export async function signInAs(page: Page, person: string): Promise<void> {
  await page.waitForURL("**/oidc/interaction/**");
  const bySubject = page.locator(`button[name="subject"][value=${JSON.stringify(person)}]`);
  await page.getByRole("button").filter({ hasText: person }).or(bySubject).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/oidc/") && url.pathname !== "/auth-callback");
}

/** Keeps a picture of the whole page as `FOLDER/NAME.png` and returns its path. */
export async function screenshot(page: Page, folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path, fullPage: true });
  return path;
}
