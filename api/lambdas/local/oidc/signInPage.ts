import type { DemoPerson } from "../demoWorld.ts";
import { escapeHtml, page, type PageLanguage } from "./page.ts";

const words = {
  id: {
    title: "Masuk",
    heading: "Masuk sebagai siapa?",
    intro: "Pilih seseorang untuk melihat Capaian dari sudut pandangnya. Satu klik, tanpa kata sandi.",
    note: "Halaman masuk demo: semua orang di sini rekaan dan hanya ada di komputer ini.",
    empty: "Belum ada orang demo. Mulai ulang dengan <code>npm start -- --fresh</code>.",
    other: '<a href="?lang=en" lang="en" hreflang="en">English</a>',
    signIn: "Masuk sebagai",
    organizations: "Pemerintah daerah",
  },
  en: {
    title: "Sign in",
    heading: "Who do you want to be?",
    intro: "Choose a person to see Capaian through their eyes. One click, no password.",
    note: "Demo sign-in: everyone here is invented and exists on this computer only.",
    empty: "There are no demo people yet. Start again with <code>npm start -- --fresh</code>.",
    other: '<a href="?lang=id" lang="id" hreflang="id">Bahasa Indonesia</a>',
    signIn: "Sign in as",
    organizations: "Governments",
  },
};

/** The sign-in page: the demo people, grouped by organization in the order given, each one a button. */
export function signInPage(people: DemoPerson[], action: string, language: PageLanguage): string {
  const text = words[language];
  const groups = Map.groupBy(people, ({ organizationName }) => organizationName);
  const sections = [...groups].map(
    ([organization, members], index) =>
      `<section aria-labelledby="o${index}"><h2 id="o${index}">${escapeHtml(organization)}</h2>
<ul class="people">${members.map((person) => card(person, action, text.signIn)).join("")}</ul></section>`,
  );
  // On a phone the list is long: each organization is one tap away.
  const jumps = [...groups.keys()].map((name, index) => `<a href="#o${index}">${escapeHtml(name)}</a>`);
  const body = `<h1>${text.heading}</h1><p>${text.intro}</p><p class="note">${text.note}</p>
${jumps.length > 1 ? `<nav aria-label="${text.organizations}">${jumps.join("")}</nav>` : ""}
${sections.join("") || `<section><p>${text.empty}</p></section>`}`;
  return page(language, text.title, body, { aside: text.other });
}

function card(person: DemoPerson, action: string, signIn: string): string {
  const { subject, name, roleLabel, positionTitle, hint } = person;
  return `<li><form method="post" action="${escapeHtml(action)}">
<button class="person" name="subject" value="${escapeHtml(subject)}" title="${signIn} ${escapeHtml(name)}">
<span class="initials" aria-hidden="true">${escapeHtml(initials(name))}</span><span class="name">${escapeHtml(name)}</span>
<span class="role">${escapeHtml(roleLabel)}</span><span class="position">${escapeHtml(positionTitle)}</span>
<span class="hint">${escapeHtml(hint)}</span></button></form></li>`;
}

/** First letters of the first two names; academic titles (`Dr.`, `S.E.`) are no names. */
export function initials(name: string): string {
  const names = name
    .split(",")[0]!
    .split(/\s+/)
    .filter((part) => part !== "" && !part.includes("."));
  return (names.length > 0 ? names : [name])
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join("");
}
