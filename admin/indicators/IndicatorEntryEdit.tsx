import { indicatorEntryModel } from "../../api/indicators/indicatorEntry.rules.ts";
import { EditPage } from "../components/EditPage.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import type { IndicatorEntryRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { IndicatorEntryFields } from "./IndicatorEntryFields.tsx";
import { libraryWords } from "./library.words.ts";

const fields = indicatorEntryModel.omit({ manual: true });

/** Changes an entry of the library. */
export default function IndicatorEntryEdit() {
  const words = useWords(libraryWords);
  const resolver = useRuleResolver(fields);
  return (
    <EditPage<IndicatorEntryRecordFragment> resource="indicatorEntries">
      {(record) => {
        const to = `/indicatorEntries/${record.id}/show`;
        return (
          <>
            <PageHeader title={words.edit} back={{ to, label: record.title }} />
            <FormFrame draft={`indicatorEntries/${record.id}`} cancelTo={to} resolver={resolver} record={record}>
              <IndicatorEntryFields />
            </FormFrame>
          </>
        );
      }}
    </EditPage>
  );
}
