import { Box, Button, Collapse, Skeleton, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { Section } from "../components/Section.tsx";
import { WorkingTree } from "../components/WorkingTree.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  LegacyResultsDocument,
  LegacyResultsImportDocument,
  type LegacyLineFragment,
} from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.documents.ts";
import { legacyWords } from "./legacy.words.ts";

/** Results of past years on a person's page; absent where there are none and the viewer could add none. */
export function LegacyHistory({ employee }: { employee: string }) {
  const words = useWords(legacyWords);
  const may = useMay();
  const { data, isPending } = useOperation(LegacyResultsDocument, { id: employee });
  const results = data?.employee?.legacyResults ?? [];
  const mayImport = may(LegacyResultsImportDocument);
  if (results.length === 0 && !mayImport) return null;
  return (
    <Section title={words.history} lead={words.historyLead}>
      {isPending ? <Skeleton variant="rounded" height={48} /> : null}
      {!isPending && results.length === 0 ? <Typography color="text.secondary">{words.empty}</Typography> : null}
      {results.map((result) => (
        <LegacyLine key={result.id} result={result} />
      ))}
      {mayImport ? (
        <Button component={Link} to="/employees/past-results" variant="outlined" sx={{ mt: 2 }}>
          {words.link}
        </Button>
      ) : null}
    </Section>
  );
}

function LegacyLine({ result }: { result: LegacyLineFragment }) {
  const words = useWords(legacyWords);
  const label = useLabel();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ py: 1.25, borderTop: 1, borderColor: "divider" }}>
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ alignItems: "baseline", flexWrap: "wrap" }}>
        <Typography sx={{ flex: 1, minWidth: 160, fontWeight: 600 }}>
          {result.year}
          <Typography component="span" variant="caption" color="text.secondary" sx={{ display: "block" }}>
            {label("LegacyRegime", result.regime)}
            {result.source ? ` · ${words.source(result.source)}` : ""}
          </Typography>
        </Typography>
        <Typography sx={{ fontVariantNumeric: "tabular-nums" }}>{format.decimal(result.score)}</Typography>
        <Typography sx={{ fontWeight: 600 }}>{label("LegacyPredicate", result.predicate)}</Typography>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.how}
        </Button>
      </Stack>
      <Collapse in={open} unmountOnExit>
        <Box sx={{ mt: 1.5 }}>
          <WorkingTree working={result.working} />
        </Box>
      </Collapse>
    </Box>
  );
}
