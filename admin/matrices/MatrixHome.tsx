import { Button } from "@mui/material";
import { Link } from "react-router-dom";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { RecordTable } from "../components/RecordTable.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { MyMatricesDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { matrixWords } from "./matrix.words.ts";

/** The viewer's own matrices: one for each of their contracts. */
export default function MatrixHome() {
  const word = useWords(matrixWords);
  const { data, error, isPending, refetch } = useOperation(MyMatricesDocument, {});
  const contracts = data?.viewer.employee?.contracts ?? [];
  return (
    <>
      <PageHeader title={word.title} lead={word.lead} />
      {isPending ? (
        <LoadingState />
      ) : error !== null ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : contracts.length === 0 ? (
        <EmptyState
          title={word.noContract}
          action={
            <Button variant="contained" component={Link} to="/contracts">
              {word.mine}
            </Button>
          }
        >
          {word.noContractText}
        </EmptyState>
      ) : (
        <RecordTable
          caption={word.mine}
          rows={contracts}
          to={({ id }) => `/matrices/${id}`}
          columns={[
            { key: "year", header: word.year, cell: ({ cycle }) => word.cycle(cycle.year) },
            {
              key: "post",
              header: word.post,
              cell: ({ positionTitle, unitName }) => `${positionTitle}, ${unitName}`,
            },
            {
              key: "status",
              header: word.state,
              cell: ({ status }) => <StatusChip of="ContractStatus" value={status} />,
            },
          ]}
        />
      )}
    </>
  );
}
