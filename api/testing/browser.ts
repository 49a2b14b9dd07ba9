import sparticuz from "@sparticuz/chromium";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

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
      return context.newPage();
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
