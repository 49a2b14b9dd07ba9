import { Button, Stack, Typography } from "@mui/material";
import { useTranslate } from "ra-core";
import { isMissingPart } from "../newBuild.ts";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";

type Failure = { message?: string; body?: { requestId?: string } };

/** Something failed: what, in plain words, the number for a report, and a way on. */
export function ErrorState({
  error,
  onRetry,
  page = false,
}: {
  error?: unknown;
  onRetry?: () => void;
  page?: boolean;
}) {
  const word = useWords(componentWords);
  const translate = useTranslate();
  const failure = (error ?? {}) as Failure;
  const gone = isMissingPart(error);
  const known = failure.message?.startsWith("errors.") === true ? failure.message : "errors.INTERNAL";
  return (
    <Stack
      role="alert"
      spacing={2}
      sx={{ maxWidth: 520, mx: page ? "auto" : 0, p: page ? 3 : 0, pt: page ? 14 : 4, alignItems: "flex-start" }}
    >
      <Typography variant="h2" component="h1">
        {word.errorTitle}
      </Typography>
      <Typography color="text.secondary">{gone ? word.partMissing : translate(known)}</Typography>
      {failure.body?.requestId !== undefined && (
        <Typography variant="caption" color="text.secondary">
          {word.requestId(failure.body.requestId)}
        </Typography>
      )}
      <Button variant="outlined" onClick={gone || onRetry === undefined ? () => window.location.reload() : onRetry}>
        {gone ? word.reload : word.retry}
      </Button>
    </Stack>
  );
}
