import { Link as MuiLink, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import type { RealizationStatus } from "../../api/generated/enums.ts";
import { placeOf } from "../../api/progress/realization.rules.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.evidence.ts";
import { progressWords } from "./progress.words.ts";

/** Whether the rater has confirmed a realisation, and the way to the page on which they do. */
export function RealizationState({ id, status }: { id: string; status: RealizationStatus }) {
  const words = useWords(progressWords).review;
  const label = useLabel();
  const place = placeOf(id);
  return (
    <Typography variant="body2" color="text.secondary">
      {label("RealizationStatus", status)}
      {place === undefined ? null : (
        <>
          {" · "}
          <MuiLink component={Link} to={`/progress/${place.contractId}`} underline="always">
            {words.toProgress}
          </MuiLink>
        </>
      )}
    </Typography>
  );
}
