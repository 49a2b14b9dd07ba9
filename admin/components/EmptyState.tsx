import { Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";

/** Nothing here yet: says what belongs here and what to do about it. As a whole page, its title is the page's. */
export function EmptyState({
  title,
  children,
  action,
  page = false,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  page?: boolean;
}) {
  return (
    <Stack spacing={1.5} sx={{ alignItems: "center", textAlign: "center", py: { xs: 6, md: 9 }, px: 3 }}>
      <Typography variant="h3" component={page ? "h1" : "p"}>
        {title}
      </Typography>
      {children !== undefined && (
        <Typography color="text.secondary" sx={{ maxWidth: 460 }}>
          {children}
        </Typography>
      )}
      {action}
    </Stack>
  );
}
