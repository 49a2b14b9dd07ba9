import { escapeHtml, page } from "./page.ts";

/** Signs out at once: the person already chose to, in the application. `form` is oidc-provider's own. */
export const logoutPage = (form: string): string =>
  page(
    "id",
    "Keluar",
    `<h1>Anda sedang keluar…</h1>${form}
<button class="button" type="submit" form="op.logoutForm" name="logout" value="yes" id="go">Keluar</button>
<script>document.getElementById("go").click()</script>`,
    { narrow: true },
  );

/** Shown when the application did not say where to go after signing out. */
export const signedOutPage = (home: string): string =>
  page(
    "id",
    "Sudah keluar",
    `<h1>Anda sudah keluar</h1><p>Sampai jumpa. <span lang="en">You are signed out.</span></p>
<a class="button" href="${escapeHtml(home)}/">Kembali ke Capaian</a>`,
    { narrow: true },
  );

/** Shown when a sign-in cannot go on, e.g. because its page was open too long. */
export const troublePage = (reason: string): string =>
  page(
    "id",
    "Masuk belum berhasil",
    `<h1>Proses masuk tidak dapat dilanjutkan</h1>
<p>Halaman masuk ini sudah tidak berlaku. Silakan mulai lagi dari Capaian. <span lang="en">This sign-in is no longer valid; please start again.</span></p>
<p class="note">${escapeHtml(reason)}</p><p><a class="button" href="/">Mulai lagi</a></p>`,
    { narrow: true },
  );
