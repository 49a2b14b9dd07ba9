import { positionUpdateModel } from "../../api/employees/position.rules.ts";
import { EditPage } from "../components/EditPage.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import type { PositionRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { positionWords } from "./position.words.ts";
import { PositionFields } from "./PositionFields.tsx";

/** Changes a position. */
export default function PositionEdit() {
  const word = useWords(positionWords);
  const resolver = useRuleResolver(positionUpdateModel);
  return (
    <EditPage<PositionRecordFragment> resource="positions">
      {(record) => {
        const to = `/positions/${record.id}/show`;
        const { id, version, title, type, level, echelon, headsUnit, superior, unit } = record;
        return (
          <>
            <PageHeader title={word.edit} lead={unit.name} back={{ to, label: title }} />
            <FormFrame
              draft={`positions/${id}`}
              cancelTo={to}
              resolver={resolver}
              record={{ id, version, title, type, level, echelon, headsUnit, superior: superior?.id ?? null }}
            >
              <PositionFields unitId={superior?.unit.id ?? unit.id} superior={superior} />
            </FormFrame>
          </>
        );
      }}
    </EditPage>
  );
}
