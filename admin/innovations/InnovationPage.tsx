import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { SelectInput, TextInput } from "react-admin";
import { useParams } from "react-router-dom";
import { ErrorState } from "../components/ErrorState.tsx";
import { KeyValue } from "../components/KeyValue.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  InnovationDocument,
  type InnovationDecision,
  type InnovationRecordFragment,
  MyLogContractDocument,
} from "../generated/operations.ts";
import { InnovationDecisionValues } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.methods.ts";
import { ImpactChart } from "./ImpactChart.tsx";
import { InnovationDialog } from "./InnovationDialog.tsx";
import { innovationWords } from "./innovation.words.ts";

/** `/innovations/:id`: what is new, who uses it, what it changed, which results it backs. */
export default function InnovationPage() {
  const { id = "" } = useParams();
  const { data, error, isPending, refetch } = useOperation(InnovationDocument, { id });
  if (isPending) return <LoadingState />;
  if (error !== null || data.innovation == null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Story innovation={data.innovation} />;
}

function Story({ innovation }: { innovation: InnovationRecordFragment }) {
  const words = useWords(innovationWords);
  const format = useFormat();
  const label = useLabel();
  const [opened, setOpened] = useState<"UPDATE" | "LINK" | InnovationDecision>();
  const mine = useOperation(MyLogContractDocument, {});
  const contract = mine.data?.viewer.employee?.contracts.find(({ status }) => status === "ACTIVE");
  const { id, version, allowedActions, adoptions, measures, links } = innovation;
  const close = () => setOpened(undefined);
  const decisions = InnovationDecisionValues.filter((decision) => allowedActions.includes(decision));
  const deciding = InnovationDecisionValues.find((decision) => decision === opened);
  return (
    <>
      <PageHeader
        title={innovation.title}
        lead={`${innovation.unitName} · ${innovation.authors.join(", ")}`}
        back={{ to: "/innovations", label: words.back }}
        actions={
          <>
            <StatusChip of="InnovationStatus" value={innovation.status} size="medium" />
            {decisions.map((decision, at) => (
              <Button
                key={decision}
                variant={at === 0 && decision !== "STOP" ? "contained" : "outlined"}
                onClick={() => setOpened(decision)}
              >
                {label("InnovationDecision", decision)}
              </Button>
            ))}
            {allowedActions.includes("UPDATE") && <Button onClick={() => setOpened("UPDATE")}>{words.change}</Button>}
          </>
        }
      />
      <Section
        title={words.whatIsNew}
        action={
          <ToneChip
            tone={innovation.mayBeCited ? "done" : "quiet"}
            label={innovation.mayBeCited ? words.citable : words.notCitable}
          />
        }
      >
        <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", mb: 2 }}>{innovation.whatIsNew}</Typography>
        <KeyValue
          columns={2}
          rows={[
            { label: words.startedOn, value: format.date(innovation.startedOn) },
            ...(innovation.decidedBy && innovation.decidedAt
              ? [
                  {
                    label: label("InnovationStatus", innovation.status),
                    value: words.decided(innovation.decidedBy, format.instant(innovation.decidedAt)),
                  },
                ]
              : []),
            ...(innovation.reason ? [{ label: words.reason, value: innovation.reason }] : []),
          ]}
        />
      </Section>
      <Section title={words.measures} lead={words.measuresLead}>
        {measures.length === 0 && <Typography color="text.secondary">{words.noMeasure}</Typography>}
        {measures.map((measure) => (
          <ImpactChart key={`${measure.name} ${measure.before.day}`} measure={measure} />
        ))}
      </Section>
      <Section title={words.adoptions}>
        {adoptions.length === 0 && <Typography color="text.secondary">{words.noAdoption}</Typography>}
        <KeyValue
          rows={adoptions.map(({ who, people, since }) => ({
            label: words.used(who, people),
            value: `${words.since} ${format.date(since)}`,
          }))}
        />
      </Section>
      <Section
        title={words.links}
        action={
          allowedActions.includes("UPDATE") &&
          contract !== undefined && (
            <Button variant="outlined" onClick={() => setOpened("LINK")}>
              {words.link}
            </Button>
          )
        }
      >
        {links.length === 0 && <Typography color="text.secondary">{words.noLink}</Typography>}
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {links.map(({ contractId, employeeName, resultTitle }) => (
            <li key={contractId}>
              {resultTitle} ({employeeName})
            </li>
          ))}
        </Box>
      </Section>
      <InnovationDialog open={opened === "UPDATE"} onClose={close} innovation={innovation} />
      <StepDialog
        open={deciding !== undefined}
        onClose={close}
        resource="innovations"
        step="decide"
        fixed={{ id, version, decision: deciding }}
        title={deciding === undefined ? words.title : label("InnovationDecision", deciding)}
        done={words.saved}
        grave={deciding === "STOP"}
        defaultValues={{ reason: "" }}
      >
        <TextInput source="reason" label={words.reason} multiline minRows={2} />
      </StepDialog>
      <StepDialog
        open={opened === "LINK"}
        onClose={close}
        resource="innovations"
        step="link"
        fixed={{ id, version, contract: contract?.id }}
        title={words.link}
        text={words.linkText}
        done={words.linked}
        defaultValues={{ result: "" }}
      >
        <SelectInput
          source="result"
          label={words.result}
          choices={(contract?.results ?? []).map(({ id: result, title }) => ({ id: result, name: title }))}
          translateChoice={false}
          fullWidth
        />
      </StepDialog>
    </>
  );
}
