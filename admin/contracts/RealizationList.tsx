import { Box, Link, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import type { RealizationLineFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { RealizationState } from "../progress/RealizationState.tsx";
import { contractWords } from "./contract.words.ts";

/** What was recorded for an indicator, period by period, with its note, source and evidence. */
export function RealizationList({ realizations }: { realizations: readonly RealizationLineFragment[] }) {
  const words = useWords(contractWords).show;
  const format = useFormat();
  if (realizations.length === 0) return null;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="subtitle2" sx={{ mb: 0.5 }}>
        {words.records}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.25 }}>
        {realizations.map((row) => (
          <li key={row.id}>
            <Typography variant="body2">
              {format.period(row.period)}: <strong>{format.measured(row.display)}</strong>
              {row.dataSource ? ` · ${row.dataSource}` : null}
            </Typography>
            <RealizationState id={row.id} status={row.status} />
            {row.note ? (
              <Typography variant="body2" color="text.secondary">
                {row.note}
              </Typography>
            ) : null}
            {row.evidence.map((evidence) => (
              <Typography key={evidence.id} variant="body2" sx={{ mt: 0.5 }}>
                <Link
                  href={evidence.url}
                  underline="always"
                  target="_blank"
                  rel="noopener noreferrer"
                  // Links below one another have room for a finger.
                  sx={{ display: "inline-block", py: 0.25 }}
                >
                  {evidence.title}
                </Link>
              </Typography>
            ))}
          </li>
        ))}
      </Box>
    </Box>
  );
}
