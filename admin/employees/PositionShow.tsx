import { Link as TextLink, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-router-dom";
import { positionCloseModel } from "../../api/employees/position.rules.ts";
import { RecordHistory } from "../audit/RecordHistory.tsx";
import { ActionButtons } from "../components/ActionButtons.tsx";
import { DayInput } from "../components/DayInput.tsx";
import { KeyValue } from "../components/KeyValue.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { PositionRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { positionWords } from "./position.words.ts";
import { useEmployeePlace } from "./useEmployeePlace.ts";

/** One position: where it stands, who holds it, what is above it. */
export default function PositionShow() {
  return (
    <RecordPage<PositionRecordFragment> resource="positions">
      {(position) => <PositionView position={position} />}
    </RecordPage>
  );
}

function PositionView({ position }: { position: PositionRecordFragment }) {
  const word = useWords(positionWords);
  const label = useLabel();
  const format = useFormat();
  const placeOf = useEmployeePlace();
  const resolver = useRuleResolver(positionCloseModel);
  const [closing, setClosing] = useState(false);
  const { id, version, title, unit, superior, holders, closedFrom } = position;
  return (
    <>
      <RecordHeader
        title={title}
        subtitle={unit.pathNames.join(" › ")}
        back={{ to: "/positions", label: word.title }}
        status={
          closedFrom ? (
            <ToneChip tone="quiet" label={`${word.closedFrom} ${format.date(closedFrom)}`} />
          ) : (
            holders.length === 0 && <ToneChip tone="waiting" label={word.vacant} />
          )
        }
        actions={
          <ActionButtons
            of="PositionAction"
            allowed={position.allowedActions}
            primary={["UPDATE"]}
            handlers={{
              UPDATE: { to: `/positions/${id}` },
              CLOSE: { open: () => setClosing(true), grave: true },
            }}
          />
        }
      />
      <SideBySide
        main={
          <>
            <Section title={word.holders}>
              {holders.length === 0 ? (
                <Typography color="text.secondary">{word.noHolder}</Typography>
              ) : (
                <Stack spacing={2}>
                  {holders.map((holder) => (
                    <PersonLine
                      key={holder.id}
                      name={holder.employeeName}
                      {...placeOf(holder.employee.id)}
                      detail={`${label("AssignmentKind", holder.kind)}, ${word.since(format.date(holder.from))}`}
                    />
                  ))}
                </Stack>
              )}
            </Section>
            <Section title={word.about}>
              <KeyValue
                columns={2}
                rows={[
                  { label: word.type, value: label("PositionType", position.type) },
                  ...(position.level ? [{ label: word.level, value: label("FunctionalLevel", position.level) }] : []),
                  { label: word.echelon, value: position.echelon },
                  { label: word.headsUnit, value: position.headsUnit ? word.yes : word.no },
                  {
                    label: word.unit,
                    value: (
                      <TextLink component={Link} to={`/orgUnits/${unit.id}/show`}>
                        {unit.name}
                      </TextLink>
                    ),
                  },
                  {
                    label: word.superior,
                    value: superior ? (
                      <>
                        <TextLink component={Link} to={`/positions/${superior.id}/show`}>
                          {superior.title}
                        </TextLink>
                        <Typography variant="caption" color="text.secondary" component="span" sx={{ display: "block" }}>
                          {superior.holders.map(({ employeeName }) => employeeName).join("; ") || word.vacant}
                        </Typography>
                      </>
                    ) : (
                      word.topmost
                    ),
                  },
                ]}
              />
            </Section>
          </>
        }
        side={<RecordHistory subject={id} />}
      />
      <StepDialog
        open={closing}
        onClose={() => setClosing(false)}
        resource="positions"
        step="close"
        fixed={{ id, version }}
        title={word.close}
        text={word.closeText}
        done={word.closeDone}
        submitLabel={word.close}
        grave
        resolver={resolver}
        defaultValues={{ from: format.today }}
      >
        <DayInput source="from" label={word.from} />
      </StepDialog>
    </>
  );
}
