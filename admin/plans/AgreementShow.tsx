import { Box, Button, Stack, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import { PrintedForm } from "../../api/generated/enums.ts";
import { RecordHistory } from "../audit/RecordHistory.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { PrintMenu } from "../documents/PrintMenu.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { UnitAgreementRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { agreementWords } from "./agreement.words.ts";

/** One unit's agreement: indicators with target, realisation and the plan indicator each serves. */
export default function AgreementShow() {
  return (
    <RecordPage<UnitAgreementRecordFragment> resource="unitAgreements">
      {(agreement) => <AgreementView agreement={agreement} />}
    </RecordPage>
  );
}

function AgreementView({ agreement }: { agreement: UnitAgreementRecordFragment }) {
  const word = useWords(agreementWords);
  const format = useFormat();
  const { id, cycle, unit, indicators, programs } = agreement;
  return (
    <>
      <RecordHeader
        title={agreement.unitName}
        back={{ to: "/unitAgreements", label: word.title }}
        facts={[
          { label: word.year, value: String(cycle.year) },
          { label: word.indicatorCount, value: word.count(indicators.length) },
        ]}
        actions={
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap", flexShrink: { md: 0 } }}>
            {agreement.mayChange && (
              <Button component={Link} to={`/unitAgreements/${id}`} variant="contained">
                {word.edit}
              </Button>
            )}
            <Button component={Link} to={`/cascade?root=${unit.id}`} variant="outlined">
              {word.cascade}
            </Button>
            <PrintMenu subject={id} forms={[PrintedForm.UNIT_AGREEMENT]} />
          </Stack>
        }
      />
      <SideBySide
        main={
          <>
            <Section title={word.indicators}>
              {indicators.map((indicator) => (
                <IndicatorBlock key={indicator.id} indicator={indicator} />
              ))}
            </Section>
            {programs.length > 0 && (
              <Section title={word.programs}>
                {programs.map(({ name, budget }) => (
                  <Box key={name} sx={{ display: "flex", justifyContent: "space-between", gap: 2, py: 0.75 }}>
                    <Typography>{name}</Typography>
                    <Typography sx={{ whiteSpace: "nowrap" }}>Rp {format.decimal(budget)}</Typography>
                  </Box>
                ))}
              </Section>
            )}
          </>
        }
        side={<RecordHistory subject={id} />}
      />
    </>
  );
}

function IndicatorBlock({ indicator }: { indicator: UnitAgreementRecordFragment["indicators"][number] }) {
  const word = useWords(agreementWords);
  const label = useLabel();
  const format = useFormat();
  const { objective, title, target, direction, realized, planIndicator, achievement, source } = indicator;
  const percent = achievement.percent;
  return (
    <Box sx={{ py: 1.5, borderTop: 1, borderColor: "divider", overflowWrap: "anywhere" }}>
      {objective && (
        <Typography variant="caption" color="text.secondary" component="p">
          {objective}
        </Typography>
      )}
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      <Typography variant="body2">
        {word.target} {format.measured(target.display)} · {label("Direction", direction)}
      </Typography>
      <Typography variant="body2">
        {realized ? word.realizedIs(format.measured(realized)) : word.notYet}
        {percent === null ? "" : ` · ${word.achieved(format.percent(percent))}`}
        {source ? ` · ${source}` : ""}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {planIndicator ? word.serves(planIndicator.title) : word.noPlan}
      </Typography>
    </Box>
  );
}
