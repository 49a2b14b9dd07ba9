import { Box, Button, Link as TextLink, List, ListItem, Typography } from "@mui/material";
import { Suspense, lazy, useState } from "react";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { RecordHistory } from "../audit/RecordHistory.tsx";
import { ActionButtons } from "../components/ActionButtons.tsx";
import { KeyValue } from "../components/KeyValue.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { useFormat } from "../format/useFormat.ts";
import { OrgUnitCreateDocument, type OrgUnitRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { orgUnitWords } from "./orgUnit.words.ts";
import { OrgUnitChangeDialog, OrgUnitCloseDialog } from "./OrgUnitDialogs.tsx";
import { useUnits } from "./useUnits.ts";

const OutcomeSection = lazy(async () => ({
  default: (await import("../organizationOutcomes/OutcomeSection.tsx")).OutcomeSection,
}));

const SatisfactionSection = lazy(async () => ({
  default: (await import("../surveys/SatisfactionSection.tsx")).SatisfactionSection,
}));

/** One unit: its place, its states over time, the units below it. */
export default function OrgUnitShow() {
  return <RecordPage<OrgUnitRecordFragment> resource="orgUnits">{(unit) => <Unit unit={unit} />}</RecordPage>;
}

function Unit({ unit }: { unit: OrgUnitRecordFragment }) {
  const word = useWords(orgUnitWords);
  const label = useLabel();
  const may = useMay();
  const [dialog, setDialog] = useState<"change" | "close" | null>(null);
  const close = () => setDialog(null);
  const children = useUnits().filter(({ parent }) => parent?.id === unit.id);
  return (
    <>
      <RecordHeader
        title={unit.name}
        subtitle={unit.pathNames.slice(0, -1).join(" › ") || undefined}
        back={{ to: "/orgUnits", label: word.title }}
        facts={[{ label: word.kind, value: label("OrgUnitKind", unit.kind) }]}
        actions={
          <ActionButtons
            of="OrgUnitAction"
            allowed={unit.allowedActions}
            primary={["CHANGE"]}
            handlers={{
              CHANGE: { open: () => setDialog("change") },
              CLOSE: { open: () => setDialog("close"), grave: true },
            }}
          />
        }
      />
      <SideBySide
        main={
          <>
            <Section
              title={word.children}
              action={
                may(OrgUnitCreateDocument) && (
                  <Button size="small" variant="outlined" component={Link} to={`/orgUnits/create?parent=${unit.id}`}>
                    {word.create}
                  </Button>
                )
              }
            >
              {children.length === 0 ? (
                <Typography color="text.secondary">{word.noChildren}</Typography>
              ) : (
                <List disablePadding>
                  {children.map(({ id, name, kind }) => (
                    <ListItem key={id} disableGutters divider sx={{ justifyContent: "space-between", gap: 2 }}>
                      <TextLink component={Link} to={`/orgUnits/${id}/show`} color="inherit" sx={{ fontWeight: 550 }}>
                        {name}
                      </TextLink>
                      <Typography variant="caption" color="text.secondary">
                        {label("OrgUnitKind", kind)}
                      </Typography>
                    </ListItem>
                  ))}
                </List>
              )}
              <Box sx={{ mt: 2, display: "flex", gap: 1, flexWrap: "wrap" }}>
                <Button
                  size="small"
                  component={Link}
                  to={`/employees?filter=${encodeURIComponent(JSON.stringify({ within: unit.id }))}`}
                >
                  {word.people}
                </Button>
                <Button
                  size="small"
                  component={Link}
                  to={`/positions?filter=${encodeURIComponent(JSON.stringify({ within: unit.id }))}`}
                >
                  {word.positions}
                </Button>
              </Box>
            </Section>
            <Suspense fallback={null}>
              <OutcomeSection unit={unit.id} />
              <SatisfactionSection unit={unit.id} />
            </Suspense>
            <UnitStates unit={unit} />
          </>
        }
        side={<RecordHistory subject={unit.id} />}
      />
      <OrgUnitChangeDialog unit={unit} open={dialog === "change"} onClose={close} />
      <OrgUnitCloseDialog unit={unit} open={dialog === "close"} onClose={close} />
    </>
  );
}

function UnitStates({ unit }: { unit: OrgUnitRecordFragment }) {
  const word = useWords(orgUnitWords);
  const label = useLabel();
  const format = useFormat();
  const units = useUnits();
  const nameOf = (id: string | null | undefined) => units.find((one) => one.id === id)?.name;
  return (
    <Section title={word.states} lead={word.statesLead}>
      {[...unit.history].reverse().map((state) => (
        <Box key={state.from} sx={{ py: 1.5, borderTop: 1, borderColor: "divider" }}>
          <Typography sx={{ fontWeight: 600 }}>{state.name}</Typography>
          <Typography variant="body2" color="text.secondary">
            {[format.span(state.from, state.to), label("OrgUnitKind", state.kind), nameOf(state.parentId)]
              .filter(Boolean)
              .join(" · ")}
          </Typography>
        </Box>
      ))}
      {(unit.externalIds.length > 0 || unit.source) && (
        <Box sx={{ mt: 2 }}>
          <KeyValue
            columns={2}
            rows={[
              ...unit.externalIds.map(({ system, value }) => ({ label: `${word.external}: ${system}`, value })),
              ...(unit.source ? [{ label: word.source, value: unit.source }] : []),
            ]}
          />
        </Box>
      )}
    </Section>
  );
}
