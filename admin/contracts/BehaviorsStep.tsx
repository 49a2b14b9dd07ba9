import { useState } from "react";
import Add from "@mui/icons-material/Add";
import { Box, Button, TextField, Typography } from "@mui/material";
import { Section } from "../components/Section.tsx";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import type { ContractDraft } from "./contractDraft.ts";
import { contractFormWords } from "./contractForm.words.ts";
import type { StepProps } from "./stepProps.ts";

/** Third step: the seven BerAKHLAK values with their official guides, and what the leader expects in particular. */
export function BehaviorsStep({ editor, contract }: StepProps) {
  const words = useWords(contractFormWords).behaviors;
  const label = useLabel();
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 3, maxWidth: "68ch" }}>
        {words.intro}
      </Typography>
      {editor.draft.behaviors.map((row) => (
        <Section key={row.behavior} title={label("Behavior", row.behavior)}>
          <Guides guides={contract.behaviors.find((known) => known.behavior === row.behavior)?.guides ?? []} />
          <Expectation row={row} editor={editor} />
        </Section>
      ))}
    </>
  );
}

/** The official guides of a value; Indonesian by law, whatever the language of the panel. */
export function Guides({ guides }: { guides: readonly string[] }) {
  return (
    <Box
      component="ul"
      lang="id"
      sx={{ m: 0, mb: 1.5, pl: 2.5, color: "text.secondary", fontSize: "0.875rem", lineHeight: 1.6 }}
    >
      {guides.map((guide) => (
        <li key={guide}>{guide}</li>
      ))}
    </Box>
  );
}

function Expectation({ row, editor }: { row: ContractDraft["behaviors"][number]; editor: StepProps["editor"] }) {
  const words = useWords(contractFormWords).behaviors;
  const [open, setOpen] = useState(row.leaderExpectation !== "");
  if (!open) {
    return (
      <Button size="small" startIcon={<Add />} onClick={() => setOpen(true)}>
        {words.add}
      </Button>
    );
  }
  return (
    <TextField
      label={words.expectation}
      value={row.leaderExpectation}
      onChange={(event) => editor.expect(row.behavior, event.target.value)}
      helperText={words.example}
      multiline
      minRows={2}
      fullWidth
    />
  );
}
