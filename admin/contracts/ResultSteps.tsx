import DeleteOutline from "@mui/icons-material/DeleteOutline";
import { Box, Button, Checkbox, FormControlLabel, IconButton, Stack, TextField, Typography } from "@mui/material";
import { useStep } from "../dataProvider/useStep.ts";
import { useMessageDraft } from "../dialogues/useMessageDraft.ts";
import type { ActionPlanLineFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { actionPlanWords } from "./actionPlan.words.ts";

type Props = {
  place: { contract: string; result: string; period: string };
  title: string;
  plan: ActionPlanLineFragment | undefined;
  mayWrite: boolean;
};

/** Steps of one result: ticked off in place, added below. Every change is kept at once, what is being typed in this browser. */
export function ResultSteps({ place, title, plan, mayWrite }: Props) {
  const words = useWords(actionPlanWords);
  const { mutateAsync, isPending } = useStep("contracts", "planActions");
  const draftOf = `actionPlan/${place.contract}/${place.result}/${place.period}`;
  const action = useMessageDraft(`${draftOf}/action`);
  const target = useMessageDraft(`${draftOf}/target`);
  const steps = (plan?.steps ?? []).map(({ action: what, target: until, done }) => ({
    action: what,
    target: until,
    done,
  }));
  const keep = async (changed: typeof steps): Promise<boolean> => {
    const taken = await mutateAsync({ ...place, version: plan?.version ?? 0, steps: changed }).catch(() => undefined);
    return taken !== undefined;
  };
  const typed = { action: action.text.trim(), target: target.text.trim(), done: false };
  // What was kept although its answer was lost stands above already: it is not kept a second time.
  const isThere = steps.some((step) => step.action === typed.action && step.target === typed.target);
  const add = async () => {
    if (!isThere && !(await keep([...steps, typed]))) return;
    action.clear();
    target.clear();
  };
  return (
    <Box sx={{ mb: 2.5 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {steps.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {words.none}
        </Typography>
      ) : null}
      {steps.map((step, at) => (
        <Stack key={`${step.action} ${at}`} direction="row" sx={{ alignItems: "center" }}>
          <FormControlLabel
            sx={{ flex: 1, minWidth: 0 }}
            disabled={!mayWrite || isPending}
            control={
              <Checkbox
                checked={step.done}
                onChange={(_, done) => void keep(steps.map((each, i) => (i === at ? { ...each, done } : each)))}
              />
            }
            label={`${step.action} · ${step.target}`}
          />
          {mayWrite ? (
            <IconButton
              aria-label={`${words.remove}: ${step.action}`}
              disabled={isPending}
              onClick={() => void keep(steps.filter((_, i) => i !== at))}
            >
              <DeleteOutline fontSize="small" />
            </IconButton>
          ) : null}
        </Stack>
      ))}
      {mayWrite ? (
        <Stack direction={{ xs: "column", sm: "row" }} spacing={1} sx={{ mt: 1 }}>
          <TextField
            size="small"
            label={words.action}
            value={action.text}
            onChange={(event) => action.write(event.target.value)}
            sx={{ flex: 2 }}
          />
          <TextField
            size="small"
            label={words.target}
            value={target.text}
            onChange={(event) => target.write(event.target.value)}
            sx={{ flex: 1 }}
          />
          <Button
            variant="outlined"
            loading={isPending}
            disabled={typed.action === "" || typed.target === ""}
            onClick={() => void add()}
          >
            {words.add}
          </Button>
        </Stack>
      ) : null}
    </Box>
  );
}
