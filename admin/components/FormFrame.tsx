import { Alert, Button, Card, Stack } from "@mui/material";
import { Form, type FormProps, useSaveContext, useTranslate } from "ra-core";
import type { ReactNode } from "react";
import { useFormState } from "react-hook-form";
import { Link } from "react-router-dom";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";
import { FormDraft } from "./useDraft.tsx";

/**
 * A form on a card inside `CreateBase` or `EditBase`: fields, refusals that concern the whole, save and cancel, and a
 * draft kept in the browser under `draft`.
 */
export function FormFrame({
  children,
  cancelTo,
  saveLabel,
  draft,
  ...form
}: Omit<FormProps, "children"> & { children: ReactNode; cancelTo: string; saveLabel?: string; draft: string }) {
  const word = useWords(componentWords);
  return (
    <Card sx={{ p: { xs: 2.5, md: 4 } }}>
      <Form {...form} noValidate>
        <FormDraft key={String(form.record?.["version"])} id={draft} />
        {children}
        <WholeFormError />
        <Stack direction={{ xs: "column-reverse", sm: "row" }} spacing={1.5} sx={{ mt: 2 }}>
          <SaveButton label={saveLabel ?? word.save} />
          <Button component={Link} to={cancelTo} color="secondary">
            {word.cancel}
          </Button>
        </Stack>
      </Form>
    </Card>
  );
}

/** A refusal that concerns no single field, above the buttons. */
export function WholeFormError() {
  const translate = useTranslate();
  const { errors } = useFormState();
  const message = errors.root?.["serverError"]?.message;
  if (message === undefined || message === "") return null;
  return (
    <Alert severity="error" sx={{ mb: 2 }}>
      {translate(message, { _: message })}
    </Alert>
  );
}

function SaveButton({ label }: { label: string }) {
  const { isSubmitting } = useFormState();
  const { saving } = useSaveContext();
  return (
    <Button type="submit" variant="contained" loading={isSubmitting || saving === true}>
      {label}
    </Button>
  );
}
