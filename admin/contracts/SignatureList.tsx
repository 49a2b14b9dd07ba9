import VerifiedOutlined from "@mui/icons-material/VerifiedOutlined";
import ReportProblemOutlined from "@mui/icons-material/ReportProblemOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import type { ContractRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { contractWords } from "./contract.words.ts";

/** Who signed when, and whether the signature still covers the content (features 3.12). */
export function SignatureList({ signatures }: { signatures: ContractRecordFragment["signatures"] }) {
  const words = useWords(contractWords).show;
  const label = useLabel();
  const format = useFormat();
  if (signatures.length === 0) {
    return (
      <Typography variant="body2" color="text.secondary">
        {words.noSignatures}
      </Typography>
    );
  }
  return (
    <Stack component="ul" spacing={2} sx={{ listStyle: "none", m: 0, p: 0 }}>
      {signatures.map((signature) => (
        <Box component="li" key={`${signature.party} ${signature.at}`}>
          <Typography sx={{ fontWeight: 600, lineHeight: 1.4 }}>{signature.name}</Typography>
          <Typography variant="caption" component="p" color="text.secondary">
            {label("Party", signature.party)}
            {signature.onBehalfOf ? ` (a.n. ${signature.onBehalfOf})` : null} · {format.instant(signature.at)}
          </Typography>
          <Stack
            direction="row"
            spacing={0.75}
            sx={{ alignItems: "center", color: signature.matches ? "success.main" : "error.main" }}
          >
            {signature.matches ? (
              <VerifiedOutlined aria-hidden fontSize="small" />
            ) : (
              <ReportProblemOutlined aria-hidden fontSize="small" />
            )}
            <Typography variant="caption" title={signature.contentHash}>
              {signature.matches ? words.matches : words.broken}
            </Typography>
          </Stack>
        </Box>
      ))}
    </Stack>
  );
}
