import { EditBase, useEditContext, type RaRecord } from "ra-core";
import type { ReactNode } from "react";
import { wholeRecord } from "../dataProvider/wholeRecord.ts";
import { ErrorState } from "./ErrorState.tsx";
import { LoadingState } from "./LoadingState.tsx";

/** Loads the record of an edit page and hands it to its form; what is saved leads back to the record's own page. */
export function EditPage<Row extends RaRecord<string>>({
  resource,
  children,
}: {
  resource: string;
  children: (record: Row) => ReactNode;
}) {
  return (
    <EditBase
      resource={resource}
      redirect="show"
      mutationMode="pessimistic"
      queryOptions={wholeRecord}
      mutationOptions={wholeRecord}
    >
      <EditBody<Row>>{children}</EditBody>
    </EditBase>
  );
}

function EditBody<Row extends RaRecord<string>>({ children }: { children: (record: Row) => ReactNode }) {
  const { record, error } = useEditContext<Row>();
  if (error) return <ErrorState error={error} />;
  if (record === undefined) return <LoadingState />;
  return <>{children(record)}</>;
}
