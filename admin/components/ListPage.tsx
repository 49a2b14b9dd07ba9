import { Box, Button, Card, LinearProgress, Stack } from "@mui/material";
import { ListBase, useListContext, type RaRecord } from "ra-core";
import type { ReactNode } from "react";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";
import { EmptyState } from "./EmptyState.tsx";
import { ErrorState } from "./ErrorState.tsx";
import { LoadingState } from "./LoadingState.tsx";
import { PageHeader, type PageHeaderProps } from "./PageHeader.tsx";
import { type Column, RecordTable } from "./RecordTable.tsx";

export type ListPageProps<Row extends RaRecord<string>> = PageHeaderProps & {
  resource: string;
  columns: Column<Row>[];
  to?: (row: Row) => string;
  /** Filter fields above the table; they read and write react-admin's list context. */
  filters?: ReactNode;
  /** What an empty list says and offers. */
  empty: { title: string; text?: string; action?: ReactNode };
  perPage?: number;
  /** Filter that always holds, beside what the reader chose. */
  filter?: Record<string, unknown>;
  /** What the filter fields hold until the reader chooses. */
  defaults?: Record<string, unknown>;
  /** Where page and filters are remembered, for a resource with several lists. */
  storeKey?: string;
  /** False until a required filter is known. */
  enabled?: boolean;
};

/** A list: header, filters, quiet table, previous/next (the server knows no total). Without `title`, only the table. */
export function ListPage<Row extends RaRecord<string>>({
  resource,
  columns,
  to,
  filters,
  empty,
  perPage = 25,
  filter,
  defaults,
  storeKey,
  enabled = true,
  ...header
}: Omit<ListPageProps<Row>, "title"> & { title?: string }) {
  return (
    <>
      {header.title !== undefined && <PageHeader {...header} title={header.title} />}
      <ListBase<Row>
        resource={resource}
        perPage={perPage}
        filter={filter}
        filterDefaultValues={defaults}
        storeKey={storeKey}
        queryOptions={{ enabled }}
        disableAuthentication
        emptyWhileLoading={false}
      >
        {filters !== undefined && <Box sx={{ mb: 2.5 }}>{filters}</Box>}
        <ListBody<Row> columns={columns} to={to} empty={empty} caption={header.title ?? resource} />
      </ListBase>
    </>
  );
}

function ListBody<Row extends RaRecord<string>>({
  columns,
  to,
  empty,
  caption,
}: Pick<ListPageProps<Row>, "columns" | "to" | "empty"> & { caption: string }) {
  const { data, error, isPending, isFetching, refetch } = useListContext<Row>();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <LoadingState />;
  return (
    <>
      <Card sx={{ overflow: "hidden", position: "relative" }}>
        {isFetching && <LinearProgress sx={{ position: "absolute", insetInline: 0, top: 0, height: 3, zIndex: 3 }} />}
        {data !== undefined && data.length > 0 ? (
          <RecordTable<Row> rows={data} columns={columns} to={to} caption={caption} />
        ) : (
          <EmptyState title={empty.title} action={empty.action}>
            {empty.text}
          </EmptyState>
        )}
      </Card>
      <ListPager />
    </>
  );
}

/** Previous and next; hidden when everything fits one page. */
export function ListPager() {
  const word = useWords(componentWords);
  const { page, setPage, hasNextPage } = useListContext();
  if (page === 1 && !hasNextPage) return null;
  return (
    <Stack
      component="nav"
      aria-label={word.page(page)}
      direction="row"
      spacing={2}
      sx={{ mt: 2, alignItems: "center", justifyContent: "center" }}
    >
      <Button size="small" variant="outlined" disabled={page === 1} onClick={() => setPage(page - 1)}>
        {word.previous}
      </Button>
      <Box component="span" sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
        {word.page(page)}
      </Box>
      <Button size="small" variant="outlined" disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
        {word.next}
      </Button>
    </Stack>
  );
}
