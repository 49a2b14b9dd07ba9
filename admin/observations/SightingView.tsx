import { Box, Stack, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import type { ObservationRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { observationWords } from "./observation.words.ts";

/** What was seen: in words, and each item of the pinned rubric with its level and what shows it. */
export function SightingView({ observation }: { observation: ObservationRecordFragment }) {
  const words = useWords(observationWords);
  const format = useFormat();
  const { rubric, sighting } = observation;
  if (rubric == null || sighting == null) return null;
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {format.date(sighting.day)}
      </Typography>
      <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", mb: 2 }}>{sighting.seen}</Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {rubric.items.map(({ id, title }) => {
          const given = sighting.levels.find(({ item }) => item === id);
          const level = given?.level ?? 0;
          return (
            <Box component="li" key={id} sx={{ py: 1.5, borderTop: 1, borderColor: "divider" }}>
              <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
              <Stack direction="row" spacing={1} sx={{ alignItems: "center", my: 0.5 }}>
                <Stack direction="row" spacing={0.5} aria-hidden>
                  {rubric.levels.map((name, at) => (
                    <Box
                      key={name}
                      sx={{
                        ...{ width: 22, height: 8, borderRadius: 4, border: 1, borderColor: "text.secondary" },
                        bgcolor: at < level ? "primary.main" : "transparent",
                      }}
                    />
                  ))}
                </Stack>
                <Typography variant="body2">{level === 0 ? words.notSeen : rubric.levels[level - 1]}</Typography>
              </Stack>
              {given?.note && (
                <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
                  {given.note}
                </Typography>
              )}
            </Box>
          );
        })}
      </Box>
    </>
  );
}
