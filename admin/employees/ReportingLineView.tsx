import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { PersonLine } from "../components/PersonLine.tsx";
import { Section } from "../components/Section.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import type { EmployeeRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { employeeWords } from "./employee.words.ts";
import { useEmployeePlace } from "./useEmployeePlace.ts";

/** Who rates this person, and the sentence that explains why (R-ORGT-02). */
export function ReportingLineView({
  line,
  official,
  children,
}: {
  line: EmployeeRecordFragment["reportingLine"];
  /** Rates but is rated by nobody, such as a regional head (3.7): nothing is missing. */
  official: boolean;
  /** What may be said about the line. */
  children?: ReactNode;
}) {
  const word = useWords(employeeWords);
  const label = useLabel();
  const placeOf = useEmployeePlace();
  if (official && line.raterBasis === "NONE") return <Section title={word.line} lead={line.explanation} />;
  const people = [
    { role: word.rater, person: line.rater },
    { role: word.raterSuperior, person: line.raterSuperior },
  ];
  return (
    <Section
      title={word.line}
      lead={line.explanation}
      action={
        <ToneChip
          tone={line.raterBasis === "NONE" ? "care" : "quiet"}
          label={label("ReportingBasis", line.raterBasis)}
        />
      }
    >
      <Box sx={{ display: "grid", gap: 3, gridTemplateColumns: { sm: "1fr 1fr" } }}>
        {people.map(({ role, person }) => (
          <Box key={role}>
            <Typography variant="caption" color="text.secondary" component="p" sx={{ mb: 0.75 }}>
              {role}
            </Typography>
            {person ? (
              <PersonLine name={person.name} detail={person.positionTitle ?? person.unitName} {...placeOf(person.id)} />
            ) : (
              <Typography color="text.secondary">{word.nobody}</Typography>
            )}
          </Box>
        ))}
      </Box>
      {children}
    </Section>
  );
}
