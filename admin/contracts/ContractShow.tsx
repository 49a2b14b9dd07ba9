import { Alert, Box, Button, Stack } from "@mui/material";
import { Link } from "react-router-dom";
import { useNameOf } from "../access/useNameOf.ts";
import { useViewer } from "../access/useViewer.ts";
import { ToneChip, StatusChip } from "../components/StatusChip.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { Timeline } from "../components/Timeline.tsx";
import { ContractPrintMenu } from "../documents/PrintMenu.tsx";
import { DialogueSection } from "../dialogues/DialogueSection.tsx";
import { ContractFeedbackSection } from "../feedback/ContractFeedbackSection.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ContractStatus } from "../../api/generated/enums.ts";
import { LineCorrectionPart } from "../employees/LineCorrectionPart.tsx";
import type { ContractRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { PeriodLine } from "../pictures/PeriodLine.tsx";
import { ActionPlans } from "./ActionPlans.tsx";
import { AmendmentSection } from "./AmendmentSection.tsx";
import { AnnexLists } from "./AnnexLists.tsx";
import { ContractActions } from "./ContractActions.tsx";
import { ContractBehaviors } from "./ContractBehaviors.tsx";
import { ContractConsultations } from "../indicators/ContractConsultations.tsx";
import { ContractManuals } from "../indicators/ContractManuals.tsx";
import { ContractResults } from "./ContractResults.tsx";
import { EditionList } from "./EditionList.tsx";
import { GivenRoles } from "./GivenRoles.tsx";
import { PracticeButton } from "./PracticeButton.tsx";
import { practiceWords } from "./practice.words.ts";
import { RemovedSignatures } from "./RemovedSignatures.tsx";
import { SignatureList } from "./SignatureList.tsx";
import { amendmentWords } from "./amendment.words.ts";
import { annexWords } from "./annex.words.ts";
import { contractWords } from "./contract.words.ts";
import { periodStops } from "./periodStops.ts";

/** States in which the rater can still be corrected without an event of their own (R-UX-02). */
const mayStillChange: ReadonlySet<ContractStatus> = new Set([
  ...(["DRAFT", "SUBMITTED", "RETURNED", "IN_DIALOGUE", "AGREED", "REVIEWED"] as const),
]);

/** A contract's story: where it stands and what is next, what was agreed and reached, what happened. */
export default function ContractShow() {
  return (
    <RecordPage<ContractRecordFragment> resource="contracts">
      {(contract) => <ContractPage contract={contract} />}
    </RecordPage>
  );
}

/** The way to what was recorded, for those who look at it: the rater confirms or gives back there. */
function ToProgress({ contract }: { contract: ContractRecordFragment }) {
  const words = useWords(contractWords).show;
  const viewer = useViewer();
  if (contract.realizations.length === 0 || viewer?.employee?.id === contract.employee.id) return null;
  return (
    <Button component={Link} to={`/progress/${contract.id}`} variant="outlined">
      {words.toProgress}
    </Button>
  );
}

function ContractPage({ contract }: { contract: ContractRecordFragment }) {
  const words = useWords(contractWords);
  const more = useWords(amendmentWords);
  const annex = useWords(annexWords);
  const practice = useWords(practiceWords);
  const nameOf = useNameOf();
  const label = useLabel();
  const format = useFormat();
  return (
    <>
      <RecordHeader
        title={words.show.title(contract.cycle.year)}
        subtitle={
          <PersonLine name={contract.employeeName} detail={`${contract.positionTitle} · ${contract.unitName}`} />
        }
        back={{ to: "/contracts", label: words.show.back }}
        status={
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap" }}>
            <StatusChip of="ContractStatus" value={contract.status} size="medium" />
            {contract.overdue ? <ToneChip tone="care" label={words.show.overdue} size="medium" /> : null}
          </Stack>
        }
        facts={[
          { label: words.show.rater, value: contract.raterName },
          ...(contract.raterSuperior ? [{ label: words.show.raterSuperior, value: contract.raterSuperior.name }] : []),
          { label: words.show.due, value: format.date(contract.dueOn) },
          { label: more.approach, value: label("ContractApproach", contract.approach) },
          ...(contract.employmentStatus
            ? [{ label: more.employment, value: label("EmploymentStatus", contract.employmentStatus) }]
            : []),
          { label: more.starts, value: format.date(contract.startsOn) },
          { label: words.show.form, value: label("ContractForm", contract.form) },
        ]}
        actions={
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap" }}>
            <ContractActions contract={contract} />
            <ToProgress contract={contract} />
            <ContractPrintMenu contract={contract.id} />
          </Stack>
        }
      />
      <Alert severity="info" icon={false} sx={{ mb: 3 }}>
        {words.story[contract.status](
          nameOf(contract.employee, contract.employeeName),
          nameOf(contract.rater, contract.raterName),
        )}
      </Alert>
      {mayStillChange.has(contract.status) && !contract.practice ? (
        <Box sx={{ mt: -2, mb: 3 }}>
          <LineCorrectionPart employee={contract.employee.id} quiet />
        </Box>
      ) : null}
      {contract.practice ? (
        <Alert severity="warning" sx={{ mb: 3 }} action={<PracticeButton cycle={contract.cycle.id} restart />}>
          {practice.banner}
        </Alert>
      ) : null}
      {contract.employmentNote ? (
        <Alert severity="info" icon={false} sx={{ mb: 3 }}>
          {contract.employmentNote}
        </Alert>
      ) : null}
      {contract.amendment ? <AmendmentSection amendment={contract.amendment} /> : null}
      <Section title={format.period(String(contract.cycle.year))}>
        <PeriodLine stops={periodStops(contract)} year={contract.cycle} />
      </Section>
      <SideBySide
        main={
          <>
            {contract.practice ? null : <GivenRoles contract={contract.id} />}
            <ContractResults contract={contract} />
            <ContractManuals contract={contract.id} />
            <Section title={words.show.behaviors} lead={words.show.behaviorsLead}>
              <ContractBehaviors behaviors={contract.behaviors} />
            </Section>
            <DialogueSection contract={contract} />
            {contract.practice ? null : <ContractFeedbackSection contract={contract} />}
            {contract.practice || contract.results.length === 0 ? null : <ActionPlans contract={contract} />}
            <Section title={annex.title}>
              <AnnexLists annexes={contract.annexes} />
            </Section>
            {contract.edition > 1 ? (
              <Section title={more.editions} lead={more.editionsLead(contract.edition)}>
                <EditionList id={contract.id} />
              </Section>
            ) : null}
          </>
        }
        side={
          <>
            <Section title={words.show.signatures}>
              <SignatureList signatures={contract.signatures} />
              <RemovedSignatures removed={contract.removedSignatures} />
            </Section>
            <ContractConsultations
              contract={contract.id}
              open={contract.allowedActions.some((action) => action === "UPDATE" || action === "RETURN")}
            />
            <Section title={words.show.history}>
              <Timeline events={contract.history} states="ContractStatus" />
            </Section>
          </>
        }
      />
    </>
  );
}
