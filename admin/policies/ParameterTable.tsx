import { Typography } from "@mui/material";
import { RecordTable } from "../components/RecordTable.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import type { PolicyRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { ParameterValue } from "./ParameterValue.tsx";
import { policyWords } from "./policy.words.ts";

/** Parameters drawn elsewhere on the page: the table points there instead of repeating them. */
const drawn = new Set(["quadrant", "distribution.rules"]);

/** Every parameter: value, basis, and how sure the basis is. */
export function ParameterTable({ parameters }: { parameters: PolicyRecordFragment["parameters"] }) {
  const word = useWords(policyWords);
  return (
    <RecordTable
      caption={word.parameters}
      rows={parameters.map((parameter) => ({ id: parameter.key, ...parameter }))}
      columns={[
        {
          key: "label",
          header: word.parameter,
          width: "32%",
          cell: ({ label }) => <b style={{ fontWeight: 600 }}>{label}</b>,
        },
        {
          key: "value",
          header: word.value,
          cell: ({ key, value }) => (drawn.has(key) ? word.drawn : <ParameterValue json={value} />),
        },
        {
          key: "citation",
          header: word.citation,
          width: "30%",
          cell: ({ citation }) => (
            <Typography variant="body2" component="span" color="text.secondary">
              {citation}
            </Typography>
          ),
        },
        {
          key: "confidence",
          header: word.confidence,
          cell: ({ confidence }) => <StatusChip of="CitationConfidence" value={confidence} />,
        },
      ]}
    />
  );
}
