import { Alert, Button } from "@mui/material";
import type { UseQueryResult } from "@tanstack/react-query";
import { type HttpError, useTranslate } from "ra-core";
import type { ReactNode } from "react";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";
import { LoadingState } from "./LoadingState.tsx";

/**
 * A part of a page that was asked for, once it has come: a skeleton until then, and a way to try again when it did
 * not come. So nothing is said to be empty before the answer is known.
 */
export function Loaded<Data>({
  of,
  children,
}: {
  of: Pick<UseQueryResult<Data, HttpError>, "data" | "error" | "refetch">;
  children: (data: Data) => ReactNode;
}) {
  const word = useWords(componentWords);
  const translate = useTranslate();
  const { data, error, refetch } = of;
  if (data !== undefined) return children(data);
  if (error === null) return <LoadingState part />;
  return (
    <Alert
      severity="error"
      action={
        <Button color="inherit" size="small" onClick={() => void refetch()}>
          {word.retry}
        </Button>
      }
    >
      {translate(error.message.startsWith("errors.") ? error.message : "errors.INTERNAL")}
    </Alert>
  );
}
