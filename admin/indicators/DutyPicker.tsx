import AutoAwesomeOutlined from "@mui/icons-material/AutoAwesomeOutlined";
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Stack,
  Typography,
  useMediaQuery,
  useTheme,
} from "@mui/material";
import { useState } from "react";
import type { DraftEditor } from "../contracts/useContractDraft.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { JobDutiesOfDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { pickWords } from "./pick.words.ts";
import { withResult } from "./picked.ts";

/** Makes a result with its indicators from a main task of the post (BGO-01). */
export function DutyPicker({ editor, positionTitle }: { editor: DraftEditor; positionTitle: string }) {
  const words = useWords(pickWords);
  const [open, setOpen] = useState(false);
  const small = useMediaQuery(useTheme().breakpoints.down("sm"));
  const asked = useOperation(JobDutiesOfDocument, { positionTitle }, { enabled: open, staleTime: 300_000 });
  const duties = asked.data?.jobDutiesOf?.duties ?? [];
  const titles = new Set(editor.draft.results.map((result) => result.title.trim()));
  return (
    <>
      <Button startIcon={<AutoAwesomeOutlined />} onClick={() => setOpen(true)}>
        {words.fromDuty}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="md" fullWidth fullScreen={small}>
        <DialogTitle>{words.dutyTitle}</DialogTitle>
        <DialogContent>
          {asked.isPending ? <LoadingState /> : null}
          {asked.data !== undefined && duties.length === 0 ? (
            <EmptyState title={words.noDuties}>{words.noDutiesText}</EmptyState>
          ) : null}
          {duties.length > 0 ? <DialogContentText>{words.dutyLead(positionTitle)}</DialogContentText> : null}
          {duties.map((duty) => (
            <Box key={duty.id} component="section" sx={{ mt: 3 }}>
              <Typography variant="subtitle2" component="h3" color="text.secondary">
                {duty.title}
              </Typography>
              {duty.results.map((result) => (
                <Stack
                  key={result.title}
                  direction={{ xs: "column", sm: "row" }}
                  spacing={1.5}
                  sx={{ mt: 1, justifyContent: "space-between", alignItems: { sm: "center" } }}
                >
                  <Box>
                    <Typography sx={{ fontWeight: 600 }}>{result.title}</Typography>
                    <Typography variant="body2" color="text.secondary">
                      {result.indicators.map(({ title, unit }) => `${title} (${unit})`).join("; ")}
                    </Typography>
                  </Box>
                  <Button
                    variant="outlined"
                    sx={{ flexShrink: 0 }}
                    disabled={titles.has(result.title)}
                    onClick={() => editor.replace(withResult(editor.draft, result, () => crypto.randomUUID()))}
                  >
                    {titles.has(result.title) ? words.taken : words.take}
                  </Button>
                </Stack>
              ))}
            </Box>
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{words.close}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
