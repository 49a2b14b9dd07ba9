import { useId, useState } from "react";
import { Box, Button, Collapse, Typography } from "@mui/material";
import type { Rating } from "../../api/generated/enums.ts";
import { provisionalWords } from "../components/PredicateChip.tsx";
import { CitedLinks } from "../components/CitedLinks.tsx";
import { Section } from "../components/Section.tsx";
import { WorkingTree } from "../components/WorkingTree.tsx";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { QuadrantPicture } from "../pictures/QuadrantPicture.tsx";
import { useTones } from "../theme/useTones.ts";
import { evaluationWords } from "./evaluation.words.ts";

/** The result: the predicate large, the quadrant with its cell lit, both ratings with reasons, and why, in one click. */
export function ResultCard({ evaluation }: { evaluation: EvaluationRecordFragment }) {
  const words = useWords(evaluationWords).show;
  const label = useLabel();
  const { predicates } = useTones();
  const { provisional } = useWords(provisionalWords);
  const [open, setOpen] = useState(false);
  const id = useId();
  if (evaluation.predicate == null) return null;
  const tone = predicates[evaluation.predicate];
  const cells = evaluation.policy?.quadrant ?? evaluation.contract.cycle.policy.quadrant;
  return (
    <Section title={words.result}>
      <Box
        sx={{
          display: "grid",
          gap: 4,
          gridTemplateColumns: { xs: "minmax(0,1fr)", md: "minmax(0,1fr) minmax(0,1.1fr)" },
        }}
      >
        <Box>
          <Box
            sx={{
              p: 3,
              borderRadius: "16px",
              bgcolor: tone.soft,
              color: tone.onSoft,
              borderLeft: `8px solid ${tone.main}`,
            }}
          >
            <Typography variant="body2">
              {words.predicate}
              {evaluation.provisional ? ` (${provisional})` : null}
            </Typography>
            <Typography
              component="p"
              sx={{
                fontSize: { xs: "2rem", sm: "2.5rem" },
                fontWeight: 750,
                letterSpacing: "-0.02em",
                lineHeight: 1.15,
              }}
            >
              {label("Predicate", evaluation.predicate)}
            </Typography>
          </Box>
          <RatingLine
            name={words.results}
            rating={evaluation.resultRating}
            reason={evaluation.resultReason}
            evidence={evaluation.resultEvidence}
          />
          <RatingLine
            name={words.behavior}
            rating={evaluation.behaviorRating}
            reason={evaluation.behaviorReason}
            evidence={evaluation.behaviorEvidence}
          />
        </Box>
        <QuadrantPicture
          cells={cells}
          chosen={{ result: evaluation.resultRating ?? null, behavior: evaluation.behaviorRating ?? null }}
        />
      </Box>
      {evaluation.explanation == null ? null : (
        <>
          <Button
            variant="outlined"
            onClick={() => setOpen(!open)}
            aria-expanded={open}
            aria-controls={id}
            sx={{ mt: 2.5 }}
          >
            {open ? words.whyHide : words.why}
          </Button>
          <Collapse in={open} id={id} unmountOnExit>
            <Box sx={{ mt: 2 }}>
              <WorkingTree working={evaluation.explanation} />
            </Box>
          </Collapse>
        </>
      )}
      {evaluation.note ? (
        <Box sx={{ mt: 2.5 }}>
          <Typography variant="subtitle2">{words.note}</Typography>
          <Typography sx={{ whiteSpace: "pre-line" }}>{evaluation.note}</Typography>
        </Box>
      ) : null}
    </Section>
  );
}

type Evidence = EvaluationRecordFragment["resultEvidence"];

function RatingLine({
  name,
  rating,
  reason,
  evidence,
}: {
  name: string;
  rating?: Rating | null;
  reason?: string | null;
  evidence: Evidence;
}) {
  const words = useWords(evaluationWords).show;
  const label = useLabel();
  if (rating == null) return null;
  return (
    <Box sx={{ mt: 2.5 }}>
      <Typography variant="caption" color="text.secondary" component="p">
        {name}
      </Typography>
      <Typography sx={{ fontWeight: 650 }}>{label("Rating", rating)}</Typography>
      {reason ? <Typography variant="body2">{reason}</Typography> : null}
      <CitedLinks label={words.cited} evidence={evidence} />
    </Box>
  );
}
