import { Box, Button, Stack, Typography } from "@mui/material";
import { Link, useNavigate } from "react-router-dom";
import { RecordHistory } from "../audit/RecordHistory.tsx";
import { ActionButtons } from "../components/ActionButtons.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import type { PlanRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.cascade.ts";
import { planWords } from "./plan.words.ts";

/** One plan: its goals with indicators and targets per year. */
export default function PlanShow() {
  return <RecordPage<PlanRecordFragment> resource="plans">{(plan) => <PlanView plan={plan} />}</RecordPage>;
}

function PlanView({ plan }: { plan: PlanRecordFragment }) {
  const word = useWords(planWords);
  const label = useLabel();
  const format = useFormat();
  const navigate = useNavigate();
  const remove = useStep("plans", "delete");
  const { id, version } = plan;
  return (
    <>
      <RecordHeader
        title={plan.title}
        back={{ to: "/plans", label: word.title }}
        status={<ToneChip tone="quiet" label={label("PlanKind", plan.kind)} />}
        facts={[
          { label: word.unit, value: plan.unitName },
          { label: word.years, value: `${plan.fromYear}–${plan.toYear}` },
          { label: word.source, value: plan.source ?? "–" },
        ]}
        actions={
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap", flexShrink: { md: 0 } }}>
            <Button component={Link} to={`/cascade?root=${plan.unit.id}`} variant="outlined">
              {word.cascade}
            </Button>
            <ActionButtons
              of="PlanAction"
              allowed={plan.allowedActions}
              primary={["UPDATE"]}
              handlers={{
                UPDATE: { to: `/plans/${id}` },
                DELETE: {
                  run: async () => {
                    await remove.mutateAsync({ id, version });
                    void navigate("/plans");
                  },
                  confirm: word.removeConfirm,
                  done: word.removed,
                  grave: true,
                },
              }}
            />
          </Stack>
        }
      />
      <SideBySide
        main={plan.goals.map((goal) => (
          <Section
            key={goal.id}
            title={goal.title}
            lead={goal.servesGoal == null ? undefined : `${word.serves}: ${goal.servesGoal}`}
          >
            {goal.indicators.map((indicator) => (
              <Box key={indicator.id} sx={{ py: 1 }}>
                <Typography sx={{ fontWeight: 600 }}>{indicator.title}</Typography>
                <Typography variant="body2" color="text.secondary">
                  {label("Direction", indicator.direction)}
                  {indicator.baseline == null ? "" : ` · ${word.baseline}: ${format.measured(indicator.baseline)}`}
                </Typography>
                <Typography variant="body2">
                  {indicator.targets
                    .map(({ year, target }) => `${year}: ${format.measured(target.display)}`)
                    .join(" · ") || word.noTarget}
                </Typography>
              </Box>
            ))}
          </Section>
        ))}
        side={<RecordHistory subject={id} />}
      />
    </>
  );
}
