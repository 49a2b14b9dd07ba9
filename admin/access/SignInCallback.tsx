import { Alert, Button, Stack, Typography } from "@mui/material";
import { useHandleAuthCallback } from "ra-core";
import { LoadingState } from "../components/LoadingState.tsx";
import { useWords } from "../i18n/words.ts";
import { signInWords } from "./access.words.ts";

/** Where the sign-in server sends people back to. */
export function SignInCallback() {
  const word = useWords(signInWords);
  const { error } = useHandleAuthCallback();
  if (!error) return <LoadingState message={word.entering} />;
  return (
    <Stack component="main" spacing={2} sx={{ maxWidth: 440, mx: "auto", p: 3, pt: 12 }}>
      <Typography variant="h1">{word.failed}</Typography>
      <Alert severity="error">{word.failedHelp}</Alert>
      <Button variant="contained" href="/login">
        {word.retry}
      </Button>
    </Stack>
  );
}
