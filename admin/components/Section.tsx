import { Box, Card, Stack, Typography } from "@mui/material";
import { type ReactNode, useId } from "react";

/** A titled part of a page, on a card unless `plain`. */
export function Section({
  title,
  lead,
  action,
  plain = false,
  children,
}: {
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  plain?: boolean;
  children?: ReactNode;
}) {
  const id = useId();
  const content = (
    <>
      <Stack
        direction={{ xs: "column", sm: "row" }}
        spacing={{ xs: 1, sm: 2 }}
        sx={{ justifyContent: "space-between", alignItems: "flex-start", mb: 2 }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography id={id} variant="h2">
            {title}
          </Typography>
          {lead !== undefined && (
            <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, maxWidth: "64ch" }}>
              {lead}
            </Typography>
          )}
        </Box>
        {action}
      </Stack>
      {children}
    </>
  );
  if (plain) {
    return (
      <Box component="section" aria-labelledby={id} sx={{ mb: 4 }}>
        {content}
      </Box>
    );
  }
  return (
    <Card component="section" aria-labelledby={id} sx={{ p: { xs: 2.5, md: 3 }, mb: 3 }}>
      {content}
    </Card>
  );
}
