import AddPhotoAlternate from "@mui/icons-material/AddPhotoAlternateOutlined";
import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { useRef, useState } from "react";
import { emblemTypes } from "../../api/organizations/emblem.rules.ts";
import { AskDialog } from "../components/AskDialog.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import { EmblemDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { organizationWords } from "./organization.words.ts";
import { useEmblemUpload } from "./useEmblemUpload.ts";

/** The emblem on printed forms: what it is, choosing another, taking it away. */
export function EmblemSection() {
  const word = useWords(organizationWords);
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(false);
  const { data } = useOperation(EmblemDocument, {});
  const { send, sending, why } = useEmblemUpload();
  const remove = useStep("organization", "removeEmblem", { done: word.emblemRemoved });
  const version = data?.organization.version ?? 0;
  const emblem = data?.organization.emblem;
  return (
    <Section title={word.emblem} lead={word.emblemLead}>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={3} sx={{ alignItems: { sm: "center" } }}>
        <Box
          sx={{
            ...{ width: 128, height: 128, flexShrink: 0, display: "grid", placeItems: "center", p: 1.5 },
            // Paper is white in every mode.
            ...{ bgcolor: "#fff", border: 1, borderColor: "divider", borderRadius: "10px" },
            ...(emblem ? {} : { borderStyle: "dashed" }),
          }}
        >
          {emblem ? (
            <Box
              component="img"
              src={emblem.picture}
              alt={word.emblemAlt}
              sx={{ maxWidth: "100%", maxHeight: 104, display: "block" }}
            />
          ) : (
            <Typography variant="caption" sx={{ color: "#57534e", textAlign: "center" }}>
              {word.emblemNone}
            </Typography>
          )}
        </Box>
        <Stack spacing={1.5} sx={{ minWidth: 0 }}>
          {emblem ? (
            <Typography variant="body2">
              {word.emblemFacts(
                format.decimal(emblem.width),
                format.decimal(emblem.height),
                format.decimal(Math.ceil(emblem.size / 1000)),
                format.date(emblem.storedAt.slice(0, 10)),
              )}
            </Typography>
          ) : null}
          <Typography variant="body2" color="text.secondary" id="emblem-rules">
            {word.emblemRules}
          </Typography>
          <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: "wrap" }}>
            <Button
              variant="outlined"
              startIcon={<AddPhotoAlternate />}
              loading={sending}
              disabled={data === undefined}
              aria-describedby="emblem-rules"
              onClick={() => input.current?.click()}
            >
              {emblem ? word.emblemReplace : word.emblemChoose}
            </Button>
            {emblem ? <Button onClick={() => setAsked(true)}>{word.emblemRemove}</Button> : null}
          </Stack>
          <Box role="status">
            {why === undefined ? null : (
              <Alert severity="error" sx={{ py: 0.5 }}>
                {why}
              </Alert>
            )}
          </Box>
        </Stack>
      </Stack>
      <input
        ref={input}
        type="file"
        hidden
        accept={emblemTypes.join(",")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void send(file, version);
          target.value = "";
        }}
      />
      <AskDialog
        open={asked}
        title={word.emblemRemove}
        text={word.emblemRemoveAsk}
        needsReason={false}
        grave
        busy={remove.isPending}
        onCancel={() => setAsked(false)}
        onConfirm={() => void remove.mutateAsync({ version }).finally(() => setAsked(false))}
      />
    </Section>
  );
}
