import { CreateBase } from "ra-core";
import { indicatorEntryModel } from "../../api/indicators/indicatorEntry.rules.ts";
import { FormFrame } from "../components/FormFrame.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { useWords } from "../i18n/words.ts";
import { IndicatorEntryFields } from "./IndicatorEntryFields.tsx";
import { libraryWords } from "./library.words.ts";

const fields = indicatorEntryModel.omit({ manual: true });

/** A new entry of the library. */
export default function IndicatorEntryCreate() {
  const words = useWords(libraryWords);
  const resolver = useRuleResolver(fields);
  return (
    <CreateBase resource="indicatorEntries" redirect="show">
      <PageHeader title={words.create} lead={words.createLead} back={{ to: "/indicatorEntries", label: words.back }} />
      <FormFrame
        draft="indicatorEntries/new"
        cancelTo="/indicatorEntries"
        resolver={resolver}
        defaultValues={{ title: "", unit: "", direction: "HIGHER", accumulation: "LAST", jobFamilies: [] }}
      >
        <IndicatorEntryFields />
      </FormFrame>
    </CreateBase>
  );
}
