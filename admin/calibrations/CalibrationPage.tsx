import { Alert, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useParams } from "react-router-dom";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  CalibrationBoardDocument,
  CalibrationCancelDocument,
  CalibrationOpenDocument,
  CalibrationPublishDocument,
} from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.calibrations.ts";
import { BoardColumns } from "./BoardColumns.tsx";
import { calibrationWords } from "./calibration.words.ts";
import { CloseDialog } from "./CloseDialog.tsx";
import { LiveCheck, type Board } from "./LiveCheck.tsx";
import { RatersSection } from "./RatersSection.tsx";
import { ReplaySection } from "./ReplaySection.tsx";
import { useCalibrationStep } from "./useCalibrationStep.ts";

/** `/calibrations/:id`: the board of a unit, with the live check above and the replay below. */
export default function CalibrationPage() {
  const word = useWords(calibrationWords);
  const { id = "" } = useParams();
  const { data, error, isPending, refetch } = useOperation(CalibrationBoardDocument, { id });
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const board = data.calibration;
  return board == null ? <EmptyState title={word.title}>{word.notThere}</EmptyState> : <Shown board={board} />;
}

function Shown({ board }: { board: Board }) {
  const word = useWords(calibrationWords);
  const label = useLabel();
  const format = useFormat();
  const { take, busy } = useCalibrationStep();
  const [ending, setEnding] = useState<"PUBLISH" | "CANCEL">();
  const may = (action: Board["allowedActions"][number]) => board.allowedActions.includes(action);
  const { unfinished } = board;
  const stopped = unfinished === "PUBLISH" || unfinished === "CANCEL";
  const takeIn = () => {
    const input = { unit: board.unit.id, cycle: board.cycle.id, period: board.period };
    return take(CalibrationOpenDocument, { input }, word.takenIn);
  };
  const goOn = () => {
    const input = { id: board.id, version: board.version };
    return unfinished === "PUBLISH"
      ? take(CalibrationPublishDocument, { input }, word.published)
      : take(CalibrationCancelDocument, { input }, word.givenUp);
  };
  return (
    <>
      <PageHeader
        title={`${word.title}: ${board.unitName}`}
        lead={`${format.period(board.period)} · ${word.round(String(board.round))} · ${label("CalibrationStatus", board.status)} · ${label("CalibrationAuthority", board.authority)}`}
        back={{ to: "/calibrations", label: word.back }}
        actions={
          stopped ? null : (
            <>
              {may("TAKE_IN") && (
                <Button loading={busy} onClick={() => void takeIn()}>
                  {word.takeIn}
                </Button>
              )}
              {may("CANCEL") && (
                <Button color="inherit" onClick={() => setEnding("CANCEL")}>
                  {word.giveUp}
                </Button>
              )}
              {may("PUBLISH") && (
                <Button variant="contained" onClick={() => setEnding("PUBLISH")}>
                  {word.publish}
                </Button>
              )}
            </>
          )
        }
      />
      {stopped && (
        <Alert
          severity="warning"
          sx={{ mb: 2 }}
          action={
            (may("PUBLISH") || may("CANCEL")) && (
              <Button loading={busy} onClick={() => void goOn()}>
                {word.goOn}
              </Button>
            )
          }
        >
          {word.interrupted}
        </Alert>
      )}
      <LiveCheck board={board} />
      <Section title={word.board} lead={may("MOVE") ? word.boardLead : undefined}>
        <BoardColumns cards={board.cards} quadrant={board.quadrant} />
        {board.leftOut.length > 0 && (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
            {word.leftOut}:{" "}
            {board.leftOut.map(({ status, count }) => `${label("EvaluationStatus", status)} ${count}`).join(", ")}
          </Typography>
        )}
      </Section>
      <RatersSection board={board} />
      <ReplaySection board={board} />
      {ending !== undefined && <CloseDialog board={board} ending={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}
