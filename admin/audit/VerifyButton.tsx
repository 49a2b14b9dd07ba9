import VerifiedOutlined from "@mui/icons-material/VerifiedOutlined";
import { Alert, Box, Button } from "@mui/material";
import { useState } from "react";
import { useMay } from "../access/useViewer.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { AuditVerificationDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { auditWords } from "./audit.words.ts";

/** Has the server recompute the hash chain of a record's history, and says what came out. */
export function VerifyButton({ subject }: { subject: string }) {
  const word = useWords(auditWords);
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const { data, isFetching, refetch } = useOperation(AuditVerificationDocument, { subject }, { enabled: asked });
  if (!may(AuditVerificationDocument)) return null;
  const outcome = data?.auditVerification;
  return (
    <Box>
      <Button
        size="small"
        variant="outlined"
        startIcon={<VerifiedOutlined />}
        loading={isFetching}
        onClick={() => (asked ? void refetch() : setAsked(true))}
      >
        {word.verify}
      </Button>
      <Box role="status" sx={{ mt: outcome ? 1.5 : 0 }}>
        {outcome && !isFetching && (
          <Alert severity={outcome.intact ? "success" : "error"}>
            {outcome.intact ? word.intact(outcome.events) : word.broken(outcome.brokenAt ?? 0)}
          </Alert>
        )}
      </Box>
    </Box>
  );
}
