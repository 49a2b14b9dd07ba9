import { Box, Link, Stack, Typography } from "@mui/material";
import { KeyValue } from "../components/KeyValue.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { SourceLineFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { sourceWords } from "./source.words.ts";

type Row = SourceLineFragment;

/** Several figures may carry one name (two strengths): they are shown as one, line by line. */
function joined(facts: Row["facts"]): { label: string; value: string }[] {
  const rows = new Map<string, string[]>();
  for (const { label, value } of facts) rows.set(label, [...(rows.get(label) ?? []), value]);
  return [...rows].map(([label, values]) => ({ label, value: values.join("\n") }));
}

/** One source: from whom and when first, then what it says. */
export function SourceCard({ source, about }: { source: Row; about: string | undefined }) {
  const words = useWords(sourceWords);
  const label = useLabel();
  const format = useFormat();
  const who = source.authorRole ? label("Party", source.authorRole) : null;
  const when = source.at ? format.instant(source.at) : source.on ? format.date(source.on) : "";
  const by = [who, source.authorName ?? (who === null ? words.unnamed : null), when].filter(Boolean).join(" · ");
  const topic = [about, source.behavior ? label("Behavior", source.behavior) : null].filter(
    (each) => each && each !== source.title,
  );
  return (
    <Box component="li" sx={{ minWidth: 0 }}>
      <Typography variant="caption" color="text.secondary" component="p">
        {by}
      </Typography>
      <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>{source.title}</Typography>
      {topic.length > 0 ? (
        <Typography variant="body2" color="text.secondary">
          {topic.join(" · ")}
        </Typography>
      ) : null}
      {source.text ? (
        <Typography variant="body2" sx={{ mt: 0.5, whiteSpace: "pre-line", maxWidth: "68ch" }}>
          {source.text}
        </Typography>
      ) : null}
      {source.facts.length > 0 ? (
        <Box sx={{ mt: 1, whiteSpace: "pre-line" }}>
          <KeyValue columns={source.facts.length > 1 ? 2 : 1} rows={joined(source.facts)} />
        </Box>
      ) : null}
      {source.evidence.length > 0 ? (
        <Stack direction="row" sx={{ mt: 1, flexWrap: "wrap", columnGap: 2 }}>
          {source.evidence.map((item) => (
            <Link
              key={item.id}
              href={item.url}
              variant="body2"
              {...(item.url.startsWith("/") ? {} : { target: "_blank", rel: "noreferrer" })}
            >
              {item.title}
            </Link>
          ))}
        </Stack>
      ) : null}
    </Box>
  );
}
