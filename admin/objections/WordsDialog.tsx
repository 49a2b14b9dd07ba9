import { Stack } from "@mui/material";
import { TextInput } from "react-admin";
import { StepDialog } from "../components/StepDialog.tsx";
import { useWords } from "../i18n/words.ts";
import { objectionWords } from "./objection.words.ts";

/** The reasons of an objection, or one side's explanation, each with evidence if there is any. */
export function WordsDialog({
  kind,
  evaluation,
  onClose,
}: {
  kind: "file" | "explain" | null;
  evaluation: { id: string; version: number };
  onClose: () => void;
}) {
  const words = useWords(objectionWords);
  const filing = kind === "file";
  return (
    <StepDialog
      open={kind !== null}
      onClose={onClose}
      resource="objections"
      step={kind ?? "file"}
      fixed={{ evaluation: evaluation.id, version: evaluation.version }}
      title={filing ? words.fileTitle : words.explainTitle}
      text={filing ? words.fileText : words.explainText}
      done={filing ? words.filedDone : words.explained}
      submitLabel={filing ? words.file : undefined}
    >
      <TextInput
        source="text"
        label={filing ? words.reasons : words.explanation}
        helperText={filing ? words.reasonsHelp : false}
        multiline
        minRows={4}
        isRequired
      />
      <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5}>
        <TextInput source="evidence.0.title" label={words.evidenceTitle} helperText={false} />
        <TextInput source="evidence.0.url" label={words.evidenceUrl} helperText={false} />
      </Stack>
    </StepDialog>
  );
}
