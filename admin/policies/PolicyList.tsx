import { Button } from "@mui/material";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { ListPage } from "../components/ListPage.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import { PolicyCreateDocument, type PolicyRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { policyWords } from "./policy.words.ts";

/** Policy versions, newest first. */
export default function PolicyList() {
  const word = useWords(policyWords);
  const label = useLabel();
  const format = useFormat();
  const may = useMay();
  const create = may(PolicyCreateDocument) && (
    <Button variant="contained" component={Link} to="/policies/create">
      {word.create}
    </Button>
  );
  return (
    <ListPage<PolicyRowFragment>
      resource="policies"
      title={word.title}
      lead={word.lead}
      actions={create}
      empty={{ title: word.empty, text: word.emptyText, action: create }}
      to={({ id }) => `/policies/${id}/show`}
      columns={[
        { key: "title", header: word.name, cell: ({ title }) => title },
        { key: "status", header: word.status, cell: ({ status }) => <StatusChip of="PolicyStatus" value={status} /> },
        { key: "valid", header: word.valid, cell: ({ validFrom, validTo }) => format.validity(validFrom, validTo) },
        {
          key: "methods",
          header: word.methods,
          wideOnly: true,
          cell: ({ methods }) => methods.map((method) => label("EvaluationMethod", method)).join(", ") || word.core,
        },
      ]}
    />
  );
}
