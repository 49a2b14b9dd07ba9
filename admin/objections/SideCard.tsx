import { Box, Link, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import type { ObjectionRecordFragment, StatementTextFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { objectionWords } from "./objection.words.ts";

/** Evidence of a side, as links. */
export function EvidenceLinks({ evidence }: { evidence: ObjectionRecordFragment["evidence"] }) {
  const words = useWords(objectionWords);
  if (evidence.length === 0) return null;
  return (
    <Typography variant="body2" component="div" sx={{ mt: 1 }}>
      {words.evidence}:{" "}
      {evidence.map((row, index) => (
        <span key={row.id}>
          {index === 0 ? null : ", "}
          <Link href={row.url} underline="always" target="_blank" rel="noopener noreferrer">
            {row.title}
          </Link>
        </span>
      ))}
    </Typography>
  );
}

/** What one side says; who has not spoken yet is awaited until a day, or was silent. */
export function SideCard({
  title,
  statement,
  objection,
}: {
  title: string;
  statement?: StatementTextFragment | null;
  objection: ObjectionRecordFragment;
}) {
  const words = useWords(objectionWords);
  const format = useFormat();
  const silence = objection.ruling == null ? words.notYet(format.date(objection.explainBy)) : words.silent;
  return (
    <Box>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      {statement == null ? (
        <Typography color="text.secondary">{silence}</Typography>
      ) : (
        <>
          <Typography sx={{ whiteSpace: "pre-line" }}>{statement.text}</Typography>
          <EvidenceLinks evidence={statement.evidence} />
          <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>
            {words.on(statement.byName, format.instant(statement.at))}
            {statement.onBehalfOf ? ` (${words.onBehalf(statement.onBehalfOf)})` : null}
          </Typography>
        </>
      )}
    </Box>
  );
}
