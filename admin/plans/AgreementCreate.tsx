import { CreateBase, useGetList } from "ra-core";
import { SelectInput, required } from "react-admin";
import { FormFrame } from "../components/FormFrame.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import type { CycleRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { UnitInput } from "../organizations/UnitInput.tsx";
import { agreementWords } from "./agreement.words.ts";
import { AgreementFields } from "./AgreementFields.tsx";

/** The agreement of a unit for a year. */
export default function AgreementCreate() {
  const word = useWords(agreementWords);
  const { data: cycles = [] } = useGetList<CycleRowFragment>("cycles", { pagination: { page: 1, perPage: 25 } });
  const years = cycles.map(({ id, year }) => ({ id, name: String(year) }));
  const [newest] = years;
  return (
    <CreateBase resource="unitAgreements" redirect="show">
      <PageHeader title={word.create} lead={word.createLead} back={{ to: "/unitAgreements", label: word.title }} />
      {newest !== undefined && (
        <FormFrame
          draft="unitAgreements/new"
          cancelTo="/unitAgreements"
          defaultValues={{ cycle: newest.id, indicators: [{}], programs: [] }}
        >
          <SelectInput source="cycle" label={word.year} choices={years} translateChoice={false} validate={required()} />
          <UnitInput source="unit" label={word.unit} isRequired validate={required()} />
          <AgreementFields />
        </FormFrame>
      )}
    </CreateBase>
  );
}
