import { EditPage } from "../components/EditPage.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import type { UnitAgreementRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { agreementWords } from "./agreement.words.ts";
import { AgreementFields } from "./AgreementFields.tsx";
import { formOfAgreement } from "./agreementForm.ts";

/** Changes indicators, targets, realisations and programs of a unit's agreement. */
export default function AgreementEdit() {
  const word = useWords(agreementWords);
  return (
    <EditPage<UnitAgreementRecordFragment> resource="unitAgreements">
      {(record) => {
        const to = `/unitAgreements/${record.id}/show`;
        return (
          <>
            <PageHeader title={word.edit} lead={word.createLead} back={{ to, label: record.unitName }} />
            <FormFrame draft={`unitAgreements/${record.id}`} cancelTo={to} record={formOfAgreement(record)}>
              <AgreementFields />
            </FormFrame>
          </>
        );
      }}
    </EditPage>
  );
}
