import { FormControlLabel, Radio, RadioGroup, Typography } from "@mui/material";
import { useId } from "react";
import { PeerScoreValues, type Behavior, type PeerScore } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.feedback.ts";
import { peerWords } from "./peer.words.ts";

const cannotTell = "-";

/** One behavior value: what it means, and how often it is seen, in words. */
export function ScoreChoice({
  behavior,
  value,
  onChange,
}: {
  behavior: Behavior;
  value: PeerScore | null | undefined;
  onChange: (score: PeerScore | null) => void;
}) {
  const word = useWords(peerWords);
  const label = useLabel();
  const id = useId();
  const choices = [
    ...PeerScoreValues.map((score) => ({ key: score, name: label("PeerScore", score) })),
    { key: cannotTell, name: word.cannotTell },
  ];
  return (
    <>
      <Typography id={id} variant="h2" sx={{ mt: 0.5 }}>
        {label("Behavior", behavior)}
      </Typography>
      <Typography sx={{ mt: 1 }}>{word.questions[behavior]}</Typography>
      <Typography color="text.secondary" sx={{ mt: 2, mb: 1 }}>
        {word.seen}
      </Typography>
      <RadioGroup
        aria-labelledby={id}
        value={value === null ? cannotTell : (value ?? "")}
        onChange={(event) => onChange(PeerScoreValues.find((score) => score === event.target.value) ?? null)}
      >
        {choices.map(({ key, name }) => (
          <FormControlLabel
            key={key}
            value={key}
            label={name}
            control={<Radio />}
            sx={{ mx: 0, mb: 1, pr: 2, minHeight: 48, border: 1, borderColor: "divider", borderRadius: 2 }}
          />
        ))}
      </RadioGroup>
    </>
  );
}
