import { Box } from "@mui/material";
import { useMay } from "../access/useViewer.ts";
import { Section } from "../components/Section.tsx";
import { Timeline } from "../components/Timeline.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { AuditEventsDocument } from "../generated/operations.ts";
import type { EnumName } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { auditWords } from "./audit.words.ts";
import { VerifyButton } from "./VerifyButton.tsx";

/** The story of one record at the side of its page; absent for those who may not read it. */
export function RecordHistory({ subject, states }: { subject: string; states?: EnumName }) {
  const word = useWords(auditWords);
  const may = useMay();
  const permitted = may(AuditEventsDocument);
  const { data, isPending } = useOperation(AuditEventsDocument, { subject, first: 50 }, { enabled: permitted });
  if (!permitted) return null;
  return (
    <Section title={word.history}>
      <Timeline events={data?.auditEvents.edges.map(({ node }) => node) ?? []} states={states} loading={isPending} />
      <Box sx={{ mt: 1 }}>
        <VerifyButton subject={subject} />
      </Box>
    </Section>
  );
}
