import { Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { FilterSelect } from "../components/FilterSelect.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useCycles, type CycleChoice } from "../evaluations/useCycles.ts";
import { useFormat } from "../format/useFormat.ts";
import { UnitOutcomesDocument, type OutcomeFieldsFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { OutcomeDialog } from "./OutcomeDialog.tsx";
import { organizationOutcomeWords } from "./organizationOutcome.words.ts";

/** A unit's predicates over the periods of a year, each opened with its figures and, for whoever may, set there. */
export function OutcomeSection({ unit }: { unit: string }) {
  const { cycles } = useCycles();
  const [first] = cycles;
  return first === undefined ? null : <OfUnit unit={unit} cycles={cycles} first={first} />;
}

function OfUnit({ unit, cycles, first }: { unit: string; cycles: readonly CycleChoice[]; first: CycleChoice }) {
  const word = useWords(organizationOutcomeWords);
  const format = useFormat();
  const [cycle, setCycle] = useState(first);
  const [opened, setOpened] = useState<string>();
  const { data } = useOperation(UnitOutcomesDocument, { unit, cycle: cycle.id });
  return (
    <Section
      title={word.title}
      lead={word.lead}
      action={
        <FilterSelect
          label={word.cycle}
          value={cycle.id}
          choices={cycles.map(({ id, year }) => ({ id, name: year }))}
          onChange={(chosen) => setCycle(cycles.find(({ id }) => id === chosen) ?? first)}
          minWidth={110}
        />
      }
    >
      {(data?.unitOutcomes ?? []).map((outcome) => (
        <Stack
          key={outcome.id}
          direction="row"
          sx={{ py: 1.25, borderTop: 1, borderColor: "divider", gap: 2, justifyContent: "space-between" }}
        >
          <Box sx={{ minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600 }}>{format.period(outcome.period)}</Typography>
            <Standing outcome={outcome} />
          </Box>
          <Button
            size="small"
            variant={outcome.whyNot == null && outcome.predicate == null ? "outlined" : "text"}
            onClick={() => setOpened(outcome.id)}
            sx={{ flexShrink: 0 }}
          >
            {outcome.whyNot != null ? word.open : outcome.predicate == null ? word.set : word.correct}
          </Button>
        </Stack>
      ))}
      {opened !== undefined && <OutcomeDialog id={opened} onClose={() => setOpened(undefined)} />}
    </Section>
  );
}

function Standing({ outcome }: { outcome: OutcomeFieldsFragment }) {
  const word = useWords(organizationOutcomeWords);
  const label = useLabel();
  const format = useFormat();
  if (outcome.predicate == null) return <Typography color="text.secondary">{word.notSet}</Typography>;
  return (
    <>
      <Typography>{label("OrganizationPredicate", outcome.predicate)}</Typography>
      <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
        {outcome.rationale}
      </Typography>
      <Typography variant="caption" color="text.secondary" component="p">
        {word.by(outcome.decidedByName ?? "", outcome.decidedAt == null ? "" : format.instant(outcome.decidedAt))}
        {outcome.onBehalfOf == null ? "" : ` ${word.onBehalfOf(outcome.onBehalfOf)}`}
        {outcome.decisionDocument == null
          ? ""
          : `. ${word.document(outcome.decisionDocument.number, outcome.decisionDocument.signedBy)}`}
      </Typography>
    </>
  );
}
