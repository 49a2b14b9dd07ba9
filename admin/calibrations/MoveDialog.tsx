import {
  Alert,
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  TextField,
  Typography,
  useMediaQuery,
  useTheme,
} from "@mui/material";
import { type FormEvent, useId, useState } from "react";
import type { Predicate } from "../../api/generated/enums.ts";
import { Loaded } from "../components/Loaded.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import {
  CalibrationEvidenceDocument,
  CalibrationMoveDocument,
  type CalibrationCardFieldsFragment,
} from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { calibrationWords } from "./calibration.words.ts";
import { lacksEvidence, pairsFor, type Cell } from "./ratingPairs.ts";
import { useCalibrationStep } from "./useCalibrationStep.ts";

type Evidence = { id: string; title: string };
type Dimension = "result" | "behavior";

/** Proposes new ratings for one person: which pair gives the wanted predicate, why, and on what evidence. */
export function MoveDialog({
  card,
  target,
  quadrant,
  onClose,
}: {
  card: CalibrationCardFieldsFragment;
  target: Predicate;
  quadrant: readonly Cell[];
  onClose: () => void;
}) {
  const word = useWords(calibrationWords);
  const label = useLabel();
  const id = useId();
  const small = useMediaQuery(useTheme().breakpoints.down("sm"));
  const { take, busy } = useCalibrationStep();
  const pairs = pairsFor(quadrant, target, card.now);
  const [chosen, setChosen] = useState(0);
  const [reason, setReason] = useState("");
  const [cited, setCited] = useState<Record<Dimension, Evidence[]>>({ result: [], behavior: [] });
  const pair = pairs[chosen] ?? pairs[0];
  const lacking = pair === undefined ? [] : lacksEvidence(card, pair);
  const asked = useOperation(CalibrationEvidenceDocument, { contract: card.contract }, { enabled: lacking.length > 0 });
  const evidence: Evidence[] = (asked.data?.contract?.realizations ?? []).flatMap((each) => each.evidence);
  const missing = [
    ...lacking.filter((dimension) => cited[dimension].length === 0).map((dimension) => word.evidence(word[dimension])),
    ...(reason.trim() === "" ? [word.reason] : []),
  ];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pair === undefined) return;
    const done = await take(
      CalibrationMoveDocument,
      {
        input: {
          ...{ calibration: card.calibration, card: card.id, version: card.version, reason },
          ...{ result: pair.result, behavior: pair.behavior },
          resultEvidence: cited.result.map((each) => each.id),
          behaviorEvidence: cited.behavior.map((each) => each.id),
        },
      },
      word.proposed,
    );
    if (done !== undefined) onClose();
  };
  const title = word.moveTitle(card.employeeName, label("Predicate", target));
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth fullScreen={small} aria-labelledby={id}>
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1.5 }}>{word.moveText}</DialogContentText>
          <RadioGroup
            aria-label={word.ratings}
            value={chosen}
            onChange={(_, value) => setChosen(Number(value))}
            sx={{ mb: 1 }}
          >
            {pairs.map(({ result, behavior }, at) => (
              <FormControlLabel
                key={`${result}${behavior}`}
                value={at}
                control={<Radio />}
                label={word.pair(label("Rating", result), label("Rating", behavior))}
              />
            ))}
          </RadioGroup>
          {lacking.length === 0 ? null : (
            <Loaded of={asked}>
              {() =>
                evidence.length === 0 ? (
                  <Alert severity="warning">{word.noEvidence}</Alert>
                ) : (
                  lacking.map((dimension) => (
                    <Autocomplete
                      key={dimension}
                      multiple
                      options={evidence}
                      value={cited[dimension]}
                      getOptionLabel={(each) => each.title}
                      getOptionKey={(each) => each.id}
                      isOptionEqualToValue={(a, b) => a.id === b.id}
                      onChange={(_, value) => setCited((old) => ({ ...old, [dimension]: value }))}
                      renderInput={(params) => (
                        <TextField {...params} label={word.evidence(word[dimension])} helperText={word.evidenceHelp} />
                      )}
                      sx={{ mt: 1.5 }}
                    />
                  ))
                )
              }
            </Loaded>
          )}
          <TextField
            autoFocus
            required
            multiline
            minRows={3}
            fullWidth
            label={word.reason}
            helperText={word.reasonHelp}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            sx={{ mt: 2 }}
          />
        </DialogContent>
        <DialogActions sx={{ flexWrap: "wrap", rowGap: 1 }}>
          {missing.length === 0 ? null : (
            <Typography variant="body2" color="text.secondary" role="status" sx={{ flex: 1, minWidth: 200 }}>
              {word.missing(missing)}
            </Typography>
          )}
          <Button onClick={onClose}>{word.cancel}</Button>
          <Button type="submit" variant="contained" loading={busy} disabled={missing.length > 0 || pair === undefined}>
            {word.propose}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
