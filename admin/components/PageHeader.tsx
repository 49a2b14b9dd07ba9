import ArrowBack from "@mui/icons-material/ArrowBack";
import { Box, Link as TextLink, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import { usePageTitle } from "./usePageTitle.ts";

export type PageHeaderProps = {
  /** Heading of the page and title of the browser tab. */
  title: string;
  /** One sentence on what this page is for. */
  lead?: ReactNode;
  /** Where the reader came from. */
  back?: { to: string; label: string };
  /** Buttons at the right; below the title on phones. */
  actions?: ReactNode;
};

/** Head of a list or form: way back, title, one sentence, buttons. */
export function PageHeader({ title, lead, back, actions }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <Box component="header" sx={{ mb: { xs: 3, md: 4 } }}>
      {back !== undefined && <BackLink {...back} />}
      <Stack
        direction={{ xs: "column", sm: "row" }}
        spacing={2}
        sx={{ justifyContent: "space-between", alignItems: { sm: "flex-end" } }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h1" sx={{ overflowWrap: "anywhere" }}>
            {title}
          </Typography>
          {lead !== undefined && (
            <Typography color="text.secondary" sx={{ mt: 0.75, maxWidth: "68ch" }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions !== undefined && (
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap", flexShrink: 0, alignItems: "center" }}>
            {actions}
          </Stack>
        )}
      </Stack>
    </Box>
  );
}

/** The quiet way back above a title. */
export function BackLink({ to, label }: { to: string; label: string }) {
  return (
    <TextLink
      component={Link}
      to={to}
      color="text.secondary"
      sx={{
        display: "inline-flex",
        alignItems: "center",
        gap: 0.75,
        mb: 1.5,
        minHeight: 28,
        fontSize: "0.875rem",
        fontWeight: 500,
      }}
    >
      <ArrowBack sx={{ fontSize: 16 }} />
      {label}
    </TextLink>
  );
}
