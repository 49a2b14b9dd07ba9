import { Button } from "@mui/material";
import { Link, useParams } from "react-router-dom";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { Timeline } from "../components/Timeline.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { AuditEventsDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { auditWords } from "./audit.words.ts";
import { pageOf } from "./pageOf.ts";
import { VerifyButton } from "./VerifyButton.tsx";

/** Everything that happened to one record, and whether its chain is whole. */
export default function AuditRecord() {
  const word = useWords(auditWords);
  const { subject = "" } = useParams();
  const { data, error, isPending, refetch } = useOperation(AuditEventsDocument, { subject, first: 100 });
  const page = pageOf(subject);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <LoadingState />;
  return (
    <>
      <PageHeader
        title={word.recordTitle}
        lead={word.recordLead}
        back={{ to: "/audit", label: word.title }}
        actions={
          page && (
            <Button component={Link} to={page} variant="outlined">
              {word.openRecord}
            </Button>
          )
        }
      />
      <Section title={word.history} action={<VerifyButton subject={subject} />}>
        <Timeline events={data.auditEvents.edges.map(({ node }) => node)} />
      </Section>
    </>
  );
}
