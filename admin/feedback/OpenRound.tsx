import { Alert, Autocomplete, Box, Button, MenuItem, Stack, TextField } from "@mui/material";
import { useTranslate } from "ra-core";
import { useState } from "react";
import { isDay } from "../../api/kernel/calendar.ts";
import { DayField } from "../components/DayField.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { useCycles } from "../evaluations/useCycles.ts";
import { useFormat } from "../format/useFormat.ts";
import { PeerRoundPreviewDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { unitText, useUnits } from "../organizations/useUnits.ts";
import { TwinTable } from "../pictures/TwinTable.tsx";
import { lastPeriod } from "./lastPeriod.ts";
import { peerWords } from "./peer.words.ts";

/** Opens a round: first looked at, then opened as it was looked at (features 3.33's way). */
export function OpenRound({ cycle }: { cycle: string }) {
  const word = useWords(peerWords);
  const format = useFormat();
  const translate = useTranslate();
  const units = useUnits();
  const { cycles } = useCycles();
  const periods = cycles.find(({ id }) => id === cycle)?.periods ?? [];
  const [chosen, setChosen] = useState({ unit: "", period: "", dueOn: "" });
  const [looking, setLooking] = useState(false);
  const period = chosen.period || (lastPeriod(periods, format.today) ?? "");
  const input = { cycle, period, unit: chosen.unit, dueOn: chosen.dueOn };
  const complete = input.unit !== "" && input.period !== "" && isDay(input.dueOn);
  const { data, error, isFetching } = useOperation(
    PeerRoundPreviewDocument,
    { input },
    { enabled: looking && complete },
  );
  const open = useStep("feedback", "openRound", { done: word.opened });
  const change = (part: Partial<typeof chosen>) => {
    setLooking(false);
    setChosen({ ...chosen, ...part });
  };
  const preview = looking ? data?.peerRoundPreview : undefined;
  const rows = preview?.rows ?? [];
  const left = rows.filter(({ enough }) => !enough).length;
  return (
    <Section title={word.open} lead={word.openLead}>
      <Stack direction={{ xs: "column", md: "row" }} spacing={2}>
        <Autocomplete
          sx={{ flex: { md: "1 1 280px" } }}
          options={units}
          getOptionLabel={unitText}
          getOptionKey={({ id }) => id}
          onChange={(_, unit) => change({ unit: unit?.id ?? "" })}
          renderInput={(params) => <TextField {...params} label={word.unit} />}
        />
        <TextField
          select
          label={word.period}
          value={period}
          onChange={(event) => change({ period: event.target.value })}
          sx={{ flex: { md: "0 1 220px" }, minWidth: 180 }}
        >
          {periods.map(({ key }) => (
            <MenuItem key={key} value={key}>
              {format.period(key)}
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ flex: { md: "0 1 220px" }, minWidth: 180 }}>
          <DayField label={word.dueOn} value={chosen.dueOn} onChange={(dueOn) => change({ dueOn })} />
        </Box>
      </Stack>
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ mt: 2, flexWrap: "wrap" }}>
        <Button
          variant={preview === undefined ? "contained" : "outlined"}
          disabled={!complete}
          loading={looking && isFetching}
          onClick={() => setLooking(true)}
        >
          {word.check}
        </Button>
        {preview !== undefined && preview.userErrors.length === 0 && (
          <Button
            variant="contained"
            loading={open.isPending}
            onClick={() => open.mutate(input, { onSuccess: () => change({ unit: "" }) })}
          >
            {word.openNow(rows.length - left)}
          </Button>
        )}
      </Stack>
      {error ? (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {translate(error.message)}
        </Alert>
      ) : null}
      {preview?.userErrors.map(({ code, message }) => (
        <Alert key={code} severity="warning" sx={{ mt: 2 }}>
          {message}
        </Alert>
      ))}
      {preview !== undefined && preview.userErrors.length === 0 ? (
        <>
          <Alert severity="info" icon={false} sx={{ my: 2 }}>
            {word.preview(rows.length - left, preview.asked, preview.respondents, preview.mostPerRespondent)}
            {left > 0 ? ` ${word.tooFew(left, preview.minRespondents)}` : null}
          </Alert>
          <TwinTable
            label={word.open}
            head={[word.person, word.peers, word.subordinates, ""]}
            rows={rows.map((row) => [
              `${row.employeeName}, ${row.positionTitle}`,
              ...[row.peers, row.subordinates, row.enough ? word.enough : word.notEnough],
            ])}
          />
        </>
      ) : null}
    </Section>
  );
}
