import { FieldTitle, InputHelperText, useInput, useResourceContext, type DateInputProps } from "react-admin";
import { isDay } from "../../api/kernel/calendar.ts";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";
import { DayField } from "./DayField.tsx";

type Props = Pick<
  DateInputProps,
  "source" | "label" | "helperText" | "isRequired" | "disabled" | "validate" | "defaultValue" | "fullWidth" | "sx"
>;

/** A calendar day in a form: an empty field is null. */
export function DayInput({ label, helperText, disabled, fullWidth, sx, ...props }: Props) {
  const resource = useResourceContext();
  const word = useWords(componentWords);
  const validate = (value: string | null | undefined) => (!value || isDay(value) ? undefined : word.noDay);
  const { field, fieldState, id, isRequired } = useInput({
    validate,
    ...props,
    helperText,
    format: (value: string | null | undefined) => value ?? "",
  });
  const { error, invalid } = fieldState;
  const shown = helperText !== false || invalid;
  return (
    <DayField
      id={id}
      name={field.name}
      inputRef={field.ref}
      value={String(field.value ?? "")}
      onChange={(value) => field.onChange(value || null)}
      onBlur={field.onBlur}
      error={invalid}
      margin="dense"
      label={
        <FieldTitle
          label={label}
          source={props.source}
          {...(resource === undefined ? {} : { resource })}
          isRequired={isRequired}
        />
      }
      helperText={shown ? <InputHelperText error={error?.message} helperText={helperText} /> : ""}
      {...(disabled === undefined ? {} : { disabled })}
      {...(fullWidth === undefined ? {} : { fullWidth })}
      {...(sx === undefined ? {} : { sx })}
    />
  );
}
