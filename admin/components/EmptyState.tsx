import { Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";

/** Nothing here yet: says what belongs here and what to do about it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Stack spacing={1.5} sx={{ alignItems: "center", textAlign: "center", py: { xs: 6, md: 9 }, px: 3 }}>
      <Typography variant="h3" component="p">
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
