import { Stack, Typography } from "@mui/material";
import { Section } from "../components/Section.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ContractRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { amendmentWords } from "./amendment.words.ts";

/** A change on its way: why, where it stands, what it changes, whose signatures it needs. */
export function AmendmentSection({ amendment }: { amendment: NonNullable<ContractRecordFragment["amendment"]> }) {
  const words = useWords(amendmentWords);
  const label = useLabel();
  const format = useFormat();
  const { edition, status, reason, openedAt, openedBy, signaturesNeeded, differences } = amendment;
  return (
    <Section
      title={words.title(edition)}
      lead={words.lead}
      action={<StatusChip of="ContractStatus" value={status} size="medium" />}
    >
      <Stack spacing={0.5} sx={{ mb: 2 }}>
        <Typography>{reason}</Typography>
        <Typography variant="caption" color="text.secondary">
          {words.opened(label("Party", openedBy), format.instant(openedAt))}
        </Typography>
        {signaturesNeeded.length > 0 ? (
          <Typography variant="body2">
            {words.needed(signaturesNeeded.map((party) => label("Party", party)).join(", "))}
          </Typography>
        ) : null}
      </Stack>
      <DifferenceTable differences={differences} />
    </Section>
  );
}
