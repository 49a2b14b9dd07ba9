import { Box, Typography } from "@mui/material";
import { DataTableTwin } from "../components/DataTableTwin.tsx";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { DailyLogTeamQuery } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { dailyLogWords } from "./dailyLog.words.ts";

type Contribution = DailyLogTeamQuery["dailyLogTeam"]["contributions"][number];

/** Each member's part in what the team did for a result of the leader (BGO-03). */
export function ContributionList({ contributions }: { contributions: readonly Contribution[] }) {
  const words = useWords(dailyLogWords);
  const format = useFormat();
  return (
    <Section title={words.contribution} lead={words.contributionLead}>
      {contributions.map(({ leaderResult, parts }) => {
        const title = leaderResult ?? words.noLeaderResult;
        return (
          <Box key={title} sx={{ mb: 3 }}>
            <Typography component="h3" sx={{ fontWeight: 650, mb: 1 }}>
              {title}
            </Typography>
            <DataTableTwin
              caption={`${words.contribution}: ${title}`}
              columns={[words.member, words.ownResult, words.entries, words.quantities, words.share]}
              rows={parts.map((part) => [
                part.employeeName,
                part.resultTitle,
                String(part.entries),
                part.quantities.join("; ") || "–",
                format.percent(part.share),
              ])}
            >
              {parts.map((part) => (
                <Box key={`${part.employeeName} ${part.resultTitle}`} sx={{ mb: 1 }}>
                  <Typography variant="body2">
                    {part.employeeName} · {format.percent(part.share)}
                  </Typography>
                  <Box sx={{ height: 8, borderRadius: 4, bgcolor: "action.hover", overflow: "hidden" }} aria-hidden>
                    <Box sx={{ height: 1, width: `${Number(part.share)}%`, bgcolor: "primary.main" }} />
                  </Box>
                </Box>
              ))}
            </DataTableTwin>
          </Box>
        );
      })}
    </Section>
  );
}
