import CloudDoneOutlined from "@mui/icons-material/CloudDoneOutlined";
import CloudOffOutlined from "@mui/icons-material/CloudOffOutlined";
import SaveOutlined from "@mui/icons-material/SaveOutlined";
import { Button, Stack, Typography } from "@mui/material";
import { useWords } from "../i18n/words.ts";
import { contractFormWords } from "./contractForm.words.ts";
import type { Keeping } from "./useDraftKeeping.ts";

/** Says quietly where what was written is. */
export function KeepingNote({ keeping, onCompare }: { keeping: Keeping; onCompare: () => void }) {
  const words = useWords(contractFormWords).keeping;
  const text = {
    IDLE: "",
    SAVING: words.saving,
    SAVED: words.saved,
    BROWSER: words.browser,
    FAILED: words.failed,
    STALE: words.stale,
  }[keeping];
  const Icon =
    keeping === "SAVED"
      ? CloudDoneOutlined
      : keeping === "FAILED" || keeping === "STALE"
        ? CloudOffOutlined
        : SaveOutlined;
  return (
    <Stack
      direction="row"
      spacing={1}
      role="status"
      sx={{ alignItems: "center", color: "text.secondary", minWidth: 0 }}
    >
      {text === "" ? null : <Icon aria-hidden sx={{ fontSize: 18 }} />}
      <Typography variant="caption">{text}</Typography>
      {keeping === "STALE" ? (
        <Button size="small" onClick={onCompare}>
          {words.compare}
        </Button>
      ) : null}
    </Stack>
  );
}
