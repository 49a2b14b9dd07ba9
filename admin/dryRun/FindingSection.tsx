import { Box, Button, Link as TextLink, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-router-dom";
import { Section } from "../components/Section.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.bulk.ts";
import { dryRunWords } from "./dryRun.words.ts";
import { type FindingGroup, placeOf } from "./findings.ts";

const few = 5;
const many = 100;

/** Findings of one kind: how many, who mends them, and each with what is wrong, what to do and the way there. */
export function FindingSection({ group }: { group: FindingGroup }) {
  const words = useWords(dryRunWords);
  const label = useLabel();
  const [shownCount, setShownCount] = useState(few);
  const { code, weight, findings } = group;
  const shown = findings.slice(0, shownCount);
  const who = (findings[0]?.whoCan ?? []).map((party) => label("Party", party)).join(", ");
  const rest = findings.length - shown.length;
  return (
    <Section
      title={label("FindingCode", code)}
      lead={`${words.findings(findings.length)} · ${words.who}: ${who}`}
      action={<StatusChip of="FindingWeight" value={weight} />}
    >
      <Stack component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {shown.map((finding) => {
          const place = placeOf(finding.subjectId);
          return (
            <Box component="li" key={finding.id} sx={{ py: 1.5, borderTop: 1, borderColor: "divider" }}>
              <Stack direction={{ xs: "column", md: "row" }} spacing={{ xs: 0.5, md: 3 }}>
                <Box sx={{ width: { md: 260 }, flexShrink: 0 }}>
                  {place === undefined ? (
                    finding.subjectName
                  ) : (
                    <TextLink component={Link} to={place} sx={{ fontWeight: 600 }}>
                      {finding.subjectName}
                    </TextLink>
                  )}
                  {finding.unitName == null || finding.unitName === finding.subjectName ? null : (
                    <Typography variant="body2" color="text.secondary">
                      {finding.unitName}
                    </Typography>
                  )}
                </Box>
                <Box>
                  <Typography variant="body2">{finding.message}</Typography>
                  <Typography variant="body2" color="text.secondary">
                    {finding.remedy}
                  </Typography>
                </Box>
              </Stack>
            </Box>
          );
        })}
      </Stack>
      {rest > 0 ? (
        <Button size="small" sx={{ mt: 1 }} onClick={() => setShownCount(shownCount + many)}>
          {words.more(Math.min(many, rest))}
        </Button>
      ) : findings.length > few ? (
        <Button size="small" sx={{ mt: 1 }} onClick={() => setShownCount(few)}>
          {words.less}
        </Button>
      ) : null}
    </Section>
  );
}
