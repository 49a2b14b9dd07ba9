import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useLocation } from "react-router-dom";
import { useLogin } from "ra-core";
import { usePageTitle } from "../components/usePageTitle.ts";
import { useWords } from "../i18n/words.ts";
import { BrandMark } from "../layout/BrandMark.tsx";
import { LanguageSwitch } from "../layout/LanguageSwitch.tsx";
import { signInWords } from "./access.words.ts";

/** The door: what this is, and one button to the sign-in server. */
export function SignInPage() {
  const word = useWords(signInWords);
  const login = useLogin();
  const location = useLocation();
  const [state, setState] = useState<"ready" | "opening" | "failed">("ready");
  usePageTitle(word.title);

  const returnTo = (location.state as { nextPathname?: string; nextSearch?: string } | null) ?? {};
  const signIn = () => {
    setState("opening");
    login({ returnTo: `${returnTo.nextPathname ?? "/"}${returnTo.nextSearch ?? ""}` }).catch(() => setState("failed"));
  };

  return (
    <Box component="main" sx={{ minHeight: "100dvh", display: "grid", gridTemplateColumns: { md: "1.1fr 1fr" } }}>
      <Box
        sx={{
          display: { xs: "none", md: "flex" },
          flexDirection: "column",
          justifyContent: "space-between",
          bgcolor: "primary.main",
          color: "primary.contrastText",
          p: 6,
        }}
      >
        <BrandMark inverse />
        <Typography
          component="p"
          sx={{ fontSize: "2.5rem", lineHeight: 1.2, fontWeight: 700, maxWidth: 520, letterSpacing: "-0.025em" }}
        >
          {word.claim}
        </Typography>
        <Typography variant="body2" sx={{ maxWidth: 420 }}>
          {word.privacy}
        </Typography>
      </Box>
      <Stack sx={{ p: { xs: 3, sm: 6 }, justifyContent: "space-between", minHeight: "100dvh" }}>
        <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "center" }}>
          <Box sx={{ display: { md: "none" } }}>
            <BrandMark />
          </Box>
          <Box sx={{ ml: "auto" }}>
            <LanguageSwitch />
          </Box>
        </Stack>
        <Stack spacing={3} sx={{ maxWidth: 380, width: "100%", mx: "auto" }}>
          <Box>
            <Typography variant="h1" sx={{ mb: 1 }}>
              {word.title}
            </Typography>
            <Typography color="text.secondary">{word.lead}</Typography>
          </Box>
          {state === "failed" && <Alert severity="error">{word.failedHelp}</Alert>}
          <Button size="large" variant="contained" onClick={signIn} loading={state === "opening"} fullWidth>
            {state === "failed" ? word.retry : word.button}
          </Button>
          <Typography variant="caption" color="text.secondary" sx={{ display: { md: "none" } }}>
            {word.privacy}
          </Typography>
        </Stack>
        <span />
      </Stack>
    </Box>
  );
}
