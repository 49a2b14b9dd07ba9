import * as z from "zod";
import { TextInput } from "react-admin";
import { satisfactionIndexModel } from "../../api/surveys/satisfaction.rules.ts";
import { DayInput } from "../components/DayInput.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { StepDialog } from "../components/StepDialog.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { SatisfactionRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { withNumber } from "./surveys.operations.ts";
import { surveyWords } from "./survey.words.ts";

/** The server's model, for numbers as people type them. */
const asTyped = z.preprocess((values: object) => withNumber(values), satisfactionIndexModel);

/** Records the index of a survey, or corrects it. */
export function SatisfactionDialog({
  satisfaction,
  open,
  onClose,
}: {
  satisfaction: SatisfactionRecordFragment;
  open: boolean;
  onClose: () => void;
}) {
  const words = useWords(surveyWords);
  const { today } = useFormat();
  const resolver = useRuleResolver(asTyped);
  return (
    <StepDialog
      open={open}
      onClose={onClose}
      resource="satisfaction"
      step="record"
      fixed={{ unit: satisfaction.unitId, version: satisfaction.version }}
      title={words.record}
      done={words.done}
      resolver={resolver}
      defaultValues={{ from: today, to: today }}
    >
      <DayInput source="from" label={words.from} />
      <DayInput source="to" label={words.to} helperText={words.toHelp} />
      <TextInput
        source="index"
        label={words.index}
        helperText={words.indexHelp}
        inputProps={{ inputMode: "decimal" }}
      />
      <TextInput
        source="respondents"
        label={words.respondents}
        parse={(text: string) => (/^\d+$/.test(text) ? Number(text) : text)}
        inputProps={{ inputMode: "numeric" }}
      />
      <TextInput source="source" label={words.source} helperText={words.sourceHelp} />
      <TextInput source="url" label={words.url} />
    </StepDialog>
  );
}
