import { ShowBase, useShowContext, type RaRecord } from "ra-core";
import type { ReactNode } from "react";
import { wholeRecord } from "../dataProvider/wholeRecord.ts";
import { ErrorState } from "./ErrorState.tsx";
import { LoadingState } from "./LoadingState.tsx";

/** Loads the record of a show page and hands it over; loading and errors look the same everywhere. */
export function RecordPage<Row extends RaRecord<string>>({
  resource,
  children,
}: {
  resource: string;
  children: (record: Row) => ReactNode;
}) {
  return (
    <ShowBase resource={resource} disableAuthentication queryOptions={{ ...wholeRecord, onError: () => undefined }}>
      <RecordBody<Row>>{children}</RecordBody>
    </ShowBase>
  );
}

function RecordBody<Row extends RaRecord<string>>({ children }: { children: (record: Row) => ReactNode }) {
  const { record, error, refetch } = useShowContext<Row>();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (record === undefined) return <LoadingState />;
  return <>{children(record)}</>;
}
