import LibraryAddOutlined from "@mui/icons-material/LibraryAddOutlined";
import { Button } from "@mui/material";
import { useState } from "react";
import { AutocompleteArrayInput, TextInput } from "react-admin";
import type { JobFamily } from "../../api/generated/enums.ts";
import { useMay } from "../access/useViewer.ts";
import { StepDialog } from "../components/StepDialog.tsx";
import { type ContractManualsQuery, IndicatorEntryCreateDocument } from "../generated/operations.ts";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { libraryWords } from "./library.words.ts";

type Row = NonNullable<ContractManualsQuery["contract"]>["results"][number]["indicators"][number];

/** Keeps an indicator of a contract in the organization's library, with its definition sheet: for those who keep the library. */
export function KeepInLibrary({ indicator, family }: { indicator: Row; family: JobFamily | null }) {
  const words = useWords(libraryWords);
  const language = useLanguage();
  const may = useMay()(IndicatorEntryCreateDocument);
  const [open, setOpen] = useState(false);
  if (!may) return null;
  const { direction, formula, accumulation, aspect, dataSource, target } = indicator;
  return (
    <>
      <Button startIcon={<LibraryAddOutlined />} onClick={() => setOpen(true)}>
        {words.keep}
      </Button>
      <StepDialog
        open={open}
        onClose={() => setOpen(false)}
        resource="indicatorEntries"
        step="keep"
        fixed={{ direction, formula, accumulation, aspect, dataSource, manual: indicator.manual.manual }}
        title={words.keep}
        text={words.keepText(indicator.manual.manual !== null)}
        done={words.kept}
        submitLabel={words.keep}
        defaultValues={{ title: indicator.title, unit: target.unit, jobFamilies: family === null ? [] : [family] }}
      >
        <TextInput source="title" label={words.indicator} multiline />
        <TextInput source="unit" label={words.unit} />
        <AutocompleteArrayInput
          source="jobFamilies"
          label={words.families}
          helperText={words.familiesHelp}
          choices={choicesOf("JobFamily", language)}
          translateChoice={false}
        />
      </StepDialog>
    </>
  );
}
