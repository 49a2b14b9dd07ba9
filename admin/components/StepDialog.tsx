import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  useMediaQuery,
  useTheme,
} from "@mui/material";
import { Form, type FormProps, useNotify } from "ra-core";
import { type ReactNode, useId } from "react";
import { useFormState } from "react-hook-form";
import { RefusedError, saidErrors } from "../dataProvider/refusals.ts";
import { useStep } from "../dataProvider/useStep.ts";
import type { Values } from "../dataProvider/operation.ts";
import type { AnyRecord } from "../dataProvider/payload.ts";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";
import { WholeFormError } from "./FormFrame.tsx";

/** Keeps the record of the page around the dialog out of its fields: a field of the same name may mean another thing. */
const untouched = { id: "" };

/**
 * A step that asks for a few values, in a dialog (a whole screen on phones). `fixed` goes into the input beside what is
 * typed: ids and the version that was read. Refusals appear at their fields.
 */
export function StepDialog({
  open,
  onClose,
  resource,
  step,
  fixed,
  title,
  text,
  done,
  submitLabel,
  grave = false,
  children,
  onDone,
  ...form
}: Omit<FormProps, "children" | "onSubmit"> & {
  open: boolean;
  onClose: () => void;
  resource: string;
  step: string;
  fixed: Values;
  title: string;
  text?: ReactNode;
  done: string;
  submitLabel?: string;
  grave?: boolean;
  children: ReactNode;
  onDone?: (record: AnyRecord) => void;
}) {
  const word = useWords(componentWords);
  const id = useId();
  const notify = useNotify();
  const small = useMediaQuery(useTheme().breakpoints.down("sm"));
  const take = useStep(resource, step, { silent: true, done });
  const submit = async (values: Values) => {
    try {
      const record = await take.mutateAsync({ ...values, ...fixed });
      onClose();
      onDone?.(record);
      return undefined;
    } catch (error) {
      if (error instanceof RefusedError) return saidErrors(error.userErrors, Object.keys(fixed));
      if ((error as { status?: number }).status !== 409) notify((error as Error).message, { type: "error" });
      return { root: { serverError: "" } };
    }
  };
  return (
    <Dialog open={open} onClose={onClose} maxWidth="sm" fullWidth fullScreen={small} aria-labelledby={id}>
      <Form record={untouched} {...form} onSubmit={submit as FormProps["onSubmit"]} resource={resource} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ "& .MuiFormControl-root": { mt: 1, mb: 1.5 } }}>
          {text !== undefined && <DialogContentText sx={{ mb: 2 }}>{text}</DialogContentText>}
          {children}
          <WholeFormError />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{word.cancel}</Button>
          <SubmitButton label={submitLabel ?? word.save} grave={grave} />
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function SubmitButton({ label, grave }: { label: string; grave: boolean }) {
  const { isSubmitting } = useFormState();
  return (
    <Button type="submit" variant="contained" color={grave ? "error" : "primary"} loading={isSubmitting}>
      {label}
    </Button>
  );
}
