import { Box, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { BackLink } from "./PageHeader.tsx";
import { usePageTitle } from "./usePageTitle.ts";

export type RecordHeaderProps = {
  title: string;
  /** Second line: the person or place the record belongs to. */
  subtitle?: ReactNode;
  back: { to: string; label: string };
  /** State of the record, a `StatusChip`. */
  status?: ReactNode;
  /** People and dates, short: `{ label: "Penilai", value: <PersonLine …/> }`. */
  facts?: { label: string; value: ReactNode }[];
  /** Steps: `ActionButtons`; the next step is the one primary button. */
  actions?: ReactNode;
};

/** Head of a record: its state, people, dates, and the next step. */
export function RecordHeader({ title, subtitle, back, status, facts = [], actions }: RecordHeaderProps) {
  usePageTitle(title);
  return (
    <Box component="header" sx={{ mb: { xs: 3, md: 4 } }}>
      <BackLink {...back} />
      <Stack
        direction={{ xs: "column", md: "row" }}
        spacing={2.5}
        sx={{ justifyContent: "space-between", alignItems: { md: "flex-start" } }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Stack direction="row" spacing={1.5} useFlexGap sx={{ alignItems: "center", flexWrap: "wrap" }}>
            <Typography variant="h1" sx={{ overflowWrap: "anywhere" }}>
              {title}
            </Typography>
            {status}
          </Stack>
          {subtitle !== undefined && (
            <Typography component="div" color="text.secondary" sx={{ mt: 0.75, maxWidth: "68ch" }}>
              {subtitle}
            </Typography>
          )}
        </Box>
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap", justifyContent: { md: "flex-end" } }}>
          {actions}
        </Stack>
      </Stack>
      {facts.length > 0 && (
        <Box component="dl" sx={{ display: "flex", flexWrap: "wrap", columnGap: 5, rowGap: 2, m: 0, mt: 3 }}>
          {facts.map(({ label, value }) => (
            <Box key={label} sx={{ minWidth: 120 }}>
              <Typography component="dt" variant="caption" color="text.secondary">
                {label}
              </Typography>
              <Typography component="dd" sx={{ m: 0, fontWeight: 550 }}>
                {value}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
