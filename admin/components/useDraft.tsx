import { Alert, Button, Stack } from "@mui/material";
import { useCallback, useEffect, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";
import { type Draft, dropDraft, keepDraft, readDraft } from "./draft.ts";

/**
 * Keeps the form around it as a draft in this browser, a second after the last keystroke. `id` names the form and the
 * record (`contracts/ctr_…`). Returns an earlier draft, if any, and what can be done with it; call `clear` after saving.
 */
export function useDraft(id: string) {
  const form = useFormContext();
  const [found, setFound] = useState<Draft | null>(() => readDraft(localStorage, id));
  const [kept, setKept] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { isDirty, isSubmitSuccessful } = form.formState;
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    dropDraft(localStorage, id);
    setFound(null);
    setKept(false);
  }, [id]);
  useEffect(() => {
    const watcher = form.watch(() => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!form.formState.isDirty) return;
        setKept(keepDraft(localStorage, id, { at: new Date().toISOString(), values: form.getValues() }));
        setFound(null);
      }, 1000);
    });
    return () => {
      clearTimeout(timer.current);
      watcher.unsubscribe();
    };
  }, [form, id]);
  useEffect(() => {
    if (isSubmitSuccessful) clear();
  }, [isSubmitSuccessful, clear]);
  const restore = () => {
    for (const [name, value] of Object.entries(found?.values ?? {})) {
      // The draft may be older than the record: what it was written upon is the version on screen now.
      if (name !== "id" && name !== "version") form.setValue(name, value, { shouldDirty: true });
    }
    setFound(null);
  };
  return { found, kept: kept && isDirty, restore, clear };
}

/** Put inside a form: offers an earlier draft and keeps the present one. */
export function FormDraft({ id }: { id: string }) {
  const word = useWords(componentWords);
  const format = useFormat();
  const { found, restore, clear } = useDraft(id);
  if (found === null) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 3 }}
      action={
        <Stack direction="row">
          <Button size="small" onClick={restore}>
            {word.draftRestore}
          </Button>
          <Button size="small" color="secondary" onClick={clear}>
            {word.draftDrop}
          </Button>
        </Stack>
      }
    >
      {word.draftFound(format.instant(found.at))}
    </Alert>
  );
}
