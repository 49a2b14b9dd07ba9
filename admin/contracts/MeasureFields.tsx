import { Accordion, AccordionDetails, AccordionSummary, TextField, Typography } from "@mui/material";
import ExpandMore from "@mui/icons-material/ExpandMore";
import { DirectionValues } from "../../api/generated/enums.ts";
import { isRefused } from "../../api/kernel/refusal.ts";
import { accumulationsFor, formulasFor, parseMeasure } from "../../api/progress/method.rules.ts";
import { parseTarget } from "../../api/progress/target.rules.ts";
import { Field } from "../components/HelpText.tsx";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { type IndicatorDraft, levelsOf } from "./contractDraft.ts";
import { contractFormWords } from "./contractForm.words.ts";
import { measureWords } from "./measure.words.ts";

type Props = {
  indicator: IndicatorDraft;
  wrong: (field: string) => string | undefined;
  change: (values: Partial<IndicatorDraft>) => void;
};

/** How an indicator is measured. The rules choose what fits the target; only what fits can be chosen instead. */
export function MeasureFields({ indicator, wrong, change }: Props) {
  const words = useWords(measureWords);
  const form = useWords(contractFormWords).indicators;
  const label = useLabel();
  const levels = levelsOf(indicator.levels);
  const target = parseTarget(indicator.target, indicator.unit, levels);
  if (isRefused(target)) return null;
  const asked = {
    target: indicator.target,
    unit: indicator.unit,
    levels,
    direction: indicator.direction || null,
    formula: indicator.formula || null,
  };
  const measure = parseMeasure({ ...asked, formula: null });
  const directions = DirectionValues.filter((direction) => formulasFor(target, direction).length > 0);
  const direction = indicator.direction || (isRefused(measure) ? directions[0] : measure.direction) || "HIGHER";
  const formulas = formulasFor(target, direction);
  const formula =
    indicator.formula && formulas.includes(indicator.formula) ? indicator.formula : (formulas[0] ?? "RATIO");
  const accumulations = accumulationsFor(target, formula);
  const accumulation = indicator.accumulation || "LAST";
  const summary = [
    label("Direction", direction),
    label("AchievementFormula", formula),
    label("Accumulation", accumulation),
  ];
  const broken = ["direction", "formula", "accumulation", "baseline", "capPercent", "levels"].some((field) =>
    wrong(field),
  );

  return (
    <Accordion defaultExpanded={broken} sx={{ mb: 2, bgcolor: "action.hover" }}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <span>
          <Typography component="span" variant="subtitle2" sx={{ display: "block" }}>
            {form.measure}
          </Typography>
          <Typography component="span" variant="caption" color="text.secondary">
            {summary.join(" · ")}
          </Typography>
        </span>
      </AccordionSummary>
      <AccordionDetails>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2.5 }}>
          {form.measureAuto}
        </Typography>
        <Field help={words.direction[direction].what} example={words.direction[direction].example}>
          <ChoiceField
            label={words.directionLabel}
            value={direction}
            choices={directions.map((id) => ({ id, name: label("Direction", id) }))}
            onChange={(value) =>
              change({ direction: value as IndicatorDraft["direction"], formula: "", accumulation: "" })
            }
            error={wrong("direction")}
          />
        </Field>
        <Field help={words.formula[formula].what} example={words.formula[formula].example}>
          <ChoiceField
            label={words.formulaLabel}
            value={formula}
            choices={formulas.map((id) => ({ id, name: label("AchievementFormula", id) }))}
            onChange={(value) => change({ direction, formula: value as IndicatorDraft["formula"] })}
            error={wrong("formula")}
          />
        </Field>
        {formula === "FROM_BASELINE" ? (
          <Field help={words.baselineHelp}>
            <TextField
              label={words.baselineLabel}
              value={indicator.baseline}
              onChange={(event) => change({ baseline: event.target.value })}
              error={wrong("baseline") !== undefined}
              helperText={wrong("baseline")}
            />
          </Field>
        ) : null}
        <Field help={words.accumulation[accumulation].what} example={words.accumulation[accumulation].example}>
          <ChoiceField
            label={words.accumulationLabel}
            value={accumulation}
            choices={accumulations.map((id) => ({ id, name: label("Accumulation", id) }))}
            onChange={(value) => change({ accumulation: value as IndicatorDraft["accumulation"] })}
            error={wrong("accumulation")}
          />
        </Field>
        {target.kind === "LEVEL" ? (
          <Field help={words.levelsHelp}>
            <TextField
              label={words.levelsLabel}
              value={indicator.levels}
              onChange={(event) => change({ levels: event.target.value })}
              error={wrong("levels") !== undefined}
              helperText={wrong("levels")}
              fullWidth
            />
          </Field>
        ) : null}
        {formula === "MET_OR_NOT" ? null : (
          <Field help={words.capHelp}>
            <TextField
              label={words.capLabel}
              value={indicator.capPercent}
              onChange={(event) => change({ capPercent: event.target.value })}
              error={wrong("capPercent") !== undefined}
              helperText={wrong("capPercent")}
            />
          </Field>
        )}
      </AccordionDetails>
    </Accordion>
  );
}
