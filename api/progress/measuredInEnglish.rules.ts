const months: Record<string, string> = {
  ...{ Januari: "January", Februari: "February", Maret: "March", Mei: "May", Juni: "June", Juli: "July" },
  ...{ Agustus: "August", Oktober: "October", Desember: "December" },
};

/** Numbers with a decimal comma or points between thousands; plain whole ones are the same in both languages. */
const number = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![\d.,]*\d)/g;
const steps = / dari (\d[\d.]*) langkah$/;
const month = new RegExp(`(?<=\\d )(${Object.keys(months).join("|")})(?= \\d{4})`, "g");

/**
 * A target or what was reached, as `displayTarget` and `displayValue` write it in Indonesian (`1.234,5 dokumen`,
 * `31 Desember 2026`, `3 dari 5 langkah`), for readers of English. Units are the employee's own words and stay.
 */
export const measuredInEnglish = (display: string): string =>
  display
    .replace(steps, " of $1 steps")
    .replace(month, (name) => months[name] ?? name)
    .replace(number, (text) => text.replace(/[.,]/g, (mark) => (mark === "." ? "," : ".")));
