import { Button, MenuItem, TextField } from "@mui/material";
import { useGetList } from "ra-core";
import { useState } from "react";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { type CycleRowFragment, UnitAgreementSaveDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { agreementWords } from "./agreement.words.ts";
import { AgreementRows } from "./AgreementRows.tsx";

/** Unit performance agreements of a year, in tree order. */
export default function AgreementList() {
  const word = useWords(agreementWords);
  const may = useMay();
  const [chosen, setChosen] = useState("");
  const { data: cycles } = useGetList<CycleRowFragment>("cycles", { pagination: { page: 1, perPage: 25 } });
  const cycle = chosen || cycles?.[0]?.id;
  const create = may(UnitAgreementSaveDocument) && (
    <Button variant="contained" component={Link} to="/unitAgreements/create">
      {word.create}
    </Button>
  );
  return (
    <>
      <PageHeader title={word.title} lead={word.lead} actions={create} />
      {cycles === undefined && <LoadingState />}
      {cycles?.length === 0 && <EmptyState title={word.empty}>{word.emptyText}</EmptyState>}
      {cycle !== undefined && (
        <Section title={word.title} plain>
          <TextField
            select
            label={word.year}
            value={cycle}
            onChange={(event) => setChosen(event.target.value)}
            sx={{ maxWidth: 160, mb: 2 }}
          >
            {(cycles ?? []).map(({ id, year }) => (
              <MenuItem key={id} value={id}>
                {year}
              </MenuItem>
            ))}
          </TextField>
          <AgreementRows key={cycle} cycle={cycle} />
        </Section>
      )}
    </>
  );
}
