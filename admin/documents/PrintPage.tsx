import { FormControlLabel, MenuItem, Stack, Switch, TextField } from "@mui/material";
import { useState } from "react";
import { PrintedForm } from "../../api/generated/enums.ts";
import { useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { UnitFilter } from "../contracts/UnitFilter.tsx";
import { contractWords } from "../contracts/contract.words.ts";
import { scopeOf } from "../contracts/whose.ts";
import { useCycles } from "../evaluations/useCycles.ts";
import { useFormat } from "../format/useFormat.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.documents.ts";
import { useUnits } from "../organizations/useUnits.ts";
import { BulkPrint } from "./BulkPrint.tsx";
import { documentWords } from "./document.words.ts";
import { UnitAgreements } from "./UnitAgreements.tsx";

const ofEvaluations: readonly PrintedForm[] = [
  PrintedForm.CONTINUOUS_FEEDBACK,
  PrintedForm.EVALUATION_FORM,
  PrintedForm.EVALUATION_DOCUMENT,
];
const ofPeople: readonly PrintedForm[] = [
  ...[PrintedForm.CONTRACT, PrintedForm.CONTRACT_ANNEX, PrintedForm.INDICATOR_MANUAL],
  ...ofEvaluations,
];

/** `/documents`: a unit's forms at once, and units' agreements. */
export default function PrintPage() {
  const words = useWords(documentWords);
  const none = useWords(contractWords).list;
  const label = useLabel();
  const viewer = useViewer();
  const format = useFormat();
  const units = useUnits();
  const { cycles, isPending, error, retry } = useCycles();
  const [chosen, setChosen] = useState<string | undefined>();
  const [unit, setUnit] = useState<string | undefined>(viewer === null ? undefined : scopeOf(viewer));
  const [form, setForm] = useState<PrintedForm>(PrintedForm.CONTRACT);
  const [onlyActive, setOnlyActive] = useState(true);
  const [asked, setAsked] = useState<string | undefined>();
  if (viewer === null || isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  const current = chosen ?? viewer.organization.currentCycle?.id;
  const cycle = cycles.find(({ id }) => id === current) ?? cycles[0];
  if (cycle === undefined)
    return (
      <>
        <PageHeader title={words.title} lead={words.lead} />
        <EmptyState title={none.noCycle}>{none.noCycleText}</EmptyState>
      </>
    );
  const filter = {
    ...{ cycle: cycle.id, within: unit ?? null },
    ...(onlyActive ? { status: "ACTIVE" as const } : {}),
  };
  // The running period has few results yet: what people print is the one before it.
  const opened = cycle.periods.filter(({ open }) => open);
  const period = (cycle.periods.find(({ key }) => key === asked) ?? opened.at(-2) ?? cycle.periods[0])?.key;
  const evaluated = ofEvaluations.includes(form);
  const unitName = units.find(({ id }) => id === unit)?.name ?? words.bulk.everyUnit;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ mb: 3, flexWrap: "wrap", alignItems: "center" }}>
        <TextField
          select
          size="small"
          label={words.year}
          value={cycle.id}
          onChange={(event) => setChosen(event.target.value)}
          sx={{ width: "auto", minWidth: 120 }}
        >
          {cycles.map((row) => (
            <MenuItem key={row.id} value={row.id}>
              {row.year}
            </MenuItem>
          ))}
        </TextField>
        <UnitFilter value={unit} onChange={setUnit} />
        <TextField
          select
          size="small"
          label={words.form}
          value={form}
          onChange={(event) => setForm(event.target.value as PrintedForm)}
          sx={{ width: { xs: "100%", sm: 260 } }}
        >
          {ofPeople.map((each) => (
            <MenuItem key={each} value={each}>
              {label("PrintedForm", each)}
            </MenuItem>
          ))}
        </TextField>
        {evaluated ? (
          <TextField
            select
            size="small"
            label={words.period}
            value={period ?? ""}
            onChange={(event) => setAsked(event.target.value)}
            sx={{ width: "auto", minWidth: 170 }}
          >
            {cycle.periods.map(({ key }) => (
              <MenuItem key={key} value={key}>
                {format.period(key)}
              </MenuItem>
            ))}
          </TextField>
        ) : null}
        <FormControlLabel
          control={<Switch checked={onlyActive} onChange={(event) => setOnlyActive(event.target.checked)} />}
          label={words.onlyActive}
        />
      </Stack>
      <BulkPrint choice={{ filter, form, unitName, year: cycle.year, period: evaluated ? period : undefined }} />
      <UnitAgreements key={`${cycle.id} ${unit ?? ""}`} cycle={cycle.id} within={unit ?? null} />
    </>
  );
}
