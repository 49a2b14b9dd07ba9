import { Alert, Button } from "@mui/material";
import { useCloseNotification, useTranslate } from "ra-core";

/** What was done, and the button that takes it back. */
export function UndoMessage({ text, undo }: { text: string; undo: () => Promise<unknown> }) {
  const translate = useTranslate();
  const close = useCloseNotification();
  return (
    <Alert
      severity="success"
      variant="outlined"
      sx={{ bgcolor: "background.paper" }}
      action={
        <Button size="small" onClick={() => void undo().finally(close)}>
          {translate("ra.action.undo")}
        </Button>
      }
    >
      {text}
    </Alert>
  );
}
