import { isHash, type Verification } from "../../api/documents/verification.rules.ts";
import { element } from "./element.ts";
import type { PublicLanguage } from "./language.ts";
import { codeFrom, isOfEvaluation, verdictOf, type Verdict } from "./verdict.ts";
import { verificationWords } from "./verification.words.ts";

type Found = { readonly verdict: Verdict; readonly document?: Verification };

/** Asks the public address; a code that cannot be one is not sent. */
async function check(hash: string): Promise<Found> {
  if (!isHash(hash)) return { verdict: "invalid" };
  try {
    const answer = await fetch(`/verification/${hash}`);
    if (answer.status === 404) return { verdict: "unknown" };
    if (!answer.ok) return { verdict: "failed" };
    const document = (await answer.json()) as Verification;
    return { verdict: verdictOf(document), document };
  } catch {
    return { verdict: "failed" };
  }
}

const signs: Record<Verdict, string> = {
  current: "✓",
  changed: "!",
  draft: "…",
  provisional: "…",
  underway: "…",
  unknown: "✕",
  invalid: "?",
  failed: "?",
};

/** The page of verification: asks for a code, or tells about the one in the address. */
export function verificationPage(
  into: HTMLElement,
  language: PublicLanguage,
  code: string,
  go: (to: string) => void,
): void {
  const words = verificationWords[language];
  if (code === "") return into.replaceChildren(...asking(language, go));
  into.replaceChildren(
    element("h1", {}, words.title),
    element("p", { class: "waiting", role: "status" }, words.loading),
  );
  void check(codeFrom(code)).then((found) => {
    into.replaceChildren(
      element("h1", {}, words.title),
      verdict(language, found.verdict),
      ...(found.document ? [facts(language, found.document)] : []),
      ...(found.verdict === "failed" ? [button(words.again, () => verificationPage(into, language, code, go))] : []),
      link(words.another, "/layanan/verifikasi", go),
    );
  });
}

function asking(language: PublicLanguage, go: (to: string) => void): Node[] {
  const words = verificationWords[language];
  const input = element("input", {
    ...{ id: "code", name: "code", required: "", autocomplete: "off", autocapitalize: "none", spellcheck: "false" },
    "aria-describedby": "code-help",
  });
  const form = element(
    "form",
    { class: "card" },
    element("label", { for: "code" }, words.code),
    input,
    element("p", { id: "code-help", class: "help" }, words.codeHelp),
    element("button", { type: "submit" }, words.check),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(`/layanan/verifikasi/${encodeURIComponent(codeFrom(input.value))}`);
  });
  return [element("h1", {}, words.title), element("p", { class: "lead" }, words.lead), form];
}

function verdict(language: PublicLanguage, which: Verdict): HTMLElement {
  const { title, text } = verificationWords[language].verdicts[which];
  return element(
    "section",
    { class: `verdict ${which}`, role: "status" },
    element("span", { class: "sign", "aria-hidden": "true" }, signs[which]),
    element("div", {}, element("h2", {}, title), element("p", {}, text)),
  );
}

function facts(language: PublicLanguage, document: Verification): HTMLElement {
  const words = verificationWords[language];
  const { statuses } = words;
  const status = (): string => {
    const now = document.statusNow;
    if (now === null) return document.statusThen === null ? statuses.none : statuses.gone;
    if (isOfEvaluation(document.form))
      return now === "FINAL" || now === "REPORTED" || now === "OBJECTED" ? statuses[now] : statuses.underway;
    return now === "ACTIVE" || now === "CLOSED" || now === "WITHDRAWN" ? statuses[now] : statuses.other;
  };
  const day = new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", { dateStyle: "long" });
  const rows: [label: string, value: string][] = [
    [words.facts.form, `${words.forms[document.form]} (${document.code})`],
    [words.facts.government, document.government],
    [words.facts.unit, document.unitName],
    [words.facts.year, String(document.year)],
    [words.facts.status, status()],
    [words.facts.issued, day.format(new Date(document.issuedAt))],
  ];
  return element(
    "section",
    { class: "card" },
    element("dl", {}, ...rows.flatMap(([label, value]) => [element("dt", {}, label), element("dd", {}, value)])),
    element("p", { class: "help" }, words.compare),
    ...(document.form === "ROLE_MATRIX" || document.form === "CONTRACT_WITH_DIALOGUE"
      ? [element("p", { class: "help" }, words.living)]
      : []),
    element("p", { class: "help" }, words.address),
    element("p", { class: "code" }, document.hash),
  );
}

function button(text: string, press: () => void): HTMLElement {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", press);
  return made;
}

function link(text: string, to: string, go: (to: string) => void): HTMLElement {
  const made = element("a", { href: to, class: "onward" }, text);
  made.addEventListener("click", (event) => {
    event.preventDefault();
    go(to);
  });
  return made;
}
