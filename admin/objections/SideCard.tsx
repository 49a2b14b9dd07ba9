import { Box, Typography } from "@mui/material";
import { CitedLinks } from "../components/CitedLinks.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ObjectionRecordFragment, StatementTextFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { objectionWords } from "./objection.words.ts";

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
          <CitedLinks label={words.evidence} evidence={statement.evidence} />
          <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>
            {words.on(statement.byName, format.instant(statement.at))}
            {statement.onBehalfOf ? ` (${words.onBehalf(statement.onBehalfOf)})` : null}
          </Typography>
        </>
      )}
    </Box>
  );
}
