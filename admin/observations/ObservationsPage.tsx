import { Button, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useState } from "react";
import { useGetList } from "ra-core";
import { Link, useSearchParams } from "react-router-dom";
import { ObservationRoleValues } from "../../api/generated/enums.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { RecordTable } from "../components/RecordTable.tsx";
import { Section } from "../components/Section.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  CalibrationOpenDocument,
  type ContractRowFragment,
  type ObservationRole,
  type ObservationRowFragment,
  ObservationsDocument,
  RubricSaveDocument,
} from "../generated/operations.ts";
import { useMay, useViewer } from "../access/useViewer.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.methods.ts";
import { AssignDialog } from "./AssignDialog.tsx";
import { observationWords } from "./observation.words.ts";

const isOpen = ({ allowedActions }: ObservationRowFragment): boolean =>
  allowedActions.some((action) => action !== "CANCEL" && action !== "REPLY");

/** `/observations`: what one observes or is to observe, and what was observed of oneself. */
export default function ObservationsPage() {
  const words = useWords(observationWords);
  const label = useLabel();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const [count, setCount] = useState(50);
  const [assigning, setAssigning] = useState(false);
  const assigns = useAssigns();
  const asked = search.get("of");
  const of: ObservationRole = asked === "MINE" || (asked === null && !assigns) ? "MINE" : "OBSERVER";
  const { data, error, isPending, refetch } = useOperation(ObservationsDocument, { of, first: count });
  const rows = data?.observations.edges.map(({ node }) => node) ?? [];
  const open = of === "OBSERVER" ? rows.filter(isOpen).reverse() : [];
  const others = rows.filter((row) => !open.includes(row));
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {may(RubricSaveDocument) && (
              <Button component={Link} to="/rubrics">
                {words.toRubrics}
              </Button>
            )}
            {assigns && (
              <Button variant="contained" onClick={() => setAssigning(true)}>
                {words.assign}
              </Button>
            )}
          </>
        }
      />
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={words.whose}
        value={of}
        onChange={(_, role: ObservationRole | null) => {
          if (role !== null) setSearch({ of: role });
        }}
        sx={{ mb: 3 }}
      >
        {ObservationRoleValues.map((role) => (
          <ToggleButton key={role} value={role} sx={{ px: 2 }}>
            {label("ObservationRole", role)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {isPending ? (
        <LoadingState />
      ) : error !== null ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState title={words.none}>
          {of === "MINE" ? words.noneMine : assigns ? words.noneObserver : words.noneAssigned}
        </EmptyState>
      ) : (
        <>
          {open.length > 0 && (
            <Section title={words.todo}>
              <Rows rows={open} caption={words.todo} of={of} />
            </Section>
          )}
          {others.length > 0 && (
            <Section title={open.length > 0 ? words.others : words.byDay}>
              <Rows rows={others} caption={words.others} of={of} />
            </Section>
          )}
          {data.observations.pageInfo.hasNextPage && count < 100 && (
            <Button onClick={() => setCount(100)}>{words.more}</Button>
          )}
        </>
      )}
      <AssignDialog open={assigning} onClose={() => setAssigning(false)} />
    </>
  );
}

/** Whether somebody has anybody to observe: officers and heads of units, and whoever rates a contract in force. */
function useAssigns(): boolean {
  const may = useMay();
  const viewer = useViewer();
  const leads = may(RubricSaveDocument) || may(CalibrationOpenDocument);
  const rater = viewer?.employee?.id;
  const cycle = viewer?.organization.currentCycle?.id;
  const { data = [] } = useGetList<ContractRowFragment>(
    "contracts",
    { filter: { cycle, rater, status: "ACTIVE" }, pagination: { page: 1, perPage: 1 } },
    { enabled: !leads && rater !== undefined && cycle !== undefined },
  );
  return leads || data.length > 0;
}

type RowsProps = { rows: ObservationRowFragment[]; caption: string; of: ObservationRole };

function Rows({ rows, caption, of }: RowsProps) {
  const words = useWords(observationWords);
  const format = useFormat();
  return (
    <RecordTable
      caption={caption}
      rows={rows}
      to={({ id }) => `/observations/${id}`}
      columns={[
        of === "MINE"
          ? { key: "observer", header: words.observer, width: "50%", cell: (row) => row.observerName }
          : {
              ...{ key: "person", header: words.person, width: "50%" },
              cell: (row) => <PersonLine name={row.employeeName} detail={row.positionTitle} />,
            },
        { key: "day", header: words.day, width: "25%", cell: (row) => format.date(row.day, "short") },
        {
          ...{ key: "status", header: words.state, width: "25%" },
          cell: (row) => <StatusChip of="ObservationStatus" value={row.status} />,
        },
      ]}
    />
  );
}
