import { Alert, type AlertColor, Button } from "@mui/material";
import { useState } from "react";
import { TextInput } from "react-admin";
import type { LineCorrectionStatus } from "../../api/generated/enums.ts";
import { lineCorrectionAskModel } from "../../api/employees/lineCorrection.rules.ts";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { StepDialog } from "../components/StepDialog.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { LineCorrectionOfDocument } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { ColleagueInput } from "./ColleagueInput.tsx";
import { lineCorrectionWords } from "./lineCorrection.words.ts";

const severities: Record<LineCorrectionStatus, AlertColor> = {
  PENDING: "info",
  ACCEPTED: "success",
  REFUSED: "warning",
  WITHDRAWN: "warning",
};

/** “My superior is wrong”: says so, and shows where it stands. Nothing on the page waits for it (R-UX-02). */
export function LineCorrectionPart({ employee, quiet = false }: { employee: string; quiet?: boolean }) {
  const word = useWords(lineCorrectionWords);
  const label = useLabel();
  const [open, setOpen] = useState(false);
  const resolver = useRuleResolver(lineCorrectionAskModel);
  const withdraw = useStep("lineCorrections", "withdraw", { done: word.withdrawn });
  const { data } = useOperation(LineCorrectionOfDocument, { id: employee });
  const known = data?.employee?.lineCorrection ?? null;
  const severity = known === null ? undefined : severities[known.status];
  const pending = severity === "info";
  return (
    <>
      {known !== null && (pending || !quiet) && (
        <Alert
          severity={severity}
          sx={{ mt: 2 }}
          action={
            known.mayWithdraw && (
              <Button
                color="inherit"
                size="small"
                loading={withdraw.isPending}
                onClick={() => withdraw.mutate({ id: known.id, version: known.version })}
              >
                {word.withdraw}
              </Button>
            )
          }
        >
          {label("LineCorrectionStatus", known.status)}: {word.told(known.proposedRaterName, known.askedByName)}
          {pending && ` ${word.goesOn}`}
          {known.decisionReason && ` ${word.because(known.decisionReason)}`}
        </Alert>
      )}
      {data?.employee?.mayAskCorrection === true && !pending && (
        <Button variant="text" size="small" onClick={() => setOpen(true)} sx={{ mt: 1.5, ml: -0.5 }}>
          {word.ask}
        </Button>
      )}
      <StepDialog
        open={open}
        onClose={() => setOpen(false)}
        resource="lineCorrections"
        step="ask"
        fixed={{ employee }}
        title={word.ask}
        text={word.askText}
        done={word.asked}
        submitLabel={word.send}
        resolver={resolver}
        defaultValues={{ employee }}
      >
        <ColleagueInput source="rater" label={word.rater} helperText={word.raterHelp} />
        <TextInput source="reason" label={word.reason} helperText={word.reasonHelp} multiline minRows={2} />
      </StepDialog>
    </>
  );
}
