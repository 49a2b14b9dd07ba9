import { Box, Typography } from "@mui/material";
import { useNavigate } from "react-router-dom";
import { RecordHistory } from "../audit/RecordHistory.tsx";
import { ActionButtons } from "../components/ActionButtons.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import type { JobDutiesRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { dutiesWords } from "./duties.words.ts";

/** Tasks of one post, each with what can follow from it. */
export default function JobDutiesShow() {
  return (
    <RecordPage<JobDutiesRowFragment> resource="jobDuties">{(duties) => <DutiesView duties={duties} />}</RecordPage>
  );
}

function DutiesView({ duties: { id, version, ...duties } }: { duties: JobDutiesRowFragment }) {
  const words = useWords(dutiesWords);
  const label = useLabel();
  const navigate = useNavigate();
  const remove = useStep("jobDuties", "delete");
  return (
    <>
      <RecordHeader
        title={duties.positionTitle}
        subtitle={[label("JobFamily", duties.family), duties.basis].filter(Boolean).join(" · ")}
        back={{ to: "/jobDuties", label: words.back }}
        actions={
          <ActionButtons
            of="JobDutiesAction"
            allowed={duties.allowedActions}
            primary={["UPDATE"]}
            handlers={{
              UPDATE: { to: `/jobDuties/${id}` },
              DELETE: {
                run: async () => {
                  await remove.mutateAsync({ id, version });
                  void navigate("/jobDuties");
                },
                confirm: words.deleteAsk,
                done: words.deleted,
                grave: true,
              },
            }}
          />
        }
      />
      <SideBySide
        main={duties.duties.map((duty) => (
          <Section key={duty.id} title={duty.title}>
            {duty.results.length === 0 ? <Typography color="text.secondary">{words.noResults}</Typography> : null}
            {duty.results.map((result) => (
              <Box key={result.title} sx={{ mb: 2 }}>
                <Typography sx={{ fontWeight: 600 }}>{result.title}</Typography>
                <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, color: "text.secondary" }}>
                  {result.indicators.map((indicator) => (
                    <li key={indicator.title}>
                      {indicator.title} ({indicator.unit})
                    </li>
                  ))}
                </Box>
              </Box>
            ))}
          </Section>
        ))}
        side={<RecordHistory subject={id} />}
      />
    </>
  );
}
