import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { useTranslate } from "ra-core";
import { useState } from "react";
import { Link } from "react-router-dom";
import { FeedbackKindValues, type FeedbackKind } from "../../api/generated/enums.ts";
import { useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  GivenFeedbackDocument,
  ReceivedFeedbackDocument,
  type ReceivedFeedbackQuery,
} from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { FeedbackCard } from "./FeedbackCard.tsx";
import { feedbackWords } from "./feedback.words.ts";
import { InvitationList } from "./InvitationList.tsx";
import { lastPeriod } from "./lastPeriod.ts";
import { useCycles } from "../evaluations/useCycles.ts";

type Received = ReceivedFeedbackQuery["feedbackReceived"]["edges"][number]["node"];

/** `/feedback`: colleagues who wait for an answer, then what the reader should improve and does well (SWL-03, SWL-05). */
export default function FeedbackPage() {
  const word = useWords(feedbackWords);
  const viewer = useViewer();
  if (viewer === null) return <LoadingState />;
  const may = (field: string) => viewer.permittedFields.includes(field);
  const peers = viewer.methods.includes("PEER_FEEDBACK");
  const rounds = may("peerRounds") && (
    <Button component={Link} to="/peerRounds" variant="outlined">
      {word.rounds}
    </Button>
  );
  return (
    <>
      <PageHeader title={word.title} lead={peers ? word.leadPeers : word.lead} actions={rounds || undefined} />
      {may("peerInvitations") ? <InvitationList /> : null}
      {may("feedbackReceived") ? <ReceivedFeedback /> : null}
      {may("feedbackGive") ? <GivenFeedback /> : null}
    </>
  );
}

function ReceivedFeedback() {
  const word = useWords(feedbackWords);
  const translate = useTranslate();
  const [after, setAfter] = useState<string | null>(null);
  const [older, setOlder] = useState<readonly Received[]>([]);
  const { data, error, isPending } = useOperation(ReceivedFeedbackDocument, { after });
  if (isPending) return <LoadingState />;
  if (error) return <Alert severity="warning">{translate(error.message)}</Alert>;
  const page = data.feedbackReceived.edges.map(({ node }) => node);
  const all = [...older, ...page];
  if (all.length === 0) return <EmptyState title={word.nothing}>{word.nothingText}</EmptyState>;
  const { hasNextPage, endCursor } = data.feedbackReceived.pageInfo;
  return (
    <>
      {[...FeedbackKindValues].reverse().map((kind) => (
        <OfKind key={kind} kind={kind} lines={all.filter((line) => line.kind === kind)} />
      ))}
      {hasNextPage ? (
        <Button
          onClick={() => {
            setOlder(all);
            setAfter(endCursor ?? null);
          }}
        >
          {word.more}
        </Button>
      ) : null}
    </>
  );
}

/** Feedback of one type, under its periods, the newest first. */
function OfKind({ kind, lines }: { kind: FeedbackKind; lines: readonly Received[] }) {
  const word = useWords(feedbackWords);
  const format = useFormat();
  const periods = [...new Set(lines.map(({ period }) => period))];
  const improve = kind === "IMPROVE";
  return (
    <Section title={improve ? word.improve : word.strengths} lead={improve ? word.improveLead : word.strengthsLead}>
      {lines.length === 0 ? <Typography color="text.secondary">{word.noneOfKind}</Typography> : null}
      {periods.map((period) => (
        <Box key={period} sx={{ mb: 2 }}>
          <Typography component="h3" sx={{ fontWeight: 650, mb: 0.5 }}>
            {format.period(period)}
          </Typography>
          <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
            {lines
              .filter((line) => line.period === period)
              .map((line) => (
                <FeedbackCard key={line.id} contract={line.contract.id} line={line} />
              ))}
          </Box>
        </Box>
      ))}
    </Section>
  );
}

/** How often the reader gave feedback of each type in the running period (BGO-05); absent for whoever gave none. */
function GivenFeedback() {
  const word = useWords(feedbackWords);
  const format = useFormat();
  const { cycles } = useCycles();
  const viewer = useViewer();
  const cycle = cycles.find(({ id }) => id === viewer?.organization.currentCycle?.id);
  const period = cycle === undefined ? undefined : lastPeriod(cycle.periods, format.today);
  const asked = { cycle: cycle?.id ?? "", period: period ?? "" };
  const { data } = useOperation(GivenFeedbackDocument, asked, { enabled: period !== undefined });
  const counts = data?.feedbackCounts;
  if (counts == null || period === undefined || counts.strengths + counts.improvements === 0) return null;
  return (
    <Section title={word.given}>
      <Stack spacing={0.5}>
        <Typography>{word.givenCounts(format.period(period), counts.strengths, counts.improvements)}</Typography>
        <Typography variant="body2" color="text.secondary">
          {word.givenHint}
        </Typography>
      </Stack>
    </Section>
  );
}
