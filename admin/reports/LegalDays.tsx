import { Button, Card } from "@mui/material";
import { useState } from "react";
import { SelectInput, TextInput } from "react-admin";
import { useMay } from "../access/useViewer.ts";
import { DayInput } from "../components/DayInput.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { RecordTable } from "../components/RecordTable.tsx";
import { Section } from "../components/Section.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { DueDayMoveCreateDocument, DueDayMovesDocument } from "../generated/operations.ts";
import { choicesOf, useLabel } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { UnitInput } from "../organizations/UnitInput.tsx";
import { legalDayWords } from "./legalDays.words.ts";

/** Legal days of a period that were moved for units, newest first; administrators move another. */
export function LegalDays({ cycle, period }: { cycle: string; period: string }) {
  const words = useWords(legalDayWords);
  const label = useLabel();
  const language = useLanguage();
  const format = useFormat();
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const { data, error, isPending, refetch } = useOperation(DueDayMovesDocument, { cycle });
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const moves = data.dueDayMoves.filter((move) => move.period === period);
  const move = may(DueDayMoveCreateDocument) ? (
    <Button size="small" variant="contained" onClick={() => setAsked(true)} sx={{ flexShrink: 0 }}>
      {words.move}
    </Button>
  ) : undefined;
  return (
    <Section title={words.days} lead={words.daysLead(format.period(period))} action={move}>
      {moves.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Card variant="outlined" sx={{ overflow: "hidden" }}>
          <RecordTable
            caption={words.days}
            rows={moves}
            columns={[
              { key: "unit", header: words.unit, cell: (row) => row.unitName },
              { key: "day", header: words.day, cell: (row) => label("LegalDay", row.day) },
              { key: "to", header: words.to, cell: (row) => format.date(row.to, "short") },
              { key: "reason", header: words.reason, width: "30%", cell: (row) => row.reason },
              { key: "by", header: words.by, cell: (row) => words.on(row.byName, format.instant(row.at)) },
            ]}
          />
        </Card>
      )}
      <StepDialog
        open={asked}
        onClose={() => setAsked(false)}
        resource="cycles"
        step="moveDay"
        fixed={{ cycle, period }}
        title={words.moveTitle(format.period(period))}
        text={words.moveText}
        done={words.moved}
        submitLabel={words.move}
      >
        <UnitInput source="unit" label={words.unit} helperText={false} isRequired />
        <SelectInput
          source="day"
          label={words.day}
          choices={choicesOf("LegalDay", language)}
          translateChoice={false}
          helperText={false}
          isRequired
        />
        <DayInput source="to" label={words.to} helperText={false} isRequired />
        <TextInput source="reason" label={words.reason} helperText={false} multiline minRows={2} isRequired />
      </StepDialog>
    </Section>
  );
}
