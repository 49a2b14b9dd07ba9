import { Button } from "@mui/material";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { ListPage } from "../components/ListPage.tsx";
import { PlanCreateDocument, type PlanRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.cascade.ts";
import { planWords } from "./plan.words.ts";

/** Multi-year plans: the region's first, then units' in tree order. */
export default function PlanList() {
  const word = useWords(planWords);
  const label = useLabel();
  const may = useMay();
  const create = may(PlanCreateDocument) && (
    <Button variant="contained" component={Link} to="/plans/create">
      {word.create}
    </Button>
  );
  return (
    <ListPage<PlanRowFragment>
      resource="plans"
      title={word.title}
      lead={word.lead}
      actions={create}
      empty={{ title: word.empty, text: word.emptyText, action: create }}
      to={({ id }) => `/plans/${id}/show`}
      columns={[
        { key: "title", header: word.name, cell: ({ title }) => title },
        { key: "kind", header: word.kind, cell: ({ kind }) => label("PlanKind", kind) },
        { key: "unit", header: word.unit, cell: ({ unitName }) => unitName },
        { key: "years", header: word.years, cell: ({ fromYear, toYear }) => `${fromYear}–${toYear}` },
      ]}
    />
  );
}
