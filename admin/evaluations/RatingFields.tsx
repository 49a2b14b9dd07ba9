import { Box, Collapse, Stack, Typography } from "@mui/material";
import { PredicateChip } from "../components/PredicateChip.tsx";
import { Section } from "../components/Section.tsx";
import { WorkingTree } from "../components/WorkingTree.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { PredicatePreviewDocument } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { QuadrantPicture } from "../pictures/QuadrantPicture.tsx";
import { RatingChoice } from "./RatingChoice.tsx";
import { ReasonFields } from "./ReasonFields.tsx";
import type { JudgementProps } from "./judgementProps.ts";
import { judgementWords } from "./judgement.words.ts";

/** Both ratings: one cell of the quadrant, or two choices beside it; the predicate that follows; reasons and evidence. */
export function RatingFields({
  evaluation,
  draft,
  change,
  disabled,
  missing,
}: JudgementProps & { missing: Record<string, string> }) {
  const words = useWords(judgementWords).rate;
  const label = useLabel();
  const own = evaluation.methods.includes("SELF_ASSESSMENT") ? evaluation.selfReport : null;
  const beside = (rating: Parameters<typeof RatingChoice>[0]["value"] | undefined) =>
    rating == null ? undefined : `${words.selfReported}: ${label("Rating", rating)}`;
  const complete = draft.resultRating !== null && draft.behaviorRating !== null;
  const preview = useOperation(
    PredicatePreviewDocument,
    { evaluation: evaluation.id, result: draft.resultRating ?? "MEETS", behavior: draft.behaviorRating ?? "MEETS" },
    { enabled: complete, staleTime: 60_000 },
  );
  const derived = complete ? preview.data?.predicatePreview : undefined;
  return (
    <Section title={words.quadrant}>
      <QuadrantPicture
        cells={evaluation.contract.cycle.policy.quadrant}
        chosen={{ result: draft.resultRating, behavior: draft.behaviorRating }}
        onChoose={({ result, behavior }) => change({ resultRating: result, behaviorRating: behavior })}
        disabled={disabled}
        hideTitle
      />
      <Stack direction={{ xs: "column", sm: "row" }} spacing={{ xs: 2, sm: 5 }} sx={{ mt: 3 }}>
        <RatingChoice
          label={words.result}
          value={draft.resultRating}
          disabled={disabled}
          help={beside(own?.resultRating)}
          onChange={(resultRating) => change({ resultRating })}
        />
        <RatingChoice
          label={words.behavior}
          value={draft.behaviorRating}
          disabled={disabled}
          help={beside(own?.behaviorRating)}
          onChange={(behaviorRating) => change({ behaviorRating })}
        />
      </Stack>
      <Box aria-live="polite" sx={{ mt: 2.5 }}>
        {derived == null ? (
          <Typography color="text.secondary">{words.choose}</Typography>
        ) : (
          <>
            <Stack direction="row" spacing={1.5} sx={{ alignItems: "center", mb: 1.5 }}>
              <Typography sx={{ fontWeight: 600 }}>{words.gives}:</Typography>
              <PredicateChip value={derived.predicate} />
            </Stack>
            <WorkingTree working={derived.working} open={false} />
          </>
        )}
      </Box>
      {(["result", "behavior"] as const).map((dimension) => {
        const rating = draft[`${dimension}Rating`];
        return (
          <Collapse key={dimension} in={rating !== null && rating !== "MEETS"} unmountOnExit>
            <ReasonFields
              dimension={dimension}
              evaluation={evaluation}
              draft={draft}
              change={change}
              disabled={disabled}
              missing={missing}
            />
          </Collapse>
        );
      })}
    </Section>
  );
}
