import { Button, Card, TextField } from "@mui/material";
import { useGetList } from "ra-core";
import { useState } from "react";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { OrgUnitCreateDocument, type OrgUnitRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { orgUnitWords } from "./orgUnit.words.ts";
import { UnitTree } from "./UnitTree.tsx";
import { shownUnits } from "./unitTree.ts";

/** All units as a tree, with a search by name. */
export default function OrgUnitList() {
  const word = useWords(orgUnitWords);
  const may = useMay();
  const [search, setSearch] = useState("");
  const { data, error, isPending, refetch } = useGetList<OrgUnitRowFragment>("orgUnits", {
    pagination: { page: 1, perPage: 500 },
  });
  const create = may(OrgUnitCreateDocument) && (
    <Button variant="contained" component={Link} to="/orgUnits/create">
      {word.create}
    </Button>
  );
  return (
    <>
      <PageHeader title={word.title} lead={word.lead} actions={create} />
      <TextField
        type="search"
        label={word.search}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        sx={{ mb: 2.5, maxWidth: 420 }}
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <LoadingState />
      ) : (
        <Card>
          {data.length === 0 ? (
            <EmptyState title={word.empty}>{word.emptyText}</EmptyState>
          ) : shownUnits(data, new Set(), search).length === 0 ? (
            <EmptyState title={word.noneFound}>{word.noneFoundText}</EmptyState>
          ) : (
            <UnitTree units={data} search={search} />
          )}
        </Card>
      )}
    </>
  );
}
