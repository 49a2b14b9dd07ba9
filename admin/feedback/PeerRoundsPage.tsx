import { Box, Button, LinearProgress, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useViewer } from "../access/useViewer.ts";
import { AskDialog } from "../components/AskDialog.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import { PeerRoundsDocument, type PeerRoundRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.feedback.ts";
import { feedbackWords } from "./feedback.words.ts";
import { OpenRound } from "./OpenRound.tsx";
import { peerWords } from "./peer.words.ts";

/** `/peerRounds`: rounds of the running cycle, as counts only, and the way to open one. */
export default function PeerRoundsPage() {
  const word = useWords(peerWords);
  const back = { to: "/feedback", label: useWords(feedbackWords).title };
  const viewer = useViewer();
  const cycle = viewer?.organization.currentCycle;
  const { data, error, refetch } = useOperation(
    PeerRoundsDocument,
    { cycle: cycle?.id ?? "" },
    { enabled: cycle != null },
  );
  if (data === undefined && error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (viewer === null || cycle == null || data === undefined) return <LoadingState />;
  const rounds = data.peerRounds.edges.map(({ node }) => node);
  return (
    <>
      <PageHeader title={word.rounds} lead={word.roundsLead} back={back} />
      {rounds.length === 0 ? (
        <EmptyState title={word.noRounds} />
      ) : (
        <Section title={String(cycle.year)}>
          <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
            {rounds.map((round) => (
              <RoundRow key={round.id} round={round} />
            ))}
          </Box>
        </Section>
      )}
      {viewer.permittedFields.includes("peerRoundOpen") ? <OpenRound cycle={cycle.id} /> : null}
    </>
  );
}

function RoundRow({ round }: { round: PeerRoundRowFragment }) {
  const word = useWords(peerWords);
  const format = useFormat();
  const [closing, setClosing] = useState(false);
  const close = useStep("feedback", "closeRound", { done: word.closed });
  const { answered = 0, asked = 0 } = round.progress ?? {};
  const said = word.progress(answered, asked);
  return (
    <Stack component="li" spacing={1} sx={{ py: 2, borderTop: 1, borderColor: "divider" }}>
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: "wrap", alignItems: "center" }}>
        <Typography sx={{ fontWeight: 650 }}>
          {round.unitName}, {format.period(round.period)}
        </Typography>
        <StatusChip of="PeerRoundStatus" value={round.status} />
      </Stack>
      <Typography variant="body2" color="text.secondary">
        {round.closedAt
          ? `${word.closedAt(format.instant(round.closedAt))}${round.closeReason ? `: ${round.closeReason}` : ""}`
          : `${word.by(format.date(round.dueOn))} (${format.due(round.dueOn)})`}
      </Typography>
      <Stack direction="row" spacing={2} sx={{ alignItems: "center" }}>
        <LinearProgress
          variant="determinate"
          value={asked === 0 ? 0 : (answered / asked) * 100}
          aria-label={said}
          sx={{ flex: 1, maxWidth: 320, height: 6, borderRadius: 3 }}
        />
        <Typography variant="body2">{said}</Typography>
      </Stack>
      {round.mayClose && (
        <Button size="small" variant="outlined" sx={{ alignSelf: "flex-start" }} onClick={() => setClosing(true)}>
          {word.closeRound}
        </Button>
      )}
      <AskDialog
        open={closing}
        title={word.closeRound}
        text={word.closeText}
        needsReason
        grave
        busy={close.isPending}
        onCancel={() => setClosing(false)}
        onConfirm={({ reason }) =>
          close.mutate({ id: round.id, version: round.version, reason }, { onSuccess: () => setClosing(false) })
        }
      />
    </Stack>
  );
}
