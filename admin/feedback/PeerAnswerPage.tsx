import { Alert, Button, Card, LinearProgress, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router-dom";
import { BehaviorValues } from "../../api/generated/enums.ts";
import { AskDialog } from "../components/AskDialog.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { PeerInvitationsDocument, type PeerInvitationRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.feedback.ts";
import { judges, sentScores } from "./answerDraft.ts";
import { PeerTexts, hasTraces } from "./PeerTexts.tsx";
import { ScoreChoice } from "./ScoreChoice.tsx";
import { feedbackWords } from "./feedback.words.ts";
import { peerWords } from "./peer.words.ts";
import { useAnswerDraft } from "./useAnswerDraft.ts";
import { useViewer } from "../access/useViewer.ts";

/** `/feedback/:round/:contract`: answers about one colleague, a value a card, kept at every step. */
export default function PeerAnswerPage() {
  const { round, contract } = useParams();
  const { data, isPending } = useOperation(PeerInvitationsDocument, {});
  if (isPending) return <LoadingState />;
  const found = data?.peerInvitations.find((each) => each.round === round && each.contract === contract);
  return <Answering key={`${round}/${contract}`} found={found} />;
}

/** Stays as it was opened: what is asked anew after sending or declining must not take the page away before it leaves. */
function Answering({ found }: { found: PeerInvitationRowFragment | undefined }) {
  const word = useWords(peerWords);
  const [invitation] = useState(found);
  if (invitation?.mayAnswer !== true)
    return (
      <EmptyState
        title={word.gone}
        action={
          <Button component={Link} to="/feedback" variant="contained">
            {word.toList}
          </Button>
        }
      />
    );
  return <AnswerCards key={invitation.id} invitation={invitation} />;
}

const lastStep = BehaviorValues.length;

function AnswerCards({ invitation }: { invitation: PeerInvitationRowFragment }) {
  const word = useWords(peerWords);
  const backWord = useWords(feedbackWords).title;
  const label = useLabel();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { round, contract } = invitation;
  const { draft, change, clear } = useAnswerDraft(`peer/${round}/${contract}`);
  const [step, setStep] = useState(() => {
    const open = BehaviorValues.findIndex((behavior) => draft.scores[behavior] === undefined);
    return open === -1 ? lastStep : open;
  });
  const [declining, setDeclining] = useState(false);
  const done = () => {
    clear();
    void navigate("/feedback");
  };
  const send = useStep("feedback", "answer", { done: word.sent });
  const decline = useStep("feedback", "decline", { done: word.declined });
  const behavior = BehaviorValues[step];
  const names = viewer === null ? [] : [viewer.name];
  const ready = judges(draft) && !hasTraces(draft, names);
  return (
    <Stack sx={{ maxWidth: 640 }}>
      <PageHeader
        title={word.title(invitation.employeeName)}
        lead={`${invitation.positionTitle} · ${label("PeerGroup", invitation.group)}`}
        back={{ to: "/feedback", label: backWord }}
      />
      <Alert severity="info" icon={false} sx={{ mb: 2 }}>
        {word.promise(invitation.minRespondents)} {word.promiseMore}
      </Alert>
      <LinearProgress
        variant="determinate"
        value={(step / lastStep) * 100}
        aria-label={word.of(Math.min(step + 1, lastStep + 1), lastStep + 1)}
        sx={{ height: 6, borderRadius: 3, mb: 2 }}
      />
      <Card sx={{ p: { xs: 2.5, sm: 4 } }}>
        <Typography variant="caption" color="text.secondary">
          {word.of(step + 1, lastStep + 1)}
        </Typography>
        {behavior === undefined ? (
          <PeerTexts draft={draft} names={names} onChange={change} />
        ) : (
          <ScoreChoice
            key={behavior}
            behavior={behavior}
            value={draft.scores[behavior]}
            onChange={(score) => {
              change({ scores: { ...draft.scores, [behavior]: score } });
              setStep(step + 1);
            }}
          />
        )}
        <Stack direction="row" spacing={1.5} useFlexGap sx={{ mt: 3, flexWrap: "wrap" }}>
          {step > 0 && (
            <Button variant="outlined" onClick={() => setStep(step - 1)}>
              {word.back}
            </Button>
          )}
          {behavior === undefined ? (
            <Button
              variant="contained"
              disabled={!ready}
              loading={send.isPending}
              onClick={() => {
                const { token, strength, improve } = draft;
                const input = { round, contract, token, scores: sentScores(draft), strength, improve };
                send.mutate(input, { onSuccess: done });
              }}
            >
              {word.send}
            </Button>
          ) : (
            draft.scores[behavior] !== undefined && (
              <Button variant="contained" onClick={() => setStep(step + 1)}>
                {word.next}
              </Button>
            )
          )}
        </Stack>
        {behavior === undefined && (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
            {judges(draft) ? word.sendHint : word.needOne}
          </Typography>
        )}
      </Card>
      <Typography variant="caption" color="text.secondary" sx={{ mt: 1.5 }}>
        {word.kept}
      </Typography>
      <Button color="inherit" size="small" sx={{ alignSelf: "flex-start", mt: 2 }} onClick={() => setDeclining(true)}>
        {word.decline}
      </Button>
      <AskDialog
        open={declining}
        title={word.decline}
        text={word.declineText}
        reasonHelp={word.declineHelp}
        needsReason
        grave={false}
        busy={decline.isPending}
        onCancel={() => setDeclining(false)}
        onConfirm={({ reason }) => decline.mutate({ round, contract, reason }, { onSuccess: done })}
      />
    </Stack>
  );
}
