import { useGetOne } from "ra-core";
import { useParams } from "react-router-dom";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { wholeRecord } from "../dataProvider/wholeRecord.ts";
import type { ContractRecordFragment } from "../generated/operations.ts";
import { ContractForm } from "./ContractForm.tsx";
import { inHand } from "./contractDraft.ts";

/** The page on which a contract is written: `/contracts/:id`. */
export default function ContractEdit() {
  const { id = "" } = useParams();
  const { data, error, isPending, refetch } = useGetOne<ContractRecordFragment>("contracts", {
    id: decodeURIComponent(id),
    ...wholeRecord,
  });
  if (isPending) return <LoadingState />;
  if (error !== null || data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  // A form belongs to one contract: another contract is another form, with a draft of its own.
  return <ContractForm key={`${data.id} ${data.amendment?.edition ?? ""}`} contract={inHand(data)} />;
}
