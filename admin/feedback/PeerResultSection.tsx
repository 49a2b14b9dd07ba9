import { Box, Stack, Typography } from "@mui/material";
import { visuallyHidden } from "@mui/utils";
import { useViewer } from "../access/useViewer.ts";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { EvaluationPeerFeedbackDocument, type EvaluationPeerFeedbackQuery } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.feedback.ts";
import { peerWords } from "./peer.words.ts";

type Group = NonNullable<NonNullable<EvaluationPeerFeedbackQuery["evaluation"]>["peerFeedback"]>["groups"][number];

/** What peers and subordinates said in a period, once it may be shown; absent where there is nothing of it. */
export function PeerResultSection({ evaluation }: { evaluation: string }) {
  const word = useWords(peerWords);
  const format = useFormat();
  const viewer = useViewer();
  const enabled = viewer?.permittedFields.includes("peerRound") ?? false;
  const { data } = useOperation(EvaluationPeerFeedbackDocument, { id: evaluation }, { enabled });
  const result = data?.evaluation?.peerFeedback;
  if (result == null) return null;
  return (
    <Section title={word.result} lead={word.resultLead(format.date(result.closedOn))}>
      <Stack spacing={4}>
        {result.groups.map((group) => (
          <PeerGroupResult key={group.group} group={group} fewest={result.minRespondents} />
        ))}
      </Stack>
    </Section>
  );
}

function PeerGroupResult({ group, fewest }: { group: Group; fewest: number }) {
  const word = useWords(peerWords);
  const label = useLabel();
  return (
    <Box component="section" aria-label={label("PeerResultGroup", group.group)}>
      <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "baseline", gap: 2, mb: 1.5 }}>
        <Typography component="h3" sx={{ fontWeight: 650 }}>
          {label("PeerResultGroup", group.group)}
        </Typography>
        {group.respondents == null ? null : (
          <Typography variant="body2" color="text.secondary">
            {word.respondents(group.respondents)}
          </Typography>
        )}
      </Stack>
      {group.respondents == null ? <Typography color="text.secondary">{word.below(fewest)}</Typography> : null}
      <Stack component="ul" spacing={1.5} sx={{ m: 0, p: 0, listStyle: "none" }}>
        {group.values.map(({ behavior, average }) => (
          <ValueBar key={behavior} name={label("Behavior", behavior)} average={average ?? null} />
        ))}
      </Stack>
      <Texts title={word.strength} texts={group.strengths} />
      <Texts title={word.improve} texts={group.improvements} />
    </Box>
  );
}

/** A value as a bar from 1 to 4; screen readers get the same as a sentence. */
function ValueBar({ name, average }: { name: string; average: string | null }) {
  const word = useWords(peerWords);
  const format = useFormat();
  const band: Record<string, string> = word.band;
  const said = average === null ? word.valueBelow : word.scale(format.decimal(average, 1), band[average] ?? "");
  return (
    <Box component="li">
      <Stack direction="row" sx={{ justifyContent: "space-between", gap: 2, mb: 0.5 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {name}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ textAlign: "right" }}>
          <span style={visuallyHidden}>: </span>
          {said}
        </Typography>
      </Stack>
      <Box aria-hidden sx={{ height: 8, borderRadius: 4, bgcolor: "action.hover", overflow: "hidden" }}>
        {average === null ? null : (
          <Box
            sx={{ height: 1, width: `${((Number(average) - 1) / 3) * 100}%`, bgcolor: "primary.main", borderRadius: 4 }}
          />
        )}
      </Box>
    </Box>
  );
}

function Texts({ title, texts }: { title: string; texts: readonly string[] }) {
  const word = useWords(peerWords);
  if (texts.length === 0) return null;
  return (
    <Box sx={{ mt: 2.5 }}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {title}
      </Typography>
      <Typography variant="caption" color="text.secondary">
        {word.randomOrder}
      </Typography>
      <Box component="ul" sx={{ mt: 0.5, mb: 0, pl: 2.5 }}>
        {texts.map((text, at) => (
          <Typography key={at} component="li" variant="body2" sx={{ mb: 0.5, overflowWrap: "anywhere" }}>
            {text}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
