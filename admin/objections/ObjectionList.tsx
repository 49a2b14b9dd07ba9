import { ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useSearchParams } from "react-router-dom";
import { useDelegators } from "../access/useDelegators.ts";
import { useMay, useViewer } from "../access/useViewer.ts";
import { ListPage } from "../components/ListPage.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { PredicateChip } from "../components/PredicateChip.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import { ObjectionAssignDocument, type ObjectionRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { objectionWords } from "./objection.words.ts";

/** Which objections: those the reader decides, open or finished, and for administrators those that nobody can decide. */
const lists = { open: { closed: false }, closed: { closed: true }, unnamed: { withoutDecider: true } } as const;
type List = keyof typeof lists;
const isList = (value: string | null): value is List => value !== null && value in lists;

/** Objections that wait for the reader to decide or to name who does, nearest limit first; and those that are finished. */
export default function ObjectionList() {
  const words = useWords(objectionWords);
  const format = useFormat();
  const viewer = useViewer();
  const names = useMay()(ObjectionAssignDocument);
  const stands = useDelegators("OBJECTION").length > 0;
  const [search, setSearch] = useSearchParams();
  const asked = search.get("list");
  const first: List = names && viewer?.employee == null ? "unnamed" : "open";
  const list = isList(asked) && (names || asked !== "unnamed") ? asked : first;
  return (
    <ListPage<ObjectionRowFragment>
      key={list}
      resource="objections"
      storeKey={`objections.${list}`}
      filter={lists[list]}
      title={words.title}
      lead={list === "unnamed" ? words.unnamedLead : stands ? words.leadStanding : words.lead}
      actions={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={list}
          onChange={(_, next: List | null) => setSearch({ list: next ?? list })}
          aria-label={words.state}
        >
          {viewer?.employee == null ? null : <ToggleButton value="open">{words.openOnes}</ToggleButton>}
          {viewer?.employee == null ? null : <ToggleButton value="closed">{words.closedOnes}</ToggleButton>}
          {names ? <ToggleButton value="unnamed">{words.unnamedOnes}</ToggleButton> : null}
        </ToggleButtonGroup>
      }
      empty={
        list === "unnamed"
          ? { title: words.unnamedEmpty, text: words.unnamedEmptyText }
          : list === "closed"
            ? { title: words.closedEmpty }
            : { title: words.empty, text: words.emptyText }
      }
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
        ...(stands
          ? [
              {
                key: "onBehalfOf",
                header: words.onBehalfOf,
                has: ({ onBehalfOf }: ObjectionRowFragment) => onBehalfOf != null,
                cell: ({ onBehalfOf }: ObjectionRowFragment) => onBehalfOf ?? "–",
              },
            ]
          : []),
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
