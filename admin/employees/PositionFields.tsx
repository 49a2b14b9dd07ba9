import { BooleanInput, TextInput } from "react-admin";
import { FormDataConsumer } from "ra-core";
import { EnumInput } from "../components/EnumInput.tsx";
import { Field } from "../components/HelpText.tsx";
import { useWords } from "../i18n/words.ts";
import { positionWords } from "./position.words.ts";
import { PositionInput } from "./PositionInput.tsx";

/** Fields of a position that can change; the unit stands before them when it is new. */
export function PositionFields({
  unitId,
  superior,
}: {
  unitId?: string;
  superior?: { id: string; title: string } | null;
}) {
  const word = useWords(positionWords);
  return (
    <>
      <Field help={word.titleHelp} example="Kepala Bidang Pelayanan Kesehatan">
        <TextInput source="title" label={word.position} isRequired />
      </Field>
      <Field help={word.typeHelp}>
        <EnumInput source="type" of="PositionType" label={word.type} isRequired />
      </Field>
      <FormDataConsumer>
        {({ formData }) =>
          formData["type"] === "FUNCTIONAL" && (
            <Field help={word.levelHelp}>
              <EnumInput source="level" of="FunctionalLevel" label={word.level} isRequired />
            </Field>
          )
        }
      </FormDataConsumer>
      <Field help={word.superiorHelp}>
        <PositionInput source="superior" label={word.superior} unitId={unitId} known={superior} />
      </Field>
      <Field help={word.echelonHelp} example="II.b">
        <TextInput source="echelon" label={word.echelon} />
      </Field>
      <Field help={word.headsHelp}>
        <BooleanInput source="headsUnit" label={word.headsUnit} />
      </Field>
    </>
  );
}
