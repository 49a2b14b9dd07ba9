import { Box, Stack, Typography } from "@mui/material";
import { Section } from "../components/Section.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { GivenRolesDocument } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.cascade.ts";
import { givenRolesWords } from "./givenRoles.words.ts";

/** What leaders ask of the person through their role-result matrices (R-MPH-02); nothing where nobody asked. */
export function GivenRoles({ contract }: { contract: string }) {
  const words = useWords(givenRolesWords);
  const label = useLabel();
  const format = useFormat();
  const { data } = useOperation(GivenRolesDocument, { contract });
  const roles = data?.givenRoles ?? [];
  if (roles.length === 0) return null;
  return (
    <Section title={words.title} lead={words.lead}>
      {roles.map((role) => (
        <Box
          key={`${role.leaderContract} ${role.leaderResult} ${role.text}`}
          sx={{ py: 1.5, borderTop: "1px solid", borderColor: "divider" }}
        >
          <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>{role.text}</Typography>
          <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
            {words.from(role.leaderName, role.leaderResult)}
            {role.share == null ? null : ` · ${words.share(format.percent(role.share))}`}
          </Typography>
          <Stack direction="row" sx={{ mt: 0.75 }}>
            <ToneChip tone={role.state === "PENDING" ? "care" : "done"} label={label("MatrixCellState", role.state)} />
          </Stack>
        </Box>
      ))}
    </Section>
  );
}
