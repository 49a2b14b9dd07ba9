import { useRef, useState } from "react";
import CalendarMonthOutlined from "@mui/icons-material/CalendarMonthOutlined";
import { Box, IconButton, InputAdornment, TextField, type TextFieldProps } from "@mui/material";
import { isDay } from "../../api/kernel/calendar.ts";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";
import { dayAsTyped, dayAsWritten } from "./dayText.ts";

type Props = Omit<TextFieldProps, "value" | "onChange" | "type" | "multiline" | "select"> & {
  /** A day `YYYY-MM-DD`, empty, or text that is no day yet. */
  value: string;
  /** Tells the day, or the text as long as it is none: the form refuses it by its own rule. */
  onChange: (value: string) => void;
};

/**
 * A calendar day in the order people here write it, whatever the browser's language: its own date field follows the
 * browser and cannot be told otherwise. The browser's calendar opens from the button.
 */
export function DayField({ value, onChange, onBlur, slotProps, disabled, ...props }: Props) {
  const word = useWords(componentWords);
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  // While somebody types, it is not wrong yet.
  const wrong = typed === undefined && value !== "" && !isDay(value);
  const open = () => {
    // Browsers without it focus their own field, which opens the calendar on a phone.
    if (picker.current?.showPicker === undefined) picker.current?.focus();
    else picker.current.showPicker();
  };
  return (
    <Box sx={{ position: "relative", ...(props.fullWidth ? { width: "100%" } : {}) }}>
      <TextField
        {...props}
        {...(disabled === undefined ? {} : { disabled })}
        fullWidth
        value={typed ?? dayAsWritten(value)}
        placeholder={word.dayPattern}
        autoComplete="off"
        error={wrong || props.error === true}
        helperText={wrong && props.error !== true ? word.noDay : props.helperText}
        onChange={({ target }) => {
          const day = dayAsTyped(target.value);
          target.setCustomValidity(day === "" || isDay(day) ? "" : word.noDay);
          setTyped(target.value);
          onChange(day);
        }}
        onBlur={(event) => {
          setTyped(undefined);
          onBlur?.(event);
        }}
        slotProps={{
          ...slotProps,
          inputLabel: { shrink: true },
          htmlInput: { inputMode: "numeric" },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  edge="end"
                  size="small"
                  aria-label={word.openCalendar}
                  disabled={disabled === true}
                  onClick={open}
                >
                  <CalendarMonthOutlined fontSize="small" />
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      <input
        ref={picker}
        type="date"
        aria-hidden
        tabIndex={-1}
        value={isDay(value) ? value : ""}
        onChange={(event) => {
          setTyped(undefined);
          onChange(event.target.value);
        }}
        style={{
          position: "absolute",
          insetInlineEnd: 0,
          insetBlockStart: 28,
          width: 1,
          height: 1,
          opacity: 0,
          border: 0,
          padding: 0,
        }}
      />
    </Box>
  );
}
