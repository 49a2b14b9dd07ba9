import "../theme/font.css";
import "./public.css";
import { element } from "./element.ts";
import { keepLanguage, readLanguage, type PublicLanguage } from "./language.ts";
import { verificationPage } from "./verification.ts";
import { verificationWords } from "./verification.words.ts";

const root = document.getElementById("page");
const prefix = "/layanan/verifikasi";

/** Shows the page of the address in the browser. */
function show(language: PublicLanguage): void {
  const words = verificationWords[language];
  document.documentElement.lang = language;
  document.title = `${words.title} · Capaian`;
  const other = element("button", { type: "button", class: "language" }, words.otherLanguage);
  other.addEventListener("click", () => {
    const next = language === "id" ? "en" : "id";
    keepLanguage(next);
    show(next);
  });
  const main = element("main", {});
  root?.replaceChildren(
    element(
      "header",
      {},
      element(
        "span",
        { class: "brand" },
        element("img", { src: "/favicon.svg", alt: "", width: "28", height: "28" }),
        "Capaian",
      ),
      element("span", { class: "service" }, words.service),
      other,
    ),
    main,
  );
  const code = location.pathname.startsWith(`${prefix}/`)
    ? decodeURIComponent(location.pathname.slice(prefix.length + 1))
    : "";
  verificationPage(main, language, code, (to) => {
    history.pushState(null, "", to);
    show(language);
  });
}

addEventListener("popstate", () => show(readLanguage()));
show(readLanguage());
