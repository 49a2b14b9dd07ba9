import { DateInput, type DateInputProps } from "react-admin";

/** A calendar day; the label stays above, so that an empty field does not hide behind the browser's own pattern. */
export function DayInput(props: DateInputProps) {
  return <DateInput size="medium" {...props} parse={(value: string) => value || null} />;
}
