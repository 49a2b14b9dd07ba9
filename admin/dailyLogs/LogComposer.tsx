import { Box, Button, Chip, Collapse, Stack, TextField, Typography } from "@mui/material";
import { useId, useState } from "react";
import { readIndonesianNumber } from "../../api/progress/indonesianNumber.rules.ts";
import type { DailyLogLineFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { dailyLogWords } from "./dailyLog.words.ts";
import { linesOf } from "./logOutbox.ts";
import { useMessageDraft } from "../dialogues/useMessageDraft.ts";

type Result = { id: string; title: string };
/** What was typed for one entry. */
export type Typed = {
  description: string;
  result: string | null;
  output: string | null;
  quantity: string | null;
  unit: string | null;
  lateReason: string | null;
};

/** One field, result chips, save: an entry in seconds; each line becomes one. Details only when wanted. */
export function LogComposer({
  contract,
  day,
  results,
  late,
  graceDays,
  editing,
  onSave,
  onCancel,
}: {
  contract: string;
  day: string;
  results: readonly Result[];
  late: boolean;
  graceDays: number;
  editing?: DailyLogLineFragment | undefined;
  onSave: (typed: Typed[]) => void;
  onCancel?: () => void;
}) {
  const words = useWords(dailyLogWords);
  const forWhat = useId();
  const draft = useMessageDraft(`dailyLogText/${contract}/${editing?.id ?? day}`);
  const text = draft.text === "" && editing !== undefined ? editing.description : draft.text;
  const [result, setResult] = useState<string | null>(editing?.resultId ?? results[0]?.id ?? null);
  const [open, setOpen] = useState(Boolean(editing?.output ?? editing?.quantity));
  const [output, setOutput] = useState(editing?.output ?? "");
  const [quantity, setQuantity] = useState(editing?.quantity?.replace(".", ",") ?? "");
  const [unit, setUnit] = useState(editing?.unit ?? "");
  const [lateReason, setLateReason] = useState(editing?.lateReason ?? "");
  const lines = editing === undefined ? linesOf(text) : [text.trim()].filter((line) => line !== "");
  const save = () => {
    const more = {
      ...{ result, output: output.trim() || null, unit: unit.trim() || null, lateReason: lateReason.trim() || null },
      quantity: quantity.trim() === "" ? null : (readIndonesianNumber(quantity) ?? null),
    };
    onSave(lines.map((description) => ({ description, ...more })));
    draft.clear();
    setOutput("");
    setQuantity("");
  };
  const unreadable = quantity.trim() !== "" && readIndonesianNumber(quantity) === undefined;
  return (
    <Stack
      component="form"
      spacing={1.5}
      onSubmit={(event) => {
        event.preventDefault();
        if (lines.length > 0 && !unreadable) save();
      }}
    >
      <TextField
        label={words.what}
        value={text}
        onChange={(event) => draft.write(event.target.value)}
        helperText={lines.length > 1 ? words.lines(lines.length) : words.whatHelp}
        multiline
        minRows={2}
        fullWidth
        autoFocus={editing !== undefined}
        slotProps={{ htmlInput: { maxLength: 5000, enterKeyHint: "enter" } }}
      />
      <Typography id={forWhat} variant="body2" color="text.secondary">
        {words.result}
      </Typography>
      <Box role="group" aria-labelledby={forWhat} sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
        {[...results, { id: null, title: words.noResult }].map(({ id, title }) => (
          <Chip
            key={id ?? "none"}
            label={title}
            onClick={() => setResult(id)}
            color={result === id ? "primary" : "default"}
            variant={result === id ? "filled" : "outlined"}
            aria-pressed={result === id}
            sx={{
              height: "auto",
              minHeight: 36,
              maxWidth: "100%",
              "& .MuiChip-label": { whiteSpace: "normal", py: 0.75 },
            }}
          />
        ))}
      </Box>
      {late && (
        <TextField
          label={words.lateReason}
          value={lateReason}
          onChange={(event) => setLateReason(event.target.value)}
          helperText={words.lateHelp(graceDays)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
          fullWidth
        />
      )}
      <Collapse in={open} unmountOnExit>
        <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5} sx={{ pt: 1 }}>
          <TextField label={words.output} value={output} onChange={(e) => setOutput(e.target.value)} sx={{ flex: 2 }} />
          <TextField
            label={words.quantity}
            value={quantity}
            error={unreadable}
            onChange={(e) => setQuantity(e.target.value)}
            slotProps={{ htmlInput: { inputMode: "decimal" } }}
            sx={{ flex: 1 }}
          />
          <TextField label={words.unit} value={unit} onChange={(e) => setUnit(e.target.value)} sx={{ flex: 1 }} />
        </Stack>
      </Collapse>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap", alignItems: "center" }}>
        <Button type="submit" variant="contained" disabled={lines.length === 0 || unreadable}>
          {editing === undefined ? words.save : words.change}
        </Button>
        <Button onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? words.lessDetails : words.details}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </Stack>
    </Stack>
  );
}
