import { Box, Typography } from "@mui/material";
import { useViewer } from "../access/useViewer.ts";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ObjectionRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { objectionWords } from "./objection.words.ts";

/** What happens to an open objection, who does it and until when: nobody has to ask, least of all who objects (R-OBJ-03). */
export function NextSteps({ objection }: { objection: ObjectionRecordFragment }) {
  const words = useWords(objectionWords);
  const format = useFormat();
  const self = useViewer()?.employee?.name;
  const { employeeName, raterName, deciderName, unheard } = objection;
  const sides = [
    { name: employeeName, heard: !unheard.includes("EMPLOYEE") },
    { name: raterName, heard: !unheard.includes("RATER") },
  ];
  const steps = [
    {
      text: words.nextSides(format.date(objection.explainBy)),
      detail: sides.map(({ name, heard }) => words.nextHeard(name === self ? words.you : name, heard)).join(" · "),
    },
    deciderName == null
      ? { text: words.nextNaming, detail: words.nextNamingBy(format.date(objection.decideBy)) }
      : { text: words.nextDecision(deciderName, format.date(objection.decideBy)), detail: words.nextOutcomes },
    { text: words.nextEnd, detail: undefined },
  ];
  return (
    <Section title={words.next}>
      <Box component="ol" sx={{ m: 0, pl: 3, "& li + li": { mt: 1.25 }, "& li::marker": { fontWeight: 650 } }}>
        {steps.map(({ text, detail }) => (
          <li key={text}>
            <Typography>{text}</Typography>
            {detail === undefined ? null : (
              <Typography variant="body2" color="text.secondary">
                {detail}
              </Typography>
            )}
          </li>
        ))}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
        {words.nextSafe}
      </Typography>
    </Section>
  );
}
