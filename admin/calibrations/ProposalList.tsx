import { Box, Button, Link as TextLink, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-router-dom";
import { Loaded } from "../components/Loaded.tsx";
import { PredicateChip } from "../components/PredicateChip.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import {
  CalibrationAnswerDocument,
  CalibrationProposalsDocument,
  type CalibrationCardFieldsFragment,
} from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { calibrationWords } from "./calibration.words.ts";
import { useCalibrationStep } from "./useCalibrationStep.ts";

/** What is proposed to the viewer as a rater, each answered in place (R-DS-07). */
export function ProposalList() {
  const word = useWords(calibrationWords);
  const proposals = useOperation(CalibrationProposalsDocument, {});
  return (
    <Section title={word.asked} lead={word.askedLead}>
      <Loaded of={proposals}>
        {({ calibrationProposals: { edges } }) =>
          edges.length === 0 ? (
            <Typography color="text.secondary">{word.nothingAsked}</Typography>
          ) : (
            edges.map(({ node }) => <Proposal key={node.id} card={node} />)
          )
        }
      </Loaded>
    </Section>
  );
}

function Proposal({ card }: { card: CalibrationCardFieldsFragment }) {
  const word = useWords(calibrationWords);
  const label = useLabel();
  const { take, busy } = useCalibrationStep();
  const [note, setNote] = useState("");
  const answer = (agree: boolean) =>
    void take(
      CalibrationAnswerDocument,
      {
        input: {
          calibration: card.calibration,
          card: card.id,
          version: card.version,
          agree,
          note: note.trim() || null,
        },
      },
      agree ? word.agree : word.decline,
    );
  return (
    <Box sx={{ py: 2, borderTop: 1, borderColor: "divider" }}>
      <Typography sx={{ fontWeight: 600 }}>{card.employeeName}</Typography>
      <Typography variant="caption" color="text.secondary" component="p">
        {card.positionTitle} · {card.unitName}
      </Typography>
      <Stack direction="row" spacing={1} useFlexGap sx={{ my: 1, alignItems: "center", flexWrap: "wrap" }}>
        <PredicateChip value={card.start.predicate} />
        <span aria-hidden>→</span>
        <PredicateChip value={card.now.predicate} />
      </Stack>
      {(["result", "behavior"] as const)
        .filter((each) => card.start[each] !== card.now[each])
        .map((each) => (
          <Typography key={each} variant="body2">
            {word.change(word[each], label("Rating", card.start[each]), label("Rating", card.now[each]))}
          </Typography>
        ))}
      <Typography variant="body2">
        {card.proposedByName}: {card.reason}
      </Typography>
      <TextLink component={Link} to={`/evaluations/${card.evaluation}/show`} variant="body2">
        {word.openEvaluation}
      </TextLink>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={1} sx={{ mt: 1.5, alignItems: { sm: "flex-start" } }}>
        <TextField
          size="small"
          fullWidth
          label={word.note}
          helperText={word.noteHelp}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button variant="contained" loading={busy} onClick={() => answer(true)}>
          {word.agree}
        </Button>
        <Button variant="outlined" color="inherit" disabled={busy || note.trim() === ""} onClick={() => answer(false)}>
          {word.decline}
        </Button>
      </Stack>
    </Box>
  );
}
