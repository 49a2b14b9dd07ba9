import { Button, Link as TextLink, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { TextInput } from "react-admin";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { DayInput } from "../components/DayInput.tsx";
import { Loaded } from "../components/Loaded.tsx";
import { Section } from "../components/Section.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { ColleagueInput } from "../employees/ColleagueInput.tsx";
import { useFormat } from "../format/useFormat.ts";
import { ConsultationOpenDocument, ConsultationsDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { consultationWords } from "./consultation.words.ts";

/** The rounds of a contract, and the way to open one while its content is still being written. */
export function ContractConsultations({ contract, open: mayOpen }: { contract: string; open: boolean }) {
  const words = useWords(consultationWords);
  const format = useFormat();
  const may = useMay()(ConsultationOpenDocument);
  const [asking, setAsking] = useState(false);
  const consultations = useOperation(ConsultationsDocument, { contract, first: 10, after: null });
  const { data } = consultations;
  const rounds = data?.consultations.edges.map(({ node }) => node) ?? [];
  const running = rounds.some((round) => round.allowedActions.includes("CLOSE"));
  const offer = may && mayOpen && !running;
  if (rounds.length === 0 && !offer) return null;
  return (
    <Section title={words.section} lead={offer ? words.sectionLead : undefined}>
      <Loaded of={consultations}>
        {() => (rounds.length === 0 ? <Typography color="text.secondary">{words.none}</Typography> : null)}
      </Loaded>
      <Stack spacing={1.5}>
        {rounds.map((round) => (
          <Stack key={round.id} spacing={0.5} sx={{ alignItems: "flex-start" }}>
            <TextLink component={Link} to={`/consultations/${round.id}/show`}>
              {round.parties.map(({ name }) => name).join(", ")}
            </TextLink>
            <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap", alignItems: "center" }}>
              <StatusChip of="ConsultationStatus" value={round.status} />
              {round.consulted ? <ToneChip tone="done" label={words.consulted} /> : null}
              <Typography variant="caption" color="text.secondary">
                {words.due} {format.date(round.dueOn)}
              </Typography>
            </Stack>
          </Stack>
        ))}
      </Stack>
      {offer ? (
        <Button variant="outlined" sx={{ mt: 2 }} onClick={() => setAsking(true)}>
          {words.open}
        </Button>
      ) : null}
      <StepDialog
        open={asking}
        onClose={() => setAsking(false)}
        resource="consultations"
        step="open"
        fixed={{ contract }}
        title={words.openTitle}
        text={words.openText}
        done={words.opened}
        submitLabel={words.open}
        defaultValues={{ parties: [], dueOn: "", question: "" }}
      >
        <ColleagueInput multiple source="parties" label={words.who} helperText={words.whoHelp} />
        <DayInput source="dueOn" label={words.due} />
        <TextInput source="question" label={words.question} helperText={words.questionHelp} multiline />
      </StepDialog>
    </Section>
  );
}
