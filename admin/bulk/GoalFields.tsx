import DeleteOutline from "@mui/icons-material/DeleteOutline";
import { Box, IconButton, MenuItem, Stack, TextField, Tooltip, Typography } from "@mui/material";
import type { ResultAspect } from "../../api/generated/enums.ts";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { bulkWords } from "./bulk.words.ts";
import type { GoalDraft } from "./goalDrafts.ts";

/** One goal: the result, what it supports, and its indicator with target. */
export function GoalFields({
  goal,
  number,
  change,
  remove,
}: {
  goal: GoalDraft;
  number: number;
  change: (values: Partial<GoalDraft>) => void;
  remove: () => void;
}) {
  const words = useWords(bulkWords).goals;
  const language = useLanguage();
  const field = (name: "title" | "leader" | "indicator" | "target" | "unit", label: string, more: object = {}) => (
    <TextField
      size="small"
      label={label}
      value={goal[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      fullWidth
      {...more}
    />
  );
  return (
    <Box
      role="group"
      aria-label={words.goal(number)}
      sx={{
        pt: number === 1 ? 0 : 2,
        mt: number === 1 ? 0 : 2,
        borderTop: number === 1 ? 0 : 1,
        borderColor: "divider",
      }}
    >
      <Stack direction="row" sx={{ alignItems: "center", mb: 1 }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {words.goal(number)}
        </Typography>
        <Tooltip title={words.remove(number)}>
          <IconButton aria-label={words.remove(number)} onClick={remove}>
            <DeleteOutline fontSize="small" />
          </IconButton>
        </Tooltip>
      </Stack>
      <Stack spacing={1.5}>
        <Stack direction={{ xs: "column", md: "row" }} spacing={1.5}>
          {field("title", words.result, { placeholder: words.resultExample })}
          {field("leader", words.leader)}
        </Stack>
        <Stack direction={{ xs: "column", md: "row" }} spacing={1.5}>
          {field("indicator", words.indicator)}
          <Stack direction="row" spacing={1.5} useFlexGap sx={{ width: { md: "60%" }, flexWrap: "wrap" }}>
            {field("target", words.target, { sx: { flex: "1 1 6rem" } })}
            {field("unit", words.targetUnit, { sx: { flex: "1 1 6rem" } })}
            <TextField
              select
              size="small"
              label={words.aspect}
              value={goal.aspect}
              onChange={(event) => change({ aspect: event.target.value as ResultAspect })}
              sx={{ flex: "1 1 9rem" }}
            >
              {choicesOf("ResultAspect", language).map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
          </Stack>
        </Stack>
      </Stack>
    </Box>
  );
}
