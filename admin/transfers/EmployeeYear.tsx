import { Box, Button, Link as TextLink, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { Loaded } from "../components/Loaded.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { EmployeeYearDocument, TransferApplyDocument } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { transferWords } from "./transfer.words.ts";
import { TransferDialog } from "./TransferDialog.tsx";
import { TransferNotice } from "./TransferNotice.tsx";

/** A person's spans of service from this year on, with raters and dates (features 3.21), and where events are recorded. */
export function EmployeeYear({ employee }: { employee: string }) {
  const word = useWords(transferWords);
  const label = useLabel();
  const format = useFormat();
  const may = useMay()(TransferApplyDocument);
  const [open, setOpen] = useState(false);
  const year = useOperation(EmployeeYearDocument, { id: employee });
  const { data } = year;
  const thisYear = Number(format.today.slice(0, 4));
  const segments = (data?.employee?.segments ?? []).filter((segment) => segment.year >= thisYear);
  const underWay = (data?.employee?.transfers ?? []).filter(({ allowedActions }) => allowedActions.length > 0);
  return (
    <Section
      title={word.segments}
      lead={word.segmentsLead}
      action={
        may && (
          <Button variant="outlined" onClick={() => setOpen(true)} sx={{ flexShrink: 0 }}>
            {word.start}
          </Button>
        )
      }
    >
      {underWay.map((transfer) => (
        <TransferNotice key={transfer.id} transfer={transfer} />
      ))}
      <Loaded of={year}>
        {() => (segments.length === 0 ? <Typography color="text.secondary">{word.noSegments}</Typography> : null)}
      </Loaded>
      {segments.map((segment) => (
        <Box key={`${segment.contract} ${segment.from}`} sx={{ py: 1.25, borderTop: 1, borderColor: "divider" }}>
          <TextLink
            component={Link}
            to={`/contracts/${segment.contract}/show`}
            color="inherit"
            sx={{ fontWeight: 600 }}
          >
            {format.span(segment.from, segment.to)}
          </TextLink>
          <Typography variant="body2">
            {segment.positionTitle} · {segment.unitName}
          </Typography>
          <Typography variant="caption" color="text.secondary">
            {word.rater(segment.raterName)} · {label("ContractStatus", segment.status)}
          </Typography>
        </Box>
      ))}
      <TransferDialog employee={employee} open={open} onClose={() => setOpen(false)} />
    </Section>
  );
}
