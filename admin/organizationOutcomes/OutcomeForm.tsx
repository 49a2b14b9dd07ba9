import { Button, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { type FormEvent, useState } from "react";
import type { OrganizationPredicate } from "../../api/generated/enums.ts";
import { outcomeCriterion } from "../../api/organizationOutcomes/outcomeCriteria.rules.ts";
import { useCalibrationStep } from "../calibrations/useCalibrationStep.ts";
import { DayField } from "../components/DayField.tsx";
import { OrganizationOutcomeSetDocument } from "../generated/operations.ts";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import type { OutcomeToSet } from "./outcomeToSet.ts";
import { organizationOutcomeWords } from "./organizationOutcome.words.ts";

/** Sets or corrects a unit's predicate; whoever only records it names the written decision. */
export function OutcomeForm({ outcome, onDone }: { outcome: OutcomeToSet; onDone: () => void }) {
  const word = useWords(organizationOutcomeWords);
  const language = useLanguage();
  const { take, keyed, busy } = useCalibrationStep();
  const [predicate, setPredicate] = useState<OrganizationPredicate>(outcome.predicate ?? "GOOD");
  const [text, setText] = useState({
    rationale: outcome.rationale ?? "",
    agreementFinding: outcome.agreementFinding ?? "",
    expectationFinding: outcome.expectationFinding ?? "",
    ...{ reason: "", number: "", date: "", signedBy: "" },
  });
  type Field = keyof typeof text;
  const records = outcome.recordsOnly;
  const field = (name: Field, label: string, more: { required?: boolean; lines?: number; help?: string }) => (
    <TextField
      required={more.required ?? false}
      label={label}
      helperText={more.help}
      value={text[name]}
      onChange={(event) => setText((old) => ({ ...old, [name]: event.target.value }))}
      {...(more.lines === undefined ? {} : { multiline: true, minRows: more.lines })}
    />
  );
  const annual = outcome.kind === "ANNUAL";
  const criterion = outcomeCriterion(predicate, outcome.kind);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { number, date, signedBy, reason, rationale, agreementFinding, expectationFinding } = text;
    const input = keyed("organizationOutcomeSet", {
      ...{ id: outcome.id, version: outcome.version, predicate, rationale, reason: reason || null },
      ...(annual ? { agreementFinding, expectationFinding } : {}),
      ...(records ? { decisionDocument: { number, date, signedBy } } : {}),
    });
    if ((await take(OrganizationOutcomeSetDocument, { input }, word.saved)) !== undefined) onDone();
  };
  return (
    <Stack component="form" spacing={2} sx={{ mt: 3 }} onSubmit={(event: FormEvent) => void submit(event)}>
      <TextField
        select
        label={word.predicate}
        value={predicate}
        helperText={criterion?.[language]}
        onChange={(event) => setPredicate(event.target.value as OrganizationPredicate)}
      >
        {choicesOf("OrganizationPredicate", language).map((choice) => (
          <MenuItem key={choice.id} value={choice.id}>
            {choice.name}
          </MenuItem>
        ))}
      </TextField>
      {annual && field("agreementFinding", word.agreementFinding, { required: true, lines: 2 })}
      {annual && field("expectationFinding", word.expectationFinding, { required: true, lines: 2 })}
      {field("rationale", word.rationale, { required: true, lines: 3, help: word.rationaleHelp })}
      {outcome.predicate != null && field("reason", word.reason, { required: true })}
      {records && (
        <>
          <Typography variant="body2" color="text.secondary">
            {word.documentText}
          </Typography>
          {field("number", word.documentNumber, { required: true })}
          <DayField
            required
            label={word.documentDate}
            value={text.date}
            onChange={(date) => setText((old) => ({ ...old, date }))}
          />
          {field("signedBy", word.documentSigner, { required: true })}
        </>
      )}
      <Button type="submit" variant="contained" loading={busy} sx={{ alignSelf: "flex-start" }}>
        {outcome.predicate == null ? word.save : word.correct}
      </Button>
    </Stack>
  );
}
