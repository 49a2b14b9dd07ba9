import { Button } from "@mui/material";
import { useGetList } from "ra-core";
import { Link, Navigate } from "react-router-dom";
import { useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import type { ContractRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { progressWords } from "./progress.words.ts";

/** `/progress`: leads to the contract on which the viewer records, or says why there is none yet. */
export default function ProgressPage() {
  const words = useWords(progressWords);
  const viewer = useViewer();
  const employee = viewer?.employee?.id;
  const { data = [], isPending } = useGetList<ContractRowFragment>(
    "contracts",
    { filter: { employee }, pagination: { page: 1, perPage: 10 } },
    { enabled: employee !== undefined },
  );
  const recordable = data.find((contract) => contract.allowedActions.includes("RECORD_REALIZATION"));
  if (recordable !== undefined) return <Navigate to={`/progress/${recordable.id}`} replace />;
  if (employee !== undefined && isPending) return <LoadingState />;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <EmptyState
        title={words.none.title}
        action={
          <Button
            component={Link}
            to={data[0] === undefined ? "/contracts" : `/contracts/${data[0].id}/show`}
            variant="contained"
          >
            {words.none.toContracts}
          </Button>
        }
      >
        {words.none.text}
      </EmptyState>
    </>
  );
}
