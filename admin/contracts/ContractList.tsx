import { useState } from "react";
import Add from "@mui/icons-material/Add";
import { Box, Button, Stack, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import { useMay, useViewer } from "../access/useViewer.ts";
import { BulkLinks } from "../bulk/BulkLinks.tsx";
import { BulkSteps } from "../bulk/BulkSteps.tsx";
import { ChooseRow } from "../bulk/ChooseRow.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { ListPage } from "../components/ListPage.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import type { Column } from "../components/RecordTable.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { ContractCreateDocument, ContractPracticeDocument, type ContractRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { ContractFilters } from "./ContractFilters.tsx";
import { EvaluationChips } from "./EvaluationChips.tsx";
import { PracticeButton } from "./PracticeButton.tsx";
import { contractWords } from "./contract.words.ts";
import { useWhose } from "./useWhose.ts";
import { type Whose, scopeOf } from "./whose.ts";

/** The list of contracts: one's own, those of the people one rates, or the units one oversees. */
export default function ContractList() {
  const words = useWords(contractWords);
  const viewer = useViewer();
  const may = useMay();
  const columns = useContractColumns();
  const choices = useWhose("contractApprove");
  const [whose, setWhose] = useState<Whose>();
  if (viewer === null || choices === undefined) return <LoadingState />;
  const cycle = viewer.organization.currentCycle;
  const self = viewer.employee?.id;
  const defaults =
    choices[0] === "MINE"
      ? { employee: self }
      : choices[0] === "RATED"
        ? { cycle: cycle?.id, rater: self }
        : { cycle: cycle?.id, ...(scopeOf(viewer) === undefined ? {} : { within: scopeOf(viewer) }) };
  const start = may(ContractCreateDocument) ? (
    <Stack direction="row" spacing={1}>
      {cycle != null && may(ContractPracticeDocument) ? <PracticeButton cycle={cycle.id} /> : null}
      <Button component={Link} to="/contracts/create" variant="contained" startIcon={<Add />}>
        {words.list.start}
      </Button>
    </Stack>
  ) : undefined;
  if (cycle == null && choices[0] !== "MINE") {
    return (
      <>
        <PageHeader title={words.list.title} lead={words.list.lead} />
        <EmptyState title={words.list.noCycle}>{words.list.noCycleText}</EmptyState>
      </>
    );
  }
  const empty = {
    MINE: { title: words.list.emptyMine, text: words.list.emptyMineText, action: start },
    RATED: { title: words.list.emptyRated, text: words.list.emptyRatedText },
    ALL: { title: words.list.emptyAll, text: words.list.emptyAllText },
  }[whose ?? choices[0] ?? "MINE"];

  return (
    <ListPage<ContractRowFragment>
      resource="contracts"
      title={words.list.title}
      lead={words.list.lead}
      actions={
        <>
          <BulkLinks />
          {start}
        </>
      }
      filters={
        <>
          <ContractFilters choices={choices} self={self} onWhose={setWhose} />
          <BulkSteps />
        </>
      }
      defaults={defaults}
      columns={columns}
      to={(row) => `/contracts/${row.id}/show`}
      empty={empty}
    />
  );
}

function useContractColumns(): Column<ContractRowFragment>[] {
  const words = useWords(contractWords);
  return [
    {
      key: "person",
      header: words.list.person,
      width: "26%",
      cell: (row) => <PersonLine name={row.employeeName} detail={`${row.positionTitle} · ${row.unitName}`} />,
    },
    {
      key: "state",
      header: words.list.state,
      cell: (row) => (
        <Stack direction="row" spacing={0.75} useFlexGap sx={{ flexWrap: "wrap", alignItems: "center" }}>
          <ChooseRow id={row.id} name={row.employeeName} actions={row.allowedActions} />
          <StatusChip of="ContractStatus" value={row.status} />
          {row.overdue ? <ToneChip tone="care" label={words.show.overdue} /> : null}
        </Stack>
      ),
    },
    {
      key: "results",
      header: words.list.results,
      wideOnly: true,
      width: "28%",
      cell: (row) => <ResultTitles titles={row.resultTitles} />,
    },
    {
      key: "periods",
      header: words.list.periods,
      cell: (row) => <EvaluationChips summaries={row.evaluationSummaries} />,
    },
    { key: "rater", header: words.list.rater, wideOnly: true, cell: (row) => row.raterName },
  ];
}

function ResultTitles({ titles }: { titles: readonly string[] }) {
  const words = useWords(contractWords).list;
  const [first, ...rest] = titles;
  return (
    <Box>
      <Typography
        component="span"
        variant="body2"
        sx={{ display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical", overflow: "hidden" }}
      >
        {first ?? "–"}
      </Typography>
      {rest.length > 0 ? (
        <Typography component="span" variant="caption" color="text.secondary">
          {words.more(rest.length)}
        </Typography>
      ) : null}
    </Box>
  );
}
