import polyglotI18nProvider from "ra-i18n-polyglot";
import type { I18nProvider } from "ra-core";
import { currentLanguage, isLanguage, keepLanguage } from "./language.ts";
import { englishMessages } from "./messages.en.ts";
import { indonesianMessages } from "./messages.id.ts";

const messages = { id: indonesianMessages, en: englishMessages };

const polyglot = polyglotI18nProvider(
  (locale) => messages[isLanguage(locale) ? locale : "id"],
  currentLanguage(),
  [
    { locale: "id", name: "Bahasa Indonesia" },
    { locale: "en", name: "English" },
  ],
  { allowMissing: true },
);

/** react-admin's own words, in Indonesian and English; the language chosen is kept and sent with each request. */
export const i18nProvider: I18nProvider = {
  ...polyglot,
  changeLocale: async (locale) => {
    if (isLanguage(locale)) keepLanguage(locale);
    await polyglot.changeLocale(locale);
  },
};

keepLanguage(currentLanguage());
