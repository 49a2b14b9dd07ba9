import { Box, Button, Stack, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import { PersonLine } from "../components/PersonLine.tsx";
import { Section } from "../components/Section.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { PeerInvitationsDocument } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.feedback.ts";
import { peerWords } from "./peer.words.ts";

/** Colleagues about whom the reader is asked; absent when there are none. */
export function InvitationList() {
  const word = useWords(peerWords);
  const label = useLabel();
  const format = useFormat();
  const { data } = useOperation(PeerInvitationsDocument, {});
  const invitations = data?.peerInvitations ?? [];
  if (invitations.length === 0) return null;
  return (
    <Section title={word.asked} lead={word.askedLead}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {invitations.map((each) => (
          <Stack
            key={each.id}
            component="li"
            direction={{ xs: "column", sm: "row" }}
            spacing={1.5}
            sx={{
              py: 2,
              borderTop: 1,
              borderColor: "divider",
              justifyContent: "space-between",
              alignItems: { sm: "center" },
            }}
          >
            <Box sx={{ minWidth: 0 }}>
              <PersonLine name={each.employeeName} detail={`${each.positionTitle} · ${each.unitName}`} />
              <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 0.5, ml: { sm: 6 } }}>
                {format.period(each.period)} · {word.by(format.date(each.dueOn))} ({format.due(each.dueOn)})
              </Typography>
            </Box>
            {each.mayAnswer ? (
              <Button
                component={Link}
                to={`/feedback/${each.round}/${each.contract}`}
                variant="contained"
                aria-label={`${word.answer}: ${each.employeeName}, ${label("PeerGroup", each.group)}`}
              >
                {word.answer}
              </Button>
            ) : (
              <StatusChip of="PeerInvitationStatus" value={each.status} />
            )}
          </Stack>
        ))}
      </Box>
    </Section>
  );
}
