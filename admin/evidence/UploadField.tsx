import { useId, useRef } from "react";
import AddAPhoto from "@mui/icons-material/AddAPhotoOutlined";
import Close from "@mui/icons-material/Close";
import { Box, Button, IconButton, LinearProgress, Stack, Typography } from "@mui/material";
import { useWords } from "../i18n/words.ts";
import { evidenceWords } from "./evidence.words.ts";
import { type Arrived, useUploads } from "./useUploads.ts";

type Props = {
  contract: string;
  limits: { maxMegabytes: number; contentTypes: readonly string[] };
  onArrived: (arrived: Arrived) => void;
};

/** Chooses files and sends them: one tap opens the camera or the files, the second chooses. */
export function UploadField({ contract, limits, onArrived }: Props) {
  const words = useWords(evidenceWords);
  const { uploads, choose, again, drop } = useUploads(contract, limits, onArrived);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  return (
    <Box>
      <Button size="small" startIcon={<AddAPhoto />} aria-describedby={hint} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={limits.contentTypes.join(",")}
        onChange={(event) => {
          choose([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Typography id={hint} variant="caption" color="text.secondary" component="p">
        {words.hint(limits.maxMegabytes)}
      </Typography>
      <Stack spacing={1} sx={{ mt: uploads.length === 0 ? 0 : 1 }} role="status">
        {uploads.map((upload) => (
          <Stack key={upload.key} direction="row" spacing={1} sx={{ alignItems: "center" }}>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
              <Typography variant="body2" color={upload.state === "REFUSED" ? "error" : "text.primary"}>
                {upload.state === "SENDING"
                  ? words.sending(upload.file.name, upload.percent)
                  : upload.state === "CHECKING"
                    ? words.checking(upload.file.name)
                    : upload.state === "CUT"
                      ? words.cut(upload.file.name)
                      : `${upload.file.name}: ${upload.why ?? ""}`}
              </Typography>
              {upload.state === "SENDING" || upload.state === "CHECKING" ? (
                <LinearProgress
                  variant={upload.state === "SENDING" ? "determinate" : "indeterminate"}
                  value={upload.percent}
                  aria-label={upload.file.name}
                  sx={{ mt: 0.5, borderRadius: "3px" }}
                />
              ) : null}
            </Box>
            {upload.state === "CUT" ? (
              <Button size="small" onClick={() => again(upload)}>
                {words.again}
              </Button>
            ) : null}
            {upload.state === "CUT" || upload.state === "REFUSED" ? (
              <IconButton size="small" aria-label={words.drop(upload.file.name)} onClick={() => drop(upload.key)}>
                <Close fontSize="small" />
              </IconButton>
            ) : null}
          </Stack>
        ))}
      </Stack>
    </Box>
  );
}
