import { Button } from "@mui/material";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { ListPage } from "../components/ListPage.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import { CycleCreateDocument, type CycleRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { cycleWords } from "./cycle.words.ts";

/** Performance years, newest first. */
export default function CycleList() {
  const word = useWords(cycleWords);
  const format = useFormat();
  const may = useMay();
  const create = may(CycleCreateDocument) && (
    <Button variant="contained" component={Link} to="/cycles/create">
      {word.create}
    </Button>
  );
  return (
    <ListPage<CycleRowFragment>
      resource="cycles"
      title={word.title}
      lead={word.lead}
      actions={create}
      empty={{ title: word.empty, text: word.emptyText, action: create }}
      to={({ id }) => `/cycles/${id}/show`}
      columns={[
        { key: "year", header: word.year, cell: ({ year }) => word.name(year) },
        { key: "status", header: word.status, cell: ({ status }) => <StatusChip of="CycleStatus" value={status} /> },
        { key: "policy", header: word.policy, cell: ({ policy }) => policy.title },
        { key: "due", header: word.contractDueOn, cell: ({ contractDueOn }) => format.date(contractDueOn) },
        {
          key: "open",
          header: word.openPeriods,
          wideOnly: true,
          cell: ({ openPeriods }) => format.periods(openPeriods.map(({ key }) => key)) || word.noneOpen,
        },
      ]}
    />
  );
}
