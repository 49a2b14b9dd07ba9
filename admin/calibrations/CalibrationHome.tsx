import { Autocomplete, Button, Link as TextLink, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { Loaded } from "../components/Loaded.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useCycles, type CycleChoice } from "../evaluations/useCycles.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  CalibrationOpenDocument,
  CalibrationsOfPeriodDocument,
  CalibrationUnitsDocument,
} from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.calibrations.ts";
import { unitText } from "../organizations/useUnits.ts";
import { calibrationWords } from "./calibration.words.ts";
import { ProposalList } from "./ProposalList.tsx";
import { useCalibrationStep } from "./useCalibrationStep.ts";

/** `/calibrations`: proposals that wait for the viewer, the calibrations of a period, and the begin of one. */
export default function CalibrationHome() {
  const word = useWords(calibrationWords);
  const may = useMay();
  const { cycles } = useCycles();
  const [first] = cycles;
  return (
    <>
      <PageHeader title={word.title} lead={word.lead} />
      <ProposalList />
      {first !== undefined && may(CalibrationsOfPeriodDocument) && <OfPeriod cycles={cycles} first={first} />}
    </>
  );
}

/** The last period that has begun: what is calibrated now. */
const latest = ({ periods }: CycleChoice, today: string): string =>
  periods.filter(({ to }) => to < today).at(-1)?.key ?? periods[0]?.key ?? "";

function OfPeriod({ cycles, first }: { cycles: readonly CycleChoice[]; first: CycleChoice }) {
  const word = useWords(calibrationWords);
  const label = useLabel();
  const format = useFormat();
  const may = useMay();
  const [cycle, setCycle] = useState(first);
  const [period, setPeriod] = useState(latest(first, format.today));
  const sessions = useOperation(CalibrationsOfPeriodDocument, { cycle: cycle.id, period });
  return (
    <>
      <Stack direction="row" spacing={2} useFlexGap sx={{ mb: 3, flexWrap: "wrap" }}>
        <TextField
          select
          size="small"
          label={word.cycle}
          value={cycle.id}
          sx={{ minWidth: 120, width: "auto" }}
          onChange={(event) => {
            const chosen = cycles.find(({ id }) => id === event.target.value) ?? first;
            setCycle(chosen);
            setPeriod(latest(chosen, format.today));
          }}
        >
          {cycles.map(({ id, year }) => (
            <MenuItem key={id} value={id}>
              {year}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={word.period}
          value={period}
          sx={{ minWidth: 180, width: "auto" }}
          onChange={(event) => setPeriod(event.target.value)}
        >
          {cycle.periods.map(({ key }) => (
            <MenuItem key={key} value={key}>
              {format.period(key)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <Section title={word.sessions}>
        <Loaded of={sessions}>
          {({ calibrations: { edges } }) => (
            <>
              {edges.length === 0 && <Typography color="text.secondary">{word.none}</Typography>}
              {edges.map(({ node: session }) => (
                <Stack
                  key={session.id}
                  direction={{ xs: "column", sm: "row" }}
                  sx={{ py: 1.5, borderTop: 1, borderColor: "divider", justifyContent: "space-between", gap: 1 }}
                >
                  <TextLink
                    component={Link}
                    to={`/calibrations/${session.id}`}
                    color="inherit"
                    sx={{ fontWeight: 600 }}
                  >
                    {session.unitName}
                  </TextLink>
                  <Typography variant="body2" color="text.secondary">
                    {label("CalibrationStatus", session.status)} · {word.round(String(session.round))} ·{" "}
                    {word.begun(session.openedByName, format.instant(session.openedAt))}
                  </Typography>
                </Stack>
              ))}
            </>
          )}
        </Loaded>
      </Section>
      {may(CalibrationOpenDocument) && <Begin cycle={cycle.id} period={period} />}
    </>
  );
}

function Begin({ cycle, period }: { cycle: string; period: string }) {
  const word = useWords(calibrationWords);
  const { data } = useOperation(CalibrationUnitsDocument, {}, { staleTime: 300_000 });
  const units = data?.viewer.calibrationUnits ?? [];
  const navigate = useNavigate();
  const { take, busy } = useCalibrationStep();
  const [picked, setPicked] = useState<(typeof units)[number] | null>();
  // A head has one unit to calibrate: it stands there already.
  const unit = picked === undefined && units.length === 1 ? units[0] : (picked ?? undefined);
  const begin = async () => {
    if (unit === undefined) return;
    const done = await take(CalibrationOpenDocument, { input: { unit: unit.id, cycle, period } }, word.opened);
    const id = done?.calibrationOpen.calibration?.id;
    if (id !== undefined) await navigate(`/calibrations/${id}`);
  };
  return (
    <Section title={word.openTitle} lead={word.openLead}>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2} sx={{ alignItems: { sm: "center" } }}>
        <Autocomplete
          options={units}
          getOptionLabel={unitText}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          value={unit ?? null}
          onChange={(_, chosen) => setPicked(chosen)}
          renderOption={({ key: _key, ...props }, option) => (
            <li {...props} key={option.id}>
              {unitText(option)}
            </li>
          )}
          renderInput={(params) => <TextField {...params} label={word.unit} />}
          sx={{ flex: 1, maxWidth: 480 }}
        />
        <Button variant="contained" loading={busy} disabled={unit === undefined} onClick={() => void begin()}>
          {word.open}
        </Button>
      </Stack>
    </Section>
  );
}
