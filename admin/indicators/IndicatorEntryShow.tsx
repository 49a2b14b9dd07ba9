import { Link as TextLink, Typography } from "@mui/material";
import { RecordHistory } from "../audit/RecordHistory.tsx";
import { ActionButtons } from "../components/ActionButtons.tsx";
import { KeyValue } from "../components/KeyValue.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import type { IndicatorEntryRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { libraryWords } from "./library.words.ts";
import { ManualView } from "./ManualView.tsx";

/** One entry of the library: how it is measured, where it comes from, its definition sheet. */
export default function IndicatorEntryShow() {
  return (
    <RecordPage<IndicatorEntryRecordFragment> resource="indicatorEntries">
      {(entry) => <EntryView entry={entry} />}
    </RecordPage>
  );
}

function EntryView({ entry }: { entry: IndicatorEntryRecordFragment }) {
  const words = useWords(libraryWords);
  const label = useLabel();
  const { id, version, sourceAddress } = entry;
  const retire = useStep("indicatorEntries", "retire");
  return (
    <>
      <RecordHeader
        title={entry.title}
        subtitle={entry.jobFamilies.map((family) => label("JobFamily", family)).join(", ")}
        back={{ to: "/indicatorEntries", label: words.back }}
        status={entry.retired && <ToneChip tone="quiet" label={words.retired} />}
        actions={
          <ActionButtons
            of="IndicatorEntryAction"
            allowed={entry.allowedActions}
            primary={["UPDATE"]}
            handlers={{
              UPDATE: { to: `/indicatorEntries/${id}` },
              RETIRE: {
                run: () => retire.mutateAsync({ id, version }),
                confirm: words.retireAsk,
                done: words.retireDone,
                grave: true,
              },
            }}
          />
        }
      />
      <SideBySide
        main={
          <>
            <Section title={words.about}>
              <KeyValue
                columns={2}
                rows={[
                  { label: words.unit, value: entry.unit || words.noUnit },
                  { label: words.direction, value: label("Direction", entry.direction) },
                  { label: words.accumulation, value: label("Accumulation", entry.accumulation) },
                  { label: words.dataSource, value: entry.dataSource },
                  { label: words.source, value: entry.source ?? words.own },
                  ...(sourceAddress
                    ? [
                        {
                          label: words.sourceAddress,
                          value: (
                            <TextLink
                              href={sourceAddress}
                              rel="noreferrer"
                              target="_blank"
                              sx={{ overflowWrap: "anywhere" }}
                            >
                              {sourceAddress}
                            </TextLink>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            </Section>
            <Section title={words.manual} lead={words.manualLead}>
              {entry.manual ? (
                <ManualView manual={entry.manual} />
              ) : (
                <Typography color="text.secondary">{words.noManual}</Typography>
              )}
            </Section>
          </>
        }
        side={<RecordHistory subject={id} />}
      />
    </>
  );
}
