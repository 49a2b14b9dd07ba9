import { Box, Stack, Typography } from "@mui/material";
import { RecordHistory } from "../audit/RecordHistory.tsx";
import { ActionButtons } from "../components/ActionButtons.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import type { PolicyRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { QuadrantPicture } from "../pictures/QuadrantPicture.tsx";
import { DistributionRules } from "./DistributionRules.tsx";
import { ParameterTable } from "./ParameterTable.tsx";
import { policyWords } from "./policy.words.ts";

/** One policy version: methods, quadrant, distribution guide, and every parameter with its citation. */
export default function PolicyShow() {
  return (
    <RecordPage<PolicyRecordFragment> resource="policies">{(policy) => <PolicyView policy={policy} />}</RecordPage>
  );
}

function PolicyView({ policy }: { policy: PolicyRecordFragment }) {
  const word = useWords(policyWords);
  const label = useLabel();
  const format = useFormat();
  const adopt = useStep("policies", "adopt");
  const { id, version, title, status, methods, distribution } = policy;
  return (
    <>
      <RecordHeader
        title={title}
        back={{ to: "/policies", label: word.title }}
        status={<StatusChip of="PolicyStatus" value={status} />}
        facts={[
          { label: word.valid, value: format.validity(policy.validFrom, policy.validTo) },
          { label: word.preset, value: label("PolicyPreset", policy.preset) },
        ]}
        actions={
          <ActionButtons
            of="PolicyAction"
            allowed={policy.allowedActions}
            primary={["ADOPT", "COPY"]}
            handlers={{
              UPDATE: { to: `/policies/${id}` },
              COPY: { to: `/policies/create?copyOf=${id}` },
              ADOPT: { run: () => adopt.mutateAsync({ id, version }), confirm: word.adoptConfirm, done: word.adopted },
            }}
          />
        }
      />
      <SideBySide
        main={
          <>
            <Section title={word.methods}>
              {methods.length === 0 ? (
                <Typography color="text.secondary">{word.noMethods}</Typography>
              ) : (
                <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap" }}>
                  <ToneChip tone="quiet" label={word.core} size="medium" />
                  {methods.map((method) => (
                    <ToneChip key={method} tone="done" label={label("EvaluationMethod", method)} size="medium" />
                  ))}
                </Stack>
              )}
            </Section>
            <Section title={word.quadrant} lead={word.quadrantLead}>
              <Box sx={{ maxWidth: 620 }}>
                <QuadrantPicture cells={policy.quadrant} hideTitle />
              </Box>
            </Section>
            <Section
              title={word.distribution}
              lead={word.distributionLead(distribution.minUnitSize, label("DistributionMode", distribution.mode))}
            >
              <DistributionRules guide={distribution} />
            </Section>
          </>
        }
        side={
          <>
            <RecordHistory subject={id} />
            {policy.contentHash && (
              <Section title={word.hash} lead={word.hashHelp}>
                <Box component="code" sx={{ fontSize: "0.75rem", overflowWrap: "anywhere", color: "text.secondary" }}>
                  {policy.contentHash}
                </Box>
              </Section>
            )}
          </>
        }
      />
      <Section title={word.parameters} lead={word.parametersLead}>
        <ParameterTable parameters={policy.parameters} />
      </Section>
    </>
  );
}
