import { Alert, Stack } from "@mui/material";
import type { CalibrationBoardQuery } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { DistributionCurve } from "../pictures/DistributionCurve.tsx";
import { calibrationWords } from "./calibration.words.ts";

/** A calibration as the board shows it. */
export type Board = NonNullable<CalibrationBoardQuery["calibration"]>;

/** The spread as proposed against the unit's guide: what is over and by how many, always in sight (features 3.7). */
export function LiveCheck({ board }: { board: Board }) {
  const word = useWords(calibrationWords);
  const label = useLabel();
  const { check, counts, bands } = board.now;
  const outcome = board.outcome?.predicate;
  const violations = check?.violations ?? [];
  return (
    <Stack spacing={2} sx={{ mb: 3 }}>
      {outcome == null || check == null ? (
        <Alert severity="info">{word.noOutcome}</Alert>
      ) : (
        <Alert severity={violations.length === 0 ? "success" : "warning"} role="status" aria-live="polite">
          <strong>{word.outcome(label("OrganizationPredicate", outcome), board.outcome?.unitName ?? "")}</strong>
          <br />
          {violations.length === 0
            ? word.inOrder
            : violations.map(({ message }) => (
                <span key={message}>
                  {message}
                  <br />
                </span>
              ))}{" "}
          {check.guidanceOnly ? word.small : board.mode === "BLOCKING" ? word.blocking : word.advisory}
        </Alert>
      )}
      <DistributionCurve title={word.curve} counts={counts} bands={bands} />
    </Stack>
  );
}
