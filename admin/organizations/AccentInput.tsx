import { Box, Stack, TextField, Typography } from "@mui/material";
import { useInput } from "ra-core";
import { useWords } from "../i18n/words.ts";
import { surfaces, type Mode } from "../theme/surfaces.ts";
import { isColor } from "../theme/tenantAccent.ts";
import { accentOf } from "../theme/theme.ts";
import { organizationWords } from "./organization.words.ts";

const modes: Mode[] = ["light", "dark"];

/** The accent as `#rrggbb`, typed or picked, and how it looks after contrast was seen to. */
export function AccentInput({ source }: { source: string }) {
  const word = useWords(organizationWords);
  const { field, fieldState } = useInput({ source });
  const value = String(field.value ?? "");
  return (
    <Box>
      <Stack direction="row" spacing={1.5} sx={{ alignItems: "center" }}>
        <Box
          component="input"
          type="color"
          aria-label={word.accentPick}
          value={isColor(value) ? value : "#000000"}
          onChange={(event) => field.onChange(event.target.value)}
          sx={{
            width: 56,
            height: 56,
            p: 0.5,
            border: 1,
            borderColor: "divider",
            borderRadius: "10px",
            bgcolor: "background.paper",
          }}
        />
        <TextField
          {...field}
          value={value}
          label={word.accent}
          error={fieldState.error !== undefined}
          helperText={fieldState.error?.message}
        />
      </Stack>
      {isColor(value) && (
        <Box sx={{ mt: 2 }}>
          <Typography variant="caption" color="text.secondary">
            {word.preview}
          </Typography>
          <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5} sx={{ mt: 0.75 }}>
            {modes.map((mode) => {
              const { main, onMain } = accentOf(value, mode);
              return (
                <Stack
                  key={mode}
                  direction="row"
                  spacing={2}
                  sx={{
                    flex: 1,
                    alignItems: "center",
                    p: 2,
                    borderRadius: "10px",
                    bgcolor: surfaces[mode].paper,
                    border: `1px solid ${surfaces[mode].line}`,
                  }}
                >
                  <Box sx={{ bgcolor: main, color: onMain, px: 2, py: 1, borderRadius: "10px", fontWeight: 600 }}>
                    {word.previewButton}
                  </Box>
                  <Box sx={{ color: main, px: 1, fontWeight: 600, textDecoration: "underline" }}>
                    {word.previewLink}
                  </Box>
                </Stack>
              );
            })}
          </Stack>
        </Box>
      )}
    </Box>
  );
}
