import { Alert, Button, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-router-dom";
import { useFormat } from "../format/useFormat.ts";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { objectionWords } from "./objection.words.ts";
import { WordsDialog } from "./WordsDialog.tsx";

/** On the result page: until when one may object, a click from doing so (PAU-09); or the way to the objection there is. */
export function ResultClock({ evaluation }: { evaluation: EvaluationRecordFragment }) {
  const words = useWords(objectionWords);
  const format = useFormat();
  const label = useLabel();
  const [filing, setFiling] = useState(false);
  const { objectBy, answerBy, objection, provisional } = evaluation;
  const clock = evaluation.allowedActions.includes("OBJECT") ? objectBy : null;
  if (clock == null && objection == null) return null;
  return (
    <Alert
      severity={provisional ? "warning" : "info"}
      icon={false}
      sx={{ mb: 3, alignItems: "center", flexWrap: { xs: "wrap", sm: "nowrap" } }}
      action={
        clock == null ? (
          <Button component={Link} to={`/objections/${objection?.id ?? ""}/show`} size="small" variant="outlined">
            {words.look}
          </Button>
        ) : (
          <Button size="small" variant="outlined" onClick={() => setFiling(true)}>
            {words.file}
          </Button>
        )
      }
    >
      {provisional ? <Typography>{words.provisional}</Typography> : null}
      {provisional && objection != null ? (
        <Typography variant="body2">{words.decidedBy(format.date(objection.decideBy))}</Typography>
      ) : null}
      {!provisional && clock == null && objection != null ? (
        <Typography>{words.closedAs(label("ObjectionStatus", objection.status))}</Typography>
      ) : null}
      {clock ? (
        <>
          <Typography sx={{ fontWeight: 650 }}>{words.clock(format.date(clock.day), clock.zone)}</Typography>
          <Typography variant="body2">
            {words.clockWhy(clock.days, clock.dayType === "WORKING", format.date(clock.from))} {clock.citation}
            {clock.move ? ` ${words.moved(clock.move.byName, clock.move.reason)}` : null}
          </Typography>
          {answerBy ? (
            <Typography variant="body2">{words.answerBy(format.date(answerBy.day), answerBy.zone)}</Typography>
          ) : null}
        </>
      ) : null}
      <WordsDialog kind={filing ? "file" : null} evaluation={evaluation} onClose={() => setFiling(false)} />
    </Alert>
  );
}
