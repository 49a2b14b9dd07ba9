import { Button } from "@mui/material";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { ListPage } from "../components/ListPage.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { PositionCreateDocument, type PositionRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { positionWords } from "./position.words.ts";
import { WithinFilter } from "./WithinFilter.tsx";

/** Positions in order of the unit tree. */
export default function PositionList() {
  const word = useWords(positionWords);
  const label = useLabel();
  const may = useMay();
  const create = may(PositionCreateDocument) && (
    <Button variant="contained" component={Link} to="/positions/create">
      {word.create}
    </Button>
  );
  return (
    <ListPage<PositionRowFragment>
      resource="positions"
      title={word.title}
      lead={word.lead}
      actions={create}
      filters={<WithinFilter label={word.inUnit} />}
      empty={{ title: word.empty, text: word.emptyText }}
      to={({ id }) => `/positions/${id}/show`}
      columns={[
        {
          key: "title",
          header: word.position,
          cell: ({ title, unit }) => <PersonLine avatar={false} name={title} detail={unit.name} />,
        },
        {
          key: "type",
          header: word.type,
          wideOnly: true,
          cell: ({ type, level }) =>
            [label("PositionType", type), level && label("FunctionalLevel", level)].filter(Boolean).join(", "),
        },
        {
          key: "holder",
          header: word.holder,
          cell: ({ holders, closedFrom }) =>
            closedFrom ? (
              <ToneChip tone="quiet" label={word.closed} />
            ) : holders.length === 0 ? (
              <ToneChip tone="waiting" label={word.vacant} />
            ) : (
              holders.map(({ employeeName }) => employeeName).join("; ")
            ),
        },
      ]}
    />
  );
}
