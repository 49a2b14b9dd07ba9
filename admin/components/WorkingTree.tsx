import { Accordion, AccordionDetails, AccordionSummary, Box, Link, Typography } from "@mui/material";
import ExpandMore from "@mui/icons-material/ExpandMore";
import { useLanguage, useWords } from "../i18n/words.ts";
import { citedIn, workingText } from "./workingText.ts";
import { componentWords } from "./component.words.ts";

/** The working of a derived value as the schema's `Working` gives it; parts may be cut off by the query's depth. */
export type WorkingNode = {
  rule: string;
  title: string;
  citation: string;
  inputs: readonly { name: string; value: string }[];
  result?: string | null;
  parts?: readonly WorkingNode[] | null;
};

/** Draws how a value was worked out: a sentence, the values used, the result, its basis; the parts open on demand. */
export function WorkingTree({ working, open = true }: { working: WorkingNode; open?: boolean }) {
  return (
    <Box role="group" aria-label={working.title}>
      <WorkingStep working={working} open={open} />
    </Box>
  );
}

function WorkingValue({ value, rule }: { value: string; rule: string }) {
  const language = useLanguage();
  const cited = citedIn(value);
  if (cited === undefined) return workingText(value, language, rule);
  return (
    <Link href={cited.url} underline="always" target="_blank" rel="noopener noreferrer">
      {cited.title}
    </Link>
  );
}

function WorkingStep({ working, open }: { working: WorkingNode; open: boolean }) {
  const word = useWords(componentWords);
  const language = useLanguage();
  return (
    <Accordion defaultExpanded={open} sx={{ mb: 1, bgcolor: "background.paper" }}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Box
          sx={{
            display: "flex",
            gap: 2,
            flex: 1,
            pr: 1,
            justifyContent: "space-between",
            alignItems: "baseline",
            flexWrap: "wrap",
          }}
        >
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {working.title}
          </Typography>
          <Typography component="span" sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>
            {working.result == null ? word.noResult : workingText(working.result, language, working.rule)}
          </Typography>
        </Box>
      </AccordionSummary>
      <AccordionDetails sx={{ pt: 0 }}>
        {working.inputs.length > 0 && (
          <Box
            component="dl"
            sx={{
              m: 0,
              mb: 1.5,
              display: "grid",
              // A long value leaves its name a third at least.
              gridTemplateColumns: "minmax(33%,1fr) minmax(0,max-content)",
              columnGap: 3,
              rowGap: 0.5,
            }}
          >
            {working.inputs.map(({ name, value }) => (
              <Box key={`${name} ${value}`} sx={{ display: "contents" }}>
                <Typography component="dt" variant="body2" color="text.secondary">
                  {workingText(name, language)}
                </Typography>
                <Typography
                  component="dd"
                  variant="body2"
                  sx={{ m: 0, textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" }}
                >
                  <WorkingValue value={value} rule={working.rule} />
                </Typography>
              </Box>
            ))}
          </Box>
        )}
        <Typography variant="caption" color="text.secondary" component="p">
          {word.basis}: {working.citation} ({working.rule})
        </Typography>
        {(working.parts ?? []).length > 0 && (
          <Box sx={{ mt: 1.5, pl: { xs: 0, sm: 2 }, borderLeft: { sm: 2 }, borderColor: { sm: "divider" } }}>
            {(working.parts ?? []).map((part) => (
              <WorkingStep key={`${part.rule} ${part.title}`} working={part} open={false} />
            ))}
          </Box>
        )}
      </AccordionDetails>
    </Accordion>
  );
}
