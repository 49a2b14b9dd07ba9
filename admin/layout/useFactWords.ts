import { useFormat } from "../format/useFormat.ts";
import { type EnumName, hasWord, useLabel } from "../i18n/enumLabels.ts";
import { useWords, words } from "../i18n/words.ts";
import type { FactKind } from "./freshFacts.ts";

const factWords = words(
  {
    name: "Nama",
    title: "Judul",
    employeeName: "Pegawai",
    status: "Keadaan",
    year: "Tahun",
    contractDueOn: "Batas kontrak",
    validFrom: "Berlaku mulai",
    from: "Mulai",
    to: "Sampai",
  },
  {
    name: "Name",
    title: "Title",
    employeeName: "Employee",
    status: "State",
    year: "Year",
    contractDueOn: "Contracts due",
    validFrom: "Valid from",
    from: "From",
    to: "To",
  },
);

const statusEnums: EnumName[] = [
  "ContractStatus",
  "EvaluationStatus",
  "PolicyStatus",
  "CycleStatus",
  "EmploymentStatus",
  "ObjectionStatus",
];

/** Turns facts of a record into words: names of the parts, states as people call them, dates written out. */
export function useFactWords() {
  const word = useWords(factWords);
  const label = useLabel();
  const format = useFormat();
  return (facts: { kind: FactKind; value: string }[]) =>
    facts.map(({ kind, value }) => {
      const status = kind === "status" ? statusEnums.find((name) => hasWord(name, value)) : undefined;
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
      return { label: word[kind], value: status ? label(status, value) : isDay ? format.date(value) : value };
    });
}
