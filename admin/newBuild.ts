const key = "capaian.reloadedAt";
const pause = 60_000;

/**
 * Reloads a page whose next part cannot be loaded: it was opened before a new build, whose parts have other names. What
 * was being written is kept in the browser. Not without a network, where a reload would leave nothing to read, and not
 * twice within a minute: then the part itself is at fault, and the page says so.
 */
export function followNewBuilds(page: Window, now: () => number = Date.now): void {
  page.addEventListener("vite:preloadError", () => {
    const before = Number(page.sessionStorage.getItem(key) ?? 0);
    if (!page.navigator.onLine || now() - before < pause) return;
    page.sessionStorage.setItem(key, String(now()));
    page.location.reload();
  });
}

/** True for the failure of a part of the panel that could not be loaded, as each browser words it. */
export const isMissingPart = (error: unknown): boolean =>
  error instanceof TypeError && /module script|imported module|preload CSS/i.test(error.message);
