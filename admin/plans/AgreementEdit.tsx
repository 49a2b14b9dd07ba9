import { EditBase, useEditContext } from "ra-core";
import { ErrorState } from "../components/ErrorState.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { wholeRecord } from "../dataProvider/wholeRecord.ts";
import type { UnitAgreementRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { agreementWords } from "./agreement.words.ts";
import { AgreementFields } from "./AgreementFields.tsx";
import { formOfAgreement } from "./agreementForm.ts";

/** Changes indicators, targets, realisations and programs of a unit's agreement. */
export default function AgreementEdit() {
  return (
    <EditBase
      resource="unitAgreements"
      redirect="show"
      mutationMode="pessimistic"
      queryOptions={wholeRecord}
      mutationOptions={wholeRecord}
    >
      <Body />
    </EditBase>
  );
}

function Body() {
  const word = useWords(agreementWords);
  const { record, error } = useEditContext<UnitAgreementRecordFragment>();
  if (error) return <ErrorState error={error} />;
  if (record === undefined) return <LoadingState />;
  const to = `/unitAgreements/${record.id}/show`;
  return (
    <>
      <PageHeader title={word.edit} lead={word.createLead} back={{ to, label: record.unitName }} />
      <FormFrame draft={`unitAgreements/${record.id}`} cancelTo={to} record={formOfAgreement(record)}>
        <AgreementFields />
      </FormFrame>
    </>
  );
}
