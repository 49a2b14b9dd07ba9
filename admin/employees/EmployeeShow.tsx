import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { isOfficial } from "../../api/employees/official.rules.ts";
import { RecordHistory } from "../audit/RecordHistory.tsx";
import { ActionButtons } from "../components/ActionButtons.tsx";
import { KeyValue } from "../components/KeyValue.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { EmployeeRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { LegacyHistory } from "../legacyResults/LegacyHistory.tsx";
import { EmployeeYear } from "../transfers/EmployeeYear.tsx";
import { employeeWords } from "./employee.words.ts";
import { EmployeeContracts } from "./EmployeeContracts.tsx";
import { type EmployeeDialog, EmployeeDialogs } from "./EmployeeDialogs.tsx";
import { LineCorrectionPart } from "./LineCorrectionPart.tsx";
import { ReportingLineView } from "./ReportingLineView.tsx";

/** One employee: post, who rates and why, assignments, contracts. */
export default function EmployeeShow() {
  return (
    <RecordPage<EmployeeRecordFragment> resource="employees">
      {(employee) => <EmployeeView employee={employee} />}
    </RecordPage>
  );
}

function EmployeeView({ employee }: { employee: EmployeeRecordFragment }) {
  const word = useWords(employeeWords);
  const label = useLabel();
  const format = useFormat();
  const [dialog, setDialog] = useState<EmployeeDialog>(null);
  const { id, name, positionTitle, unit, allowedActions, identifierWarnings } = employee;
  const mayEnd = allowedActions.includes("START_ASSIGNMENT");
  return (
    <>
      <RecordHeader
        title={name}
        subtitle={[positionTitle ?? word.noPosition, unit?.pathNames.slice(1).join(" › ")].filter(Boolean).join(" · ")}
        back={{ to: "/employees", label: word.title }}
        status={employee.synthetic && <ToneChip tone="quiet" label={word.synthetic} />}
        facts={[
          { label: word.status, value: label("EmploymentStatus", employee.status) },
          { label: word.grade, value: [employee.grade, employee.rankTitle].filter(Boolean).join(", ") || "–" },
          { label: word.number, value: employee.nationalEmployeeNumber ?? "–" },
        ]}
        actions={
          <ActionButtons
            of="EmployeeAction"
            allowed={allowedActions}
            primary={["START_ASSIGNMENT"]}
            handlers={{
              START_ASSIGNMENT: { open: () => setDialog("start") },
              UPDATE: { to: `/employees/${id}` },
              SET_RATER: { open: () => setDialog("rater") },
              ADD_IDENTIFIER: { open: () => setDialog("identifier") },
            }}
          />
        }
      />
      {identifierWarnings.length > 0 && (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {word.warnings}: {identifierWarnings.map((warning) => label("IdentifierWarning", warning)).join("; ")}
        </Alert>
      )}
      <SideBySide
        main={
          <>
            <ReportingLineView line={employee.reportingLine} official={isOfficial(employee)}>
              <LineCorrectionPart employee={id} />
            </ReportingLineView>
            <EmployeeYear employee={id} />
            <EmployeeContracts employeeId={id} />
            <LegacyHistory employee={id} />
            <Section title={word.assignments} lead={word.assignmentsLead}>
              {employee.assignments.length === 0 && (
                <Typography color="text.secondary">{word.noAssignments}</Typography>
              )}
              {employee.assignments.map((assignment) => (
                <Stack
                  key={assignment.id}
                  direction="row"
                  spacing={2}
                  sx={{
                    py: 1.5,
                    borderTop: 1,
                    borderColor: "divider",
                    justifyContent: "space-between",
                    alignItems: "center",
                  }}
                >
                  <Box sx={{ minWidth: 0 }}>
                    <PersonLine
                      avatar={false}
                      name={assignment.positionTitle}
                      detail={assignment.unitName}
                      to={`/positions/${assignment.position.id}/show`}
                    />
                    <Typography variant="caption" color="text.secondary">
                      {label("AssignmentKind", assignment.kind)} · {format.span(assignment.from, assignment.to)}
                    </Typography>
                  </Box>
                  {mayEnd && !assignment.to && (
                    <Button size="small" variant="outlined" onClick={() => setDialog({ end: assignment.id })}>
                      {word.end}
                    </Button>
                  )}
                </Stack>
              ))}
            </Section>
            {employee.identifiers && employee.identifiers.length > 0 && (
              <Section title={word.identifiers}>
                <KeyValue
                  rows={[...employee.identifiers].reverse().map((identifier) => ({
                    label: `${label("IdentifierType", identifier.type)} · ${format.span(identifier.from, identifier.to)}`,
                    value: identifier.value,
                  }))}
                />
              </Section>
            )}
          </>
        }
        side={<RecordHistory subject={id} />}
      />
      <EmployeeDialogs employee={employee} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}
