/** Languages of the pages of the sign-in server. */
export type PageLanguage = "id" | "en";

/** Indonesian unless English was asked for (`ui_locales`, `?lang=`). */
export const pageLanguage = (asked: string | null | undefined): PageLanguage =>
  /^en\b/i.test(asked ?? "") ? "en" : "id";

/** Text as HTML shows it literally. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Where the pages find the product's typeface; served by the sign-in server, so nothing needs a network. */
export const fontPath = "/oidc/assets/plus-jakarta-sans.woff2";

const style = `
@font-face{font-family:"Plus Jakarta Sans Variable";src:url(${fontPath}) format("woff2");font-weight:200 800;font-display:swap}
:root{color-scheme:light dark;--ground:#faf7f2;--card:#fff;--line:#e8e0d5;--ink:#2b2622;--quiet:#6f655c;--accent:#0f6b5c;--accent-soft:#e3f1ee;--note:#fbf0d9;--note-ink:#6b4a0a}
@media (prefers-color-scheme:dark){:root{--ground:#1b1815;--card:#25211d;--line:#3a342e;--ink:#f3ede5;--quiet:#b3a79b;--accent:#6fcdb9;--accent-soft:#1f3a35;--note:#3a2e16;--note-ink:#f0d89d}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:400 1rem/1.5 "Plus Jakarta Sans Variable",system-ui,sans-serif;-webkit-font-smoothing:antialiased}
main{max-width:80rem;margin:0 auto;padding:clamp(1.25rem,4vw,3.5rem) clamp(1rem,4vw,2.5rem) 4rem}
main.narrow{max-width:34rem}
header{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;justify-content:space-between}
.brand{display:flex;gap:.65rem;align-items:center;font-weight:750;font-size:1.15rem;letter-spacing:-.01em}
.brand svg{width:2rem;height:2rem;color:var(--accent)}
h1{margin:clamp(1.5rem,4vw,2.75rem) 0 .5rem;font-size:clamp(1.6rem,4.2vw,2.4rem);line-height:1.15;letter-spacing:-.025em;font-weight:750;text-wrap:balance}
p{margin:0;max-width:62ch;color:var(--quiet)}
.note{display:inline-flex;gap:.5rem;margin-top:1.1rem;padding:.5rem .8rem;border-radius:.7rem;background:var(--note);color:var(--note-ink);font-size:.875rem;max-width:none}
nav{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:1.5rem}
nav a{padding:.45rem .85rem;border:1px solid var(--line);border-radius:2rem;background:var(--card);font-size:.875rem;text-decoration:none}
section{scroll-margin-top:1rem;margin-top:clamp(1.75rem,4vw,2.75rem)}
h2{margin:0 0 .85rem;font-size:1.05rem;font-weight:700;letter-spacing:-.01em}
.people{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,16.25rem),1fr));margin:0;padding:0;list-style:none}
.people form,.people li{display:flex;width:100%}
.person{display:grid;grid-template-columns:auto 1fr;gap:.15rem .85rem;align-content:start;width:100%;padding:1rem;border:1px solid var(--line);border-radius:1rem;background:var(--card);color:inherit;font:inherit;text-align:left;cursor:pointer;transition:border-color .15s,transform .15s,box-shadow .15s}
.person:hover{border-color:var(--accent);box-shadow:0 6px 20px rgb(60 40 20/.08);transform:translateY(-1px)}
.person:focus-visible,a:focus-visible,.button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.initials{grid-row:1/span 3;display:grid;place-items:center;width:2.75rem;height:2.75rem;border-radius:50%;background:var(--accent-soft);color:var(--accent);font-weight:700;font-size:.95rem}
.name{font-weight:700;line-height:1.3;overflow-wrap:anywhere}
.role{color:var(--accent);font-size:.84rem;font-weight:650}
.position{color:var(--quiet);font-size:.84rem;line-height:1.4}
.hint{grid-column:1/-1;margin-top:.6rem;padding-top:.6rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.86rem;line-height:1.45}
a{color:var(--accent);font-weight:600}
.button{display:inline-block;margin-top:1.5rem;padding:.75rem 1.25rem;border:0;border-radius:.8rem;background:var(--accent);color:var(--ground);font:inherit;font-weight:700;text-decoration:none;cursor:pointer}
@media (prefers-reduced-motion:reduce){.person{transition:none}}
`;

const mark =
  '<svg viewBox="0 0 32 32" fill="none" aria-hidden="true"><rect width="32" height="32" rx="9" fill="currentColor" opacity=".14"/><path d="M8 21.5l5.5-6 4 3.5L24 10.5" stroke="currentColor" stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"/><circle cx="24" cy="10.5" r="2.4" fill="currentColor"/></svg>';

/** A whole page in the look of the product. `body` and `aside` are HTML, `title` is text. */
export function page(language: PageLanguage, title: string, body: string, { aside = "", narrow = false } = {}): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(title)} · Capaian</title><style>${style}</style></head>
<body><main${narrow ? ' class="narrow"' : ""}><header><div class="brand">${mark}Capaian</div>${aside}</header>${body}</main></body></html>`;
}
