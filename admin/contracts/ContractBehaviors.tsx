import ExpandMore from "@mui/icons-material/ExpandMore";
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from "@mui/material";
import type { ContractRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { Guides } from "./BehaviorsStep.tsx";
import { contractWords } from "./contract.words.ts";

/** The seven values; the leader's special expectation stands in view, the official guides open on demand. */
export function ContractBehaviors({ behaviors }: { behaviors: ContractRecordFragment["behaviors"] }) {
  const words = useWords(contractWords).show;
  const label = useLabel();
  return (
    <Box>
      {behaviors.map((row) => (
        <Accordion key={row.behavior} disableGutters sx={{ bgcolor: "transparent" }}>
          <AccordionSummary expandIcon={<ExpandMore />}>
            <Box>
              <Typography component="span" sx={{ fontWeight: 600, display: "block" }}>
                {label("Behavior", row.behavior)}
              </Typography>
              {row.leaderExpectation ? (
                <Typography component="span" variant="body2">
                  {words.expectation}: {row.leaderExpectation}
                </Typography>
              ) : null}
            </Box>
          </AccordionSummary>
          <AccordionDetails sx={{ pt: 0 }}>
            <Guides guides={row.guides} />
          </AccordionDetails>
        </Accordion>
      ))}
    </Box>
  );
}
