import ArrowDownward from "@mui/icons-material/ArrowDownward";
import ArrowUpward from "@mui/icons-material/ArrowUpward";
import DeleteOutline from "@mui/icons-material/DeleteOutline";
import { Autocomplete, Box, IconButton, InputAdornment, Stack, TextField, Tooltip, Typography } from "@mui/material";
import type { ContractForm } from "../../api/generated/enums.ts";
import { Field } from "../components/HelpText.tsx";
import { useWords } from "../i18n/words.ts";
import type { ContractCheck } from "./contractCheck.ts";
import type { ResultDraft } from "./contractDraft.ts";
import { ClassificationField } from "./ClassificationField.tsx";
import { contractFormWords } from "./contractForm.words.ts";
import { problemAt } from "./stepProps.ts";
import type { DraftEditor } from "./useContractDraft.ts";

type Props = {
  result: ResultDraft;
  number: number;
  isFirst: boolean;
  isLast: boolean;
  editor: DraftEditor;
  check: ContractCheck;
  form: ContractForm;
  leaderResults: readonly { id: string; title: string }[];
  /** Whether a weight is asked for. */
  weighed: boolean;
};

/** One result: its sentence, whose result it supports or who assigned it, its weight. */
export function ResultFields({ result, number, isFirst, isLast, editor, check, form, leaderResults, weighed }: Props) {
  const words = useWords(contractFormWords).results;
  const isMain = result.kind === "MAIN";
  const change = (values: Partial<ResultDraft>) => editor.changeResult(result.key, values);
  const wrong = (field: string) => problemAt(check, result.key, field, "UNREADABLE");
  return (
    <Box sx={{ borderTop: number === 1 ? 0 : "1px solid", borderColor: "divider", pt: number === 1 ? 0 : 2.5, mb: 1 }}>
      <Stack direction="row" sx={{ alignItems: "center", mb: 1.5 }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {isMain ? words.title : words.additional} {number}
        </Typography>
        <Tooltip title={words.up}>
          <span>
            <IconButton aria-label={words.up} disabled={isFirst} onClick={() => editor.moveResult(result.key, -1)}>
              <ArrowUpward fontSize="small" />
            </IconButton>
          </span>
        </Tooltip>
        <Tooltip title={words.down}>
          <span>
            <IconButton aria-label={words.down} disabled={isLast} onClick={() => editor.moveResult(result.key, 1)}>
              <ArrowDownward fontSize="small" />
            </IconButton>
          </span>
        </Tooltip>
        <Tooltip title={words.remove}>
          <IconButton aria-label={words.remove} onClick={() => editor.removeResult(result.key)}>
            <DeleteOutline fontSize="small" />
          </IconButton>
        </Tooltip>
      </Stack>
      <Field help={words.titleHelp} example={words.titleExample}>
        <TextField
          label={words.title}
          value={result.title}
          onChange={(event) => change({ title: event.target.value })}
          multiline
          minRows={2}
          fullWidth
          error={wrong("title") !== undefined}
          helperText={wrong("title")}
        />
      </Field>
      {isMain && form === "STAFF" ? (
        <Field help={words.supportedHelp} example={words.supportedExample}>
          <Autocomplete
            freeSolo
            options={leaderResults.map((row) => row.title)}
            inputValue={result.supportedLeaderResult}
            value={result.supportedLeaderResult}
            onInputChange={(_, text) => {
              const known = leaderResults.find((row) => row.title === text);
              if (text !== result.supportedLeaderResult)
                change({ supportedLeaderResult: text, supportedResultId: known?.id ?? "" });
            }}
            renderInput={(props) => <TextField {...props} label={words.supported} multiline />}
          />
        </Field>
      ) : null}
      {isMain ? null : (
        <Field help={words.assignedByHelp} example={words.assignedByExample}>
          <TextField
            label={words.assignedBy}
            value={result.assignedBy}
            onChange={(event) => change({ assignedBy: event.target.value })}
            fullWidth
          />
        </Field>
      )}
      <ClassificationField value={result.classification} onChange={(classification) => change({ classification })} />
      {isMain && weighed ? (
        <Field help={words.weightHelp}>
          <TextField
            label={words.weight}
            value={result.weight}
            onChange={(event) => change({ weight: event.target.value })}
            error={wrong("weight") !== undefined}
            helperText={wrong("weight")}
            sx={{ width: 150 }}
            slotProps={{
              htmlInput: { inputMode: "decimal" },
              input: { endAdornment: <InputAdornment position="end">%</InputAdornment> },
            }}
          />
        </Field>
      ) : null}
    </Box>
  );
}
