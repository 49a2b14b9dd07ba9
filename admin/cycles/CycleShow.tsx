import { Button, Link as TextLink, Stack } from "@mui/material";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { RecordHistory } from "../audit/RecordHistory.tsx";
import { ActionButtons } from "../components/ActionButtons.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { RecordTable } from "../components/RecordTable.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import { dryRunWords } from "../dryRun/dryRun.words.ts";
import { useFormat } from "../format/useFormat.ts";
import { CycleDryRunDocument, type CycleRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { cycleWords } from "./cycle.words.ts";
import { CycleTimeLine } from "./CycleTimeLine.tsx";

/** One performance year: its periods on a time line, its policy, its steps. */
export default function CycleShow() {
  return <RecordPage<CycleRecordFragment> resource="cycles">{(cycle) => <CycleView cycle={cycle} />}</RecordPage>;
}

function CycleView({ cycle }: { cycle: CycleRecordFragment }) {
  const word = useWords(cycleWords);
  const dryRun = useWords(dryRunWords);
  const may = useMay();
  const format = useFormat();
  const open = useStep("cycles", "open");
  const close = useStep("cycles", "close");
  const { id, version, year, status, policy } = cycle;
  return (
    <>
      <RecordHeader
        title={word.name(year)}
        back={{ to: "/cycles", label: word.title }}
        status={<StatusChip of="CycleStatus" value={status} />}
        facts={[
          {
            label: word.policy,
            value: (
              <TextLink component={Link} to={`/policies/${policy.id}/show`}>
                {policy.title}
              </TextLink>
            ),
          },
          { label: word.contractDueOn, value: format.date(cycle.contractDueOn) },
          {
            label: word.openPeriods,
            value: format.periods(cycle.openPeriods.map(({ key }) => key)) || word.noneOpen,
          },
        ]}
        actions={
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap" }}>
            {may(CycleDryRunDocument) ? (
              <Button component={Link} to={`/cycles/${id}/dry-run`} variant="outlined">
                {dryRun.link}
              </Button>
            ) : null}
            <ActionButtons
              of="CycleAction"
              allowed={cycle.allowedActions}
              primary={["OPEN", "UPDATE"]}
              handlers={{
                OPEN: { run: () => open.mutateAsync({ id, version }), confirm: word.openConfirm, done: word.opened },
                UPDATE: { to: `/cycles/${id}` },
                CLOSE: {
                  run: () => close.mutateAsync({ id, version }),
                  confirm: word.closeConfirm,
                  done: word.closed,
                  grave: true,
                },
              }}
            />
          </Stack>
        }
      />
      <SideBySide
        main={
          <Section title={word.periods} lead={word.periodsLead}>
            <CycleTimeLine cycle={cycle} />
            <RecordTable
              caption={word.periods}
              rows={cycle.periods.map((period) => ({ id: period.key, ...period }))}
              columns={[
                {
                  key: "period",
                  header: word.period,
                  cell: ({ key }) => <b style={{ fontWeight: 600 }}>{format.period(key)}</b>,
                },
                { key: "opensOn", header: word.opensOn, cell: ({ opensOn }) => format.date(opensOn, "short") },
                { key: "dueOn", header: word.dueOn, cell: ({ dueOn }) => format.date(dueOn, "short") },
                {
                  key: "open",
                  header: word.status,
                  cell: ({ open: isOpen }) => (
                    <ToneChip tone={isOpen ? "done" : "quiet"} label={isOpen ? word.open : word.notOpen} />
                  ),
                },
              ]}
            />
          </Section>
        }
        side={<RecordHistory subject={id} states="CycleStatus" />}
      />
    </>
  );
}
