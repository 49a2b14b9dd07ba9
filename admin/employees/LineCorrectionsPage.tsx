import { Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { TextInput } from "react-admin";
import type { CorrectionDecision } from "../../api/generated/enums.ts";
import { lineCorrectionDecideModel } from "../../api/employees/lineCorrection.rules.ts";
import { DayInput } from "../components/DayInput.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { Section } from "../components/Section.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { LineCorrectionsDocument, type LineCorrectionRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { lineCorrectionWords } from "./lineCorrection.words.ts";

type Asked = LineCorrectionRecordFragment;
type Deciding = { asked: Asked; decision: CorrectionDecision } | null;

/** `/lineCorrections`: who is said to have the wrong rater, and the decision about it (R-UX-02). */
export default function LineCorrectionsPage() {
  const word = useWords(lineCorrectionWords);
  const [deciding, setDeciding] = useState<Deciding>(null);
  const { data } = useOperation(LineCorrectionsDocument, { status: "PENDING", first: 100, after: null });
  const rows = data?.lineCorrections.edges.map(({ node }) => node);
  return (
    <>
      <PageHeader title={word.title} lead={word.lead} />
      {rows === undefined && <LoadingState />}
      {rows?.length === 0 && <EmptyState title={word.nothing}>{word.nothingText}</EmptyState>}
      <Stack spacing={2}>
        {rows?.map((asked) => (
          <Request key={asked.id} asked={asked} onDecide={(decision) => setDeciding({ asked, decision })} />
        ))}
      </Stack>
      <DecideDialog deciding={deciding} onClose={() => setDeciding(null)} />
    </>
  );
}

function Request({ asked, onDecide }: { asked: Asked; onDecide: (decision: CorrectionDecision) => void }) {
  const word = useWords(lineCorrectionWords);
  const format = useFormat();
  const sides = [
    { label: word.present, name: asked.presentRaterName ?? word.nobody },
    { label: word.proposed, name: asked.proposedRaterName },
  ];
  return (
    <Section title={asked.employeeName} lead={`${asked.positionTitle} · ${asked.unitName}`}>
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "1fr 1fr" }, mb: 2 }}>
        {sides.map(({ label, name }) => (
          <Box key={label}>
            <Typography variant="caption" color="text.secondary" component="p" sx={{ mb: 0.5 }}>
              {label}
            </Typography>
            <PersonLine name={name} />
          </Box>
        ))}
      </Box>
      <Typography sx={{ overflowWrap: "anywhere" }}>{asked.reason}</Typography>
      <Typography variant="caption" color="text.secondary">
        {word.askedBy(asked.askedByName, format.date(asked.askedAt.slice(0, 10)))}
      </Typography>
      {asked.mayDecide ? (
        <Stack direction="row" spacing={1} sx={{ mt: 2 }}>
          <Button variant="contained" onClick={() => onDecide("ACCEPT")}>
            {word.accept}
          </Button>
          <Button variant="outlined" onClick={() => onDecide("REFUSE")}>
            {word.refuse}
          </Button>
        </Stack>
      ) : (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
          {word.notYours}
        </Typography>
      )}
    </Section>
  );
}

function DecideDialog({ deciding, onClose }: { deciding: Deciding; onClose: () => void }) {
  const word = useWords(lineCorrectionWords);
  const { today } = useFormat();
  const resolver = useRuleResolver(lineCorrectionDecideModel);
  const accepting = deciding?.decision === "ACCEPT";
  return (
    <StepDialog
      key={deciding === null ? "" : `${deciding.asked.id} ${deciding.decision}`}
      open={deciding !== null}
      onClose={onClose}
      resource="lineCorrections"
      step="decide"
      fixed={{ id: deciding?.asked.id, version: deciding?.asked.version, decision: deciding?.decision }}
      title={accepting ? word.accept : word.refuse}
      text={accepting ? word.acceptText : word.refuseText}
      done={accepting ? word.accepted : word.refused}
      resolver={resolver}
      defaultValues={{ decision: deciding?.decision, from: accepting ? today : null }}
    >
      {accepting && <DayInput source="from" label={word.from} />}
      <TextInput source="reason" label={accepting ? word.note : word.reason} multiline minRows={2} />
    </StepDialog>
  );
}
