import { Accordion, AccordionDetails, AccordionSummary, Button, Stack, Typography } from "@mui/material";
import ExpandMore from "@mui/icons-material/ExpandMore";
import { useState } from "react";
import type { JobFamily } from "../../api/generated/enums.ts";
import { Section } from "../components/Section.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { ContractManualsDocument, type ContractManualsQuery } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { KeepInLibrary } from "./KeepInLibrary.tsx";
import { libraryWords } from "./library.words.ts";
import { ManualFields } from "./ManualFields.tsx";
import { ManualView } from "./ManualView.tsx";

type Row = NonNullable<ContractManualsQuery["contract"]>["results"][number]["indicators"][number];

/** Definition sheets of a contract's indicators (F14): read by everyone concerned, written by employee and rater. */
export function ContractManuals({ contract }: { contract: string }) {
  const words = useWords(libraryWords);
  const { data } = useOperation(ContractManualsDocument, { id: contract });
  const rows = (data?.contract?.results ?? []).flatMap((result) => result.indicators);
  if (rows.length === 0) return null;
  return (
    <Section title={words.manual} lead={words.manualLead}>
      {rows.map((row) => (
        <ManualRow key={row.id} contract={contract} family={data?.contract?.jobFamily ?? null} row={row} />
      ))}
    </Section>
  );
}

function ManualRow({ contract, family, row }: { contract: string; family: JobFamily | null; row: Row }) {
  const words = useWords(libraryWords);
  const [writing, setWriting] = useState(false);
  const { manual, version, mayEdit } = row.manual;
  const label = manual ? words.change : words.write;
  return (
    <>
      <Accordion disableGutters elevation={0} sx={{ "&:before": { display: "none" } }}>
        <AccordionSummary expandIcon={<ExpandMore />} sx={{ px: 0 }}>
          <Stack>
            <Typography sx={{ fontWeight: 550 }}>{row.title}</Typography>
            {manual ? null : (
              <Typography variant="caption" color="text.secondary">
                {words.noManual}
              </Typography>
            )}
          </Stack>
        </AccordionSummary>
        <AccordionDetails sx={{ px: 0 }}>
          {manual ? <ManualView manual={manual} /> : <Typography color="text.secondary">{words.noManual}</Typography>}
          <Stack direction="row" spacing={1} useFlexGap sx={{ mt: 2, flexWrap: "wrap" }}>
            {mayEdit ? (
              <Button variant="outlined" onClick={() => setWriting(true)}>
                {label}
              </Button>
            ) : null}
            <KeepInLibrary indicator={row} family={family} />
          </Stack>
        </AccordionDetails>
      </Accordion>
      <StepDialog
        open={writing}
        onClose={() => setWriting(false)}
        resource="indicatorManuals"
        step="save"
        fixed={{ contract, indicator: row.id, version }}
        title={words.manual}
        text={row.title}
        done={words.saved}
        submitLabel={words.save}
        defaultValues={{ manual: manual ?? { definition: "", formula: "" } }}
      >
        <ManualFields prefix="manual." />
      </StepDialog>
    </>
  );
}
