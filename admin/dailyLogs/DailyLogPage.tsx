import { Button, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { lazy, Suspense } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { MyLogContractDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { dailyLogWords } from "./dailyLog.words.ts";
import { LogBook } from "./LogBook.tsx";

const TeamLog = lazy(() => import("./TeamLog.tsx").then(({ TeamLog: view }) => ({ default: view })));

/** `/dailyLogs`: one's own log, and the logs of the people one rates. */
export default function DailyLogPage() {
  const words = useWords(dailyLogWords);
  const [search, setSearch] = useSearchParams();
  const team = search.get("whose") === "team";
  return (
    <>
      <PageHeader
        title={words.title}
        lead={team ? words.teamLead : words.lead}
        actions={
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={words.whose}
            value={team ? "team" : "mine"}
            onChange={(_, whose: string | null) => {
              if (whose !== null) setSearch(whose === "team" ? { whose } : {});
            }}
          >
            <ToggleButton value="mine" sx={{ px: 2 }}>
              {words.mine}
            </ToggleButton>
            <ToggleButton value="team" sx={{ px: 2 }}>
              {words.team}
            </ToggleButton>
          </ToggleButtonGroup>
        }
      />
      {team ? (
        <Suspense fallback={<LoadingState />}>
          <TeamLog />
        </Suspense>
      ) : (
        <OwnLog />
      )}
    </>
  );
}

function OwnLog() {
  const words = useWords(dailyLogWords);
  const { data, error, isPending, refetch } = useOperation(MyLogContractDocument, {});
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const contract = data.viewer.employee?.contracts.find(({ status }) => status === "ACTIVE");
  if (contract !== undefined) return <LogBook contract={contract.id} results={contract.results} />;
  return (
    <EmptyState
      title={words.noContract}
      action={
        <Button component={Link} to="/contracts" variant="contained">
          {words.toContracts}
        </Button>
      }
    >
      {words.noContractText}
    </EmptyState>
  );
}
