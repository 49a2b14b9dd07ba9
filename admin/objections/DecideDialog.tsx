import { Alert } from "@mui/material";
import { CheckboxGroupInput, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { EnumInput } from "../components/EnumInput.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { ObjectionEvidenceDocument, type ObjectionRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { objectionWords } from "./objection.words.ts";

/** The decision of the rater's superior, final; other ratings ask for what R-RT-02 asks of any rating. */
export function DecideDialog({
  objection,
  open,
  onClose,
}: {
  objection: ObjectionRecordFragment;
  open: boolean;
  onClose: () => void;
}) {
  const words = useWords(objectionWords);
  const { id, version } = objection.evaluation;
  return (
    <StepDialog
      open={open}
      onClose={onClose}
      resource="objections"
      step="decide"
      fixed={{ evaluation: id, version }}
      title={words.decideTitle}
      text={words.decideText}
      done={words.decided}
      submitLabel={words.decide}
      grave
      defaultValues={{
        ratings: { resultRating: objection.ratings.result, behaviorRating: objection.ratings.behavior },
      }}
    >
      <EnumInput of="ObjectionOutcome" source="outcome" label={words.outcome} isRequired />
      <TextInput source="reason" label={words.reason} helperText={words.reasonHelp} multiline minRows={3} isRequired />
      <NewRatings objection={objection} />
    </StepDialog>
  );
}

/** Evidence that may be cited: what any source about the person offers, what the rater cited, and what both sides brought. */
function useCitable({ evaluation, evidence, employeeStatement, raterStatement }: ObjectionRecordFragment) {
  const { data, isPending } = useOperation(ObjectionEvidenceDocument, { evaluation: evaluation.id });
  const known = data?.evaluation;
  const all = [
    ...(known?.sources.rows ?? []).filter(({ kind }) => kind !== "PUBLIC_FEEDBACK").flatMap((row) => row.evidence),
    ...(known?.citableRecords ?? []),
    ...evaluation.resultEvidence,
    ...evaluation.behaviorEvidence,
    ...evidence,
    ...(employeeStatement?.evidence ?? []),
    ...(raterStatement?.evidence ?? []),
  ];
  return { isPending, choices: [...new Map(all.map(({ id, title }) => [id, { id, name: title }])).values()] };
}

function NewRatings({ objection }: { objection: ObjectionRecordFragment }) {
  const outcome: unknown = useWatch({ name: "outcome" });
  if (outcome !== "CHANGED") return null;
  return (["result", "behavior"] as const).map((dimension) => (
    <NewRating key={dimension} dimension={dimension} objection={objection} />
  ));
}

/** One rating set anew; reason and evidence are asked for where it departs from expectation (R-RT-02). */
function NewRating({ dimension, objection }: { dimension: "result" | "behavior"; objection: ObjectionRecordFragment }) {
  const words = useWords(objectionWords);
  const rating: unknown = useWatch({ name: `ratings.${dimension}Rating` });
  const { choices, isPending } = useCitable(objection);
  return (
    <div>
      <EnumInput
        of="Rating"
        source={`ratings.${dimension}Rating`}
        label={words[`${dimension}Rating`]}
        helperText={false}
        isRequired
      />
      {rating === "MEETS" ? null : (
        <>
          <TextInput
            source={`ratings.${dimension}Reason`}
            label={words[`${dimension}Reason`]}
            helperText={false}
            multiline
            fullWidth
          />
          {choices.length > 0 ? (
            <CheckboxGroupInput
              source={`ratings.${dimension}Evidence`}
              label={words[`${dimension}Evidence`]}
              choices={choices}
              translateChoice={false}
              helperText={false}
              row={false}
            />
          ) : isPending ? null : (
            <Alert severity="warning">{words.noEvidence}</Alert>
          )}
        </>
      )}
    </div>
  );
}
