import { CheckboxGroupInput, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { EnumInput } from "../components/EnumInput.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import type { ObjectionRecordFragment } from "../generated/operations.ts";
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

/** Evidence that may be cited: what the rater cited, and what both sides brought. */
function citable({ evaluation, evidence, employeeStatement, raterStatement }: ObjectionRecordFragment) {
  const all = [
    ...evaluation.resultEvidence,
    ...evaluation.behaviorEvidence,
    ...evidence,
    ...(employeeStatement?.evidence ?? []),
    ...(raterStatement?.evidence ?? []),
  ];
  return [...new Map(all.map(({ id, title }) => [id, { id, name: title }])).values()];
}

function NewRatings({ objection }: { objection: ObjectionRecordFragment }) {
  const words = useWords(objectionWords);
  const outcome: unknown = useWatch({ name: "outcome" });
  if (outcome !== "CHANGED") return null;
  const choices = citable(objection);
  return (
    <>
      {(["result", "behavior"] as const).map((dimension) => (
        <div key={dimension}>
          <EnumInput
            of="Rating"
            source={`ratings.${dimension}Rating`}
            label={words[`${dimension}Rating`]}
            helperText={false}
            isRequired
          />
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
          ) : null}
        </div>
      ))}
    </>
  );
}
