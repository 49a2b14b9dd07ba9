import DeleteOutline from "@mui/icons-material/DeleteOutline";
import { Box, IconButton, Stack, TextField, Tooltip, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { ContractForm } from "../../api/generated/enums.ts";
import { Field } from "../components/HelpText.tsx";
import { useLanguage, useWords } from "../i18n/words.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { MeasureFields } from "./MeasureFields.tsx";
import type { IndicatorDraft } from "./contractDraft.ts";
import { contractFormWords } from "./contractForm.words.ts";
import { choicesOf } from "../i18n/enumLabels.ts";
import { retarget } from "./retarget.ts";

type Props = {
  indicator: IndicatorDraft;
  number: number;
  form: ContractForm;
  /** The sentence about a field that cannot be read, if any. */
  wrong: (field: string) => string | undefined;
  change: (values: Partial<IndicatorDraft>) => void;
  remove: () => void;
  /** What is wrong with its words, under them. */
  notes?: ReactNode;
};

/** One indicator: what is measured, its target, and how it is measured, chosen to fit and open to change. */
export function IndicatorFields({ indicator, number, form, wrong, change, remove, notes }: Props) {
  const words = useWords(contractFormWords).indicators;
  const language = useLanguage();
  const started = indicator.title !== "" || indicator.target !== "";
  const says = (field: string) => (started ? wrong(field) : undefined);
  return (
    <Box
      role="group"
      aria-label={words.number(number)}
      sx={{ borderTop: number === 1 ? 0 : "1px solid", borderColor: "divider", pt: number === 1 ? 0 : 2.5, mb: 1.5 }}
    >
      <Stack direction="row" sx={{ alignItems: "center", mb: 1.5 }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {words.number(number)}
        </Typography>
        <Tooltip title={words.remove}>
          <IconButton aria-label={words.remove} onClick={remove}>
            <DeleteOutline fontSize="small" />
          </IconButton>
        </Tooltip>
      </Stack>
      <Field help={words.titleHelp} example={words.titleExample}>
        <TextField
          label={words.title}
          value={indicator.title}
          onChange={(event) => change({ title: event.target.value })}
          fullWidth
          multiline
          error={says("title") !== undefined}
          helperText={says("title")}
        />
      </Field>
      {notes}
      <Field help={words.targetHelp} example={words.targetExample}>
        <Stack direction="row" spacing={1.5}>
          <TextField
            label={words.target}
            value={indicator.target}
            onChange={(event) => change(retarget(indicator, event.target.value))}
            error={says("target") !== undefined}
            helperText={says("target")}
            sx={{ flex: 1 }}
          />
          <TextField
            label={words.unit}
            value={indicator.unit}
            onChange={(event) => change({ unit: event.target.value })}
            placeholder={words.unitExample}
            error={says("unit") !== undefined}
            helperText={says("unit")}
            sx={{ flex: 1 }}
          />
        </Stack>
      </Field>
      {form === "STAFF" ? (
        <Field help={words.aspectHelp}>
          <ChoiceField
            label={words.aspect}
            value={indicator.aspect}
            choices={choicesOf("ResultAspect", language)}
            onChange={(aspect) => change({ aspect: aspect as IndicatorDraft["aspect"] })}
          />
        </Field>
      ) : (
        <Field help={words.perspectiveHelp}>
          <ChoiceField
            label={words.perspective}
            value={indicator.perspective}
            choices={choicesOf("Perspective", language)}
            onChange={(perspective) => change({ perspective: perspective as IndicatorDraft["perspective"] })}
          />
        </Field>
      )}
      <Field help={words.dataSourceHelp} example={words.dataSourceExample}>
        <TextField
          label={words.dataSource}
          value={indicator.dataSource}
          onChange={(event) => change({ dataSource: event.target.value })}
          fullWidth
        />
      </Field>
      <MeasureFields indicator={indicator} wrong={says} change={change} />
    </Box>
  );
}
