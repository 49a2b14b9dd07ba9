import { Box, CircularProgress, Skeleton, Stack, Typography } from "@mui/material";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";

/** Something is on its way: a calm outline inside a page, two lines of one inside a section (`part`), or a spinner with a word for the whole screen (`page`). */
export function LoadingState({
  message,
  page = false,
  part = false,
}: {
  message?: string;
  page?: boolean;
  part?: boolean;
}) {
  const word = useWords(componentWords);
  if (page || message !== undefined) {
    return (
      <Stack role="status" spacing={2} sx={{ alignItems: "center", justifyContent: "center", minHeight: "70dvh" }}>
        <CircularProgress size={32} aria-hidden />
        <Typography color="text.secondary">{message ?? word.loading}</Typography>
      </Stack>
    );
  }
  if (part) {
    return (
      <Box role="status" aria-label={word.loading}>
        <Skeleton variant="text" width="62%" height={28} />
        <Skeleton variant="text" width="44%" height={28} />
      </Box>
    );
  }
  return (
    <Box role="status" aria-label={word.loading}>
      <Skeleton variant="text" width="38%" height={44} />
      <Skeleton variant="text" width="60%" height={24} sx={{ mb: 3 }} />
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} variant="rounded" height={56} sx={{ mb: 1.5, opacity: 1 - row * 0.2 }} />
      ))}
    </Box>
  );
}
