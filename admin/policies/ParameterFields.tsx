import { Box, Button, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useFormContext, useWatch } from "react-hook-form";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import type { PolicyParameterInput, PolicyRecordFragment } from "../generated/operations.ts";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { ParameterInput } from "./ParameterInput.tsx";
import { ParameterValue } from "./ParameterValue.tsx";
import { policyWords } from "./policy.words.ts";

type Parameter = PolicyRecordFragment["parameters"][number];

/** Parameters of a draft: each opens for editing on demand; only those changed are sent. */
export function ParameterFields({ parameters }: { parameters: readonly Parameter[] }) {
  return (
    <Box sx={{ borderTop: 1, borderColor: "divider", mb: 3 }}>
      {parameters.map((parameter) => (
        <ParameterField key={parameter.key} parameter={parameter} />
      ))}
    </Box>
  );
}

function ParameterField({ parameter }: { parameter: Parameter }) {
  const word = useWords(policyWords);
  const language = useLanguage();
  const { setValue, getFieldState, formState } = useFormContext();
  const changes = (useWatch({ name: "parameters" }) ?? []) as PolicyParameterInput[];
  const place = changes.findIndex(({ key }) => key === parameter.key);
  const change = changes[place];
  const put = (next: PolicyParameterInput | undefined) => {
    const others = changes.filter(({ key }) => key !== parameter.key);
    setValue(
      "parameters",
      next
        ? [...others.slice(0, place < 0 ? undefined : place), next, ...others.slice(place < 0 ? others.length : place)]
        : others,
      { shouldDirty: true },
    );
  };
  const { key, label, value, citation, confidence } = parameter;
  const errorOf = (field: string) => getFieldState(`parameters.${place}.${field}`, formState).error?.message;
  return (
    <Box sx={{ py: 2, borderBottom: 1, borderColor: "divider" }}>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2} sx={{ justifyContent: "space-between" }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>{label}</Typography>
          <Typography variant="body2">
            <ParameterValue json={change?.value ?? value} />
          </Typography>
          <Typography variant="caption" color="text.secondary">
            {change?.citation ?? citation}
          </Typography>
        </Box>
        <Stack direction="row" spacing={1} sx={{ alignItems: "flex-start", flexShrink: 0 }}>
          {change ? (
            <ToneChip tone="moving" label={word.changedHere} />
          ) : (
            <StatusChip of="CitationConfidence" value={confidence} />
          )}
          <Button
            size="small"
            variant="outlined"
            onClick={() => put(change ? undefined : { key, value, citation, confidence })}
            aria-label={`${change ? word.undoChange : word.editParameter}: ${label}`}
          >
            {change ? word.undoChange : word.editParameter}
          </Button>
        </Stack>
      </Stack>
      {change && (
        <Stack spacing={2} sx={{ mt: 2, maxWidth: 620 }}>
          <ParameterInput
            json={change.value}
            onChange={(json) => put({ ...change, value: json })}
            error={errorOf("value")}
          />
          <TextField
            label={word.citation}
            value={change.citation}
            onChange={(event) => put({ ...change, citation: event.target.value })}
            error={errorOf("citation") !== undefined}
            helperText={errorOf("citation")}
          />
          <TextField
            select
            label={word.confidence}
            value={change.confidence}
            onChange={(event) =>
              put({ ...change, confidence: event.target.value as PolicyParameterInput["confidence"] })
            }
          >
            {choicesOf("CitationConfidence", language).map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        </Stack>
      )}
    </Box>
  );
}
