import { Button, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useState } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { ObservationRoleValues } from "../../api/generated/enums.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { RecordTable } from "../components/RecordTable.tsx";
import { Section } from "../components/Section.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  type ObservationRole,
  type ObservationRowFragment,
  ObservationsDocument,
  RubricSaveDocument,
} from "../generated/operations.ts";
import { useMay } from "../access/useViewer.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
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
  const of: ObservationRole = search.get("of") === "MINE" ? "MINE" : "OBSERVER";
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
            <Button variant="contained" onClick={() => setAssigning(true)}>
              {words.assign}
            </Button>
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
        <EmptyState title={words.none}>{of === "MINE" ? words.noneMine : words.noneObserver}</EmptyState>
      ) : (
        <>
          {open.length > 0 && (
            <Section title={words.todo}>
              <Rows rows={open} caption={words.todo} />
            </Section>
          )}
          {others.length > 0 && (
            <Section title={words.others}>
              <Rows rows={others} caption={words.others} />
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

function Rows({ rows, caption }: { rows: ObservationRowFragment[]; caption: string }) {
  const words = useWords(observationWords);
  const format = useFormat();
  return (
    <RecordTable
      caption={caption}
      rows={rows}
      to={({ id }) => `/observations/${id}`}
      columns={[
        { key: "person", header: words.person, cell: (row) => `${row.employeeName}, ${row.positionTitle}` },
        { key: "day", header: words.day, cell: (row) => format.date(row.day, "short") },
        { key: "observer", header: words.observer, cell: (row) => row.observerName },
        {
          key: "status",
          header: "",
          cell: (row) => <StatusChip of="ObservationStatus" value={row.status} />,
        },
      ]}
    />
  );
}
