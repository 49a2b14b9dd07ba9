import { KeyValue } from "../components/KeyValue.tsx";
import type { ManualFieldsFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { libraryWords } from "./library.words.ts";

/** A definition sheet (F14), in the order of its form. */
export function ManualView({ manual }: { manual: ManualFieldsFragment }) {
  const words = useWords(libraryWords);
  const label = useLabel();
  const { aspect, reportingPeriod } = manual;
  const rows = [
    { label: words.definition, value: manual.definition },
    { label: words.formula, value: manual.formula },
    { label: words.purpose, value: manual.purpose },
    { label: words.unit, value: manual.unit },
    { label: words.aspect, value: aspect ? label("ResultAspect", aspect) : null },
    { label: words.owner, value: manual.owner },
    { label: words.dataProvider, value: manual.dataProvider },
    { label: words.manualSource, value: manual.source },
    { label: words.reportingPeriod, value: reportingPeriod ? label("ReportingPeriod", reportingPeriod) : null },
  ];
  return <KeyValue rows={rows.filter(({ value }) => value)} />;
}
