import { ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useState } from "react";
import { ListPage } from "../components/ListPage.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { PredicateChip } from "../components/PredicateChip.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ObjectionRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { objectionWords } from "./objection.words.ts";

/** Objections that wait for the reader as the rater's superior, nearest limit first; and those that are finished. */
export default function ObjectionList() {
  const words = useWords(objectionWords);
  const format = useFormat();
  const [closed, setClosed] = useState(false);
  return (
    <ListPage<ObjectionRowFragment>
      key={String(closed)}
      resource="objections"
      storeKey={closed ? "objections.closed" : "objections.open"}
      filter={{ closed }}
      title={words.title}
      lead={words.lead}
      actions={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={closed}
          onChange={(_, next: boolean | null) => setClosed(next ?? closed)}
          aria-label={words.state}
        >
          <ToggleButton value={false}>{words.openOnes}</ToggleButton>
          <ToggleButton value>{words.closedOnes}</ToggleButton>
        </ToggleButtonGroup>
      }
      empty={{ title: words.empty, text: words.emptyText }}
      to={({ id }) => `/objections/${id}/show`}
      columns={[
        {
          key: "person",
          header: words.person,
          cell: ({ employeeName, positionTitle, unitName }) => (
            <PersonLine name={employeeName} detail={`${positionTitle} · ${unitName}`} />
          ),
        },
        { key: "period", header: words.period, cell: ({ period }) => format.period(period) },
        {
          key: "predicate",
          header: words.predicate,
          cell: ({ ratings }) => <PredicateChip value={ratings.predicate} />,
        },
        { key: "rater", header: words.rater, wideOnly: true, cell: ({ raterName }) => raterName },
        { key: "decideBy", header: words.decideBy, cell: ({ decideBy }) => format.date(decideBy) },
        {
          key: "state",
          header: words.state,
          cell: ({ status, overdue }) =>
            overdue ? <ToneChip tone="care" label={words.late} /> : <StatusChip of="ObjectionStatus" value={status} />,
        },
      ]}
    />
  );
}
