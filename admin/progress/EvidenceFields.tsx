import { type FormEvent, useState } from "react";
import AttachFile from "@mui/icons-material/AttachFile";
import Add from "@mui/icons-material/Add";
import Close from "@mui/icons-material/Close";
import { Box, Button, IconButton, Link, Stack, TextField, Typography } from "@mui/material";
import { EvidenceMarks, type Marked } from "../evidence/EvidenceMarks.tsx";
import { LinkNote } from "../evidence/LinkNote.tsx";
import { UploadField } from "../evidence/UploadField.tsx";
import { useWords } from "../i18n/words.ts";
import { progressWords } from "./progress.words.ts";
import type { RealizationDraft } from "./realizationDraft.ts";

type Evidence = RealizationDraft["evidence"];

type Props = {
  contract: string;
  limits: { maxMegabytes: number; contentTypes: readonly string[] };
  evidence: Evidence;
  /** What is known of saved evidence, by id. */
  marks: ReadonlyMap<string, Marked>;
  onChange: (evidence: Evidence) => void;
  onAdd: (one: Evidence[number]) => void;
  disabled: boolean;
};

/** The evidence of one realisation: what is there, a way to send files, and a small form to add a link. */
export function EvidenceFields({ contract, limits, evidence, marks, onChange, onAdd, disabled }: Props) {
  const words = useWords(progressWords).row;
  const [adding, setAdding] = useState<{ title: string; url: string }>();
  const complete =
    adding !== undefined && adding.title.trim() !== "" && /^https:\/\/[^\s.]+\.\S+/.test(adding.url.trim());
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!complete || adding === undefined) return;
    onChange([...evidence, { id: null, title: adding.title.trim(), url: adding.url.trim() }]);
    setAdding(undefined);
  };
  return (
    <Box>
      {evidence.map((row, index) => (
        <Stack
          key={row.id ?? `${row.title} ${row.url ?? ""}`}
          direction="row"
          useFlexGap
          sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 1, py: 0.5 }}
        >
          <AttachFile aria-hidden fontSize="small" color="action" />
          <Link
            href={row.url ?? `/evidence/${contract}/${row.id ?? ""}`}
            underline="always"
            target="_blank"
            rel="noopener noreferrer"
            // Marks go below a name that would be left a column of letters.
            sx={{ flex: "1 1 140px", minWidth: 0, overflowWrap: "anywhere" }}
          >
            {row.title}
          </Link>
          <EvidenceMarks {...marks.get(row.id ?? "")} />
          {disabled ? null : (
            <IconButton
              aria-label={words.removeEvidence(row.title)}
              size="small"
              onClick={() => onChange(evidence.filter((_, place) => place !== index))}
            >
              <Close fontSize="small" />
            </IconButton>
          )}
        </Stack>
      ))}
      {disabled ? null : (
        // Stays on the page while a link is written: it holds files on their way.
        <Stack direction="row" sx={{ flexWrap: "wrap", columnGap: 1, alignItems: "flex-start" }}>
          <UploadField contract={contract} limits={limits} onArrived={onAdd} />
          {adding === undefined ? (
            <Button size="small" startIcon={<Add />} onClick={() => setAdding({ title: "", url: "" })}>
              {words.addEvidence}
            </Button>
          ) : null}
        </Stack>
      )}
      {adding === undefined ? null : (
        <Box component="form" onSubmit={add} sx={{ mt: 1, p: 2, borderRadius: "12px", bgcolor: "action.hover" }}>
          <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5}>
            <TextField
              autoFocus
              size="small"
              label={words.evidenceTitle}
              value={adding.title}
              onChange={(event) => setAdding({ ...adding, title: event.target.value })}
              sx={{ flex: 1 }}
            />
            <TextField
              size="small"
              type="url"
              label={words.evidenceUrl}
              value={adding.url}
              onChange={(event) => setAdding({ ...adding, url: event.target.value })}
              sx={{ flex: 1 }}
            />
          </Stack>
          <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 0.75 }}>
            {words.evidenceExample}
          </Typography>
          <LinkNote url={adding.url.trim()} />
          <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
            <Button type="submit" size="small" variant="contained" disabled={!complete}>
              {words.keepEvidence}
            </Button>
            <Button size="small" onClick={() => setAdding(undefined)}>
              {words.cancel}
            </Button>
          </Stack>
        </Box>
      )}
    </Box>
  );
}
