import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
  useMediaQuery,
  useTheme,
} from "@mui/material";
import { useId } from "react";
import { useMay } from "../access/useViewer.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { OrganizationOutcomeRecommendDocument, OutcomeToSetDocument } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.calibrations.ts";
import { TwinTable } from "../pictures/TwinTable.tsx";
import { OutcomeForm } from "./OutcomeForm.tsx";
import { RecommendForm } from "./RecommendForm.tsx";
import type { OutcomeToSet } from "./outcomeToSet.ts";
import { organizationOutcomeWords } from "./organizationOutcome.words.ts";

/** One period of a unit: who sets it, figures and recommendations beside the form; why not, for whoever may not. */
export function OutcomeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const word = useWords(organizationOutcomeWords);
  const format = useFormat();
  const may = useMay();
  const titleId = useId();
  const small = useMediaQuery(useTheme().breakpoints.down("sm"));
  const { data } = useOperation(OutcomeToSetDocument, { id });
  const outcome = data?.organizationOutcome;
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth fullScreen={small} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{word.dialog(outcome == null ? "" : format.period(outcome.period))}</DialogTitle>
      {outcome != null && (
        <DialogContent>
          <Typography sx={{ mb: 2 }}>
            {outcome.setter == null ? word.nobody : word.setter(outcome.setter.name, outcome.setter.positionTitle)}
          </Typography>
          <Figures outcome={outcome} />
          <Recommendations outcome={outcome} />
          {may(OrganizationOutcomeRecommendDocument) && outcome.recommendations != null && (
            <RecommendForm outcome={outcome} />
          )}
          {outcome.whyNot == null ? (
            <OutcomeForm outcome={outcome} onDone={onClose} />
          ) : (
            <Alert severity="info" sx={{ mt: 2 }}>
              {outcome.whyNot.message}
            </Alert>
          )}
        </DialogContent>
      )}
      <DialogActions>
        <Button onClick={onClose}>{word.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Figures({ outcome }: { outcome: OutcomeToSet }) {
  const word = useWords(organizationOutcomeWords);
  const format = useFormat();
  return (
    <>
      <Typography variant="subtitle2">{word.figures}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {outcome.figures.length === 0 ? word.noFigures : word.figuresLead}
      </Typography>
      {outcome.figures.length > 0 && (
        <TwinTable
          label={word.figures}
          head={[word.indicator, word.target, word.realized, word.percent]}
          rows={outcome.figures.map(({ title, target, realized, achievement }) => [
            title,
            `${target.text} ${target.unit}`,
            realized == null ? "–" : format.decimal(realized),
            achievement.percent == null ? "–" : `${format.decimal(achievement.percent)} %`,
          ])}
        />
      )}
    </>
  );
}

function Recommendations({ outcome }: { outcome: OutcomeToSet }) {
  const word = useWords(organizationOutcomeWords);
  const label = useLabel();
  if (outcome.recommendations == null) return null;
  return (
    <>
      <Typography variant="subtitle2" sx={{ mt: 2 }}>
        {word.recommendations}
      </Typography>
      {outcome.recommendations.length === 0 && <Typography color="text.secondary">{word.noRecommendations}</Typography>}
      {outcome.recommendations.map(({ body, authorName, text, at }) => (
        <Typography key={at} variant="body2" sx={{ mt: 0.5 }}>
          <strong>{label("RecommendingBody", body)}</strong> ({authorName}): {text}
        </Typography>
      ))}
    </>
  );
}
