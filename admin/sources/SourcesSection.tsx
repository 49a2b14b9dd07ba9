import ExpandMore from "@mui/icons-material/ExpandMore";
import { Accordion, AccordionDetails, AccordionSummary, Stack, Typography } from "@mui/material";
import type { SourceKind } from "../../api/generated/enums.ts";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { SourcePageFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.sources.ts";
import { SourceCard } from "./SourceCard.tsx";
import { sourceWords } from "./source.words.ts";

/** Kinds that stand open at once: what others said and saw. What the employee wrote stands on the same page in full. */
const open: readonly SourceKind[] = ["FEEDBACK", "PEER_FEEDBACK", "OBSERVATION", "INNOVATION"];

/** All sources of an evaluation, grouped by where they come from, each with date and author role (PAU-04). */
export function SourcesSection({
  sources,
  titles,
}: {
  sources: SourcePageFragment;
  titles: ReadonlyMap<string, string>;
}) {
  const words = useWords(sourceWords);
  const label = useLabel();
  const format = useFormat();
  const kinds = [...new Set(sources.rows.map(({ kind }) => kind))];
  const list = (names: readonly SourceKind[]) => names.map((kind) => label("SourceKind", kind)).join(", ");
  const weights = sources.weights.map(
    ({ source, weight }) => `${label("SourceKind", source)} ${format.percent(weight)}`,
  );
  return (
    <Section title={words.title} lead={words.lead}>
      {kinds.map((kind) => {
        const rows = sources.rows.filter((row) => row.kind === kind);
        return (
          <Accordion key={kind} defaultExpanded={open.includes(kind)} sx={{ mb: 1 }}>
            <AccordionSummary expandIcon={<ExpandMore />}>
              <Stack
                direction="row"
                sx={{ flex: 1, pr: 1, justifyContent: "space-between", alignItems: "baseline", gap: 2 }}
              >
                <Typography sx={{ fontWeight: 650 }}>{label("SourceKind", kind)}</Typography>
                <Typography variant="caption" color="text.secondary">
                  {words.count(rows.length)}
                </Typography>
              </Stack>
            </AccordionSummary>
            <AccordionDetails>
              <Stack component="ul" spacing={2.5} sx={{ m: 0, p: 0, listStyle: "none" }}>
                {rows.map((row) => (
                  <SourceCard key={row.id} source={row} about={titles.get(row.resultId ?? "")} />
                ))}
              </Stack>
            </AccordionDetails>
          </Accordion>
        );
      })}
      {kinds.length === 0 && sources.withheld.length === 0 ? (
        <Typography sx={{ mb: 1 }}>{words.nothing}</Typography>
      ) : null}
      <Stack spacing={0.5} sx={{ mt: 2 }}>
        {[
          sources.withheld.length > 0 ? words.withheld(list(sources.withheld)) : null,
          sources.missing.length > 0 ? words.missing(list(sources.missing)) : null,
          weights.length > 0 ? words.weights(weights.join(", ")) : words.noWeights,
        ].map((line) =>
          line === null ? null : (
            <Typography key={line} variant="body2" color="text.secondary">
              {line}
            </Typography>
          ),
        )}
      </Stack>
    </Section>
  );
}
