import { Button } from "@mui/material";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { RecordTable } from "../components/RecordTable.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useMay } from "../access/useViewer.ts";
import { useFormat } from "../format/useFormat.ts";
import { InnovationSaveDocument, InnovationsDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.methods.ts";
import { InnovationDialog } from "./InnovationDialog.tsx";
import { innovationWords } from "./innovation.words.ts";

/** `/innovations`: innovations of the organization (SWL-08). */
export default function InnovationsPage() {
  const words = useWords(innovationWords);
  const format = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const [count, setCount] = useState(25);
  const [writing, setWriting] = useState(false);
  const { data, error, isPending, refetch } = useOperation(InnovationsDocument, { first: count });
  const rows = data?.innovations.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          may(InnovationSaveDocument) && (
            <Button variant="contained" onClick={() => setWriting(true)}>
              {words.propose}
            </Button>
          )
        }
      />
      {isPending ? (
        <LoadingState />
      ) : error !== null ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <>
          <RecordTable
            caption={words.title}
            rows={rows}
            to={({ id }) => `/innovations/${id}`}
            columns={[
              { key: "title", header: words.name, cell: (row) => row.title },
              { key: "unit", header: words.unit, cell: (row) => row.unitName },
              { key: "authors", header: words.authors, cell: (row) => row.authors.join(", ") },
              {
                key: "since",
                header: words.startedOn,
                cell: (row) => format.date(row.startedOn, "short"),
                wideOnly: true,
              },
              { key: "status", header: "", cell: (row) => <StatusChip of="InnovationStatus" value={row.status} /> },
            ]}
          />
          {data.innovations.pageInfo.hasNextPage && count < 100 && (
            <Button onClick={() => setCount(100)} sx={{ mt: 2 }}>
              {words.more}
            </Button>
          )}
        </>
      )}
      <InnovationDialog
        open={writing}
        onClose={() => setWriting(false)}
        onDone={({ id }) => void navigate(`/innovations/${id}`)}
      />
    </>
  );
}
