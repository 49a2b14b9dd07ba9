import { EditBase, useEditContext } from "ra-core";
import { indicatorEntryModel } from "../../api/indicators/indicatorEntry.rules.ts";
import { ErrorState } from "../components/ErrorState.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { wholeRecord } from "../dataProvider/wholeRecord.ts";
import type { IndicatorEntryRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { IndicatorEntryFields } from "./IndicatorEntryFields.tsx";
import { libraryWords } from "./library.words.ts";

/** Changes an entry of the library. */
export default function IndicatorEntryEdit() {
  return (
    <EditBase resource="indicatorEntries" redirect="show" mutationMode="pessimistic" queryOptions={wholeRecord}>
      <Body />
    </EditBase>
  );
}

const fields = indicatorEntryModel.omit({ manual: true });

function Body() {
  const words = useWords(libraryWords);
  const resolver = useRuleResolver(fields);
  const { record, error } = useEditContext<IndicatorEntryRecordFragment>();
  if (error) return <ErrorState error={error} />;
  if (record === undefined) return <LoadingState />;
  const to = `/indicatorEntries/${record.id}/show`;
  return (
    <>
      <PageHeader title={words.edit} back={{ to, label: record.title }} />
      <FormFrame draft={`indicatorEntries/${record.id}`} cancelTo={to} resolver={resolver} record={record}>
        <IndicatorEntryFields />
      </FormFrame>
    </>
  );
}
