import type { EvidenceScan, LinkOutcome } from "../../api/generated/enums.ts";
import { Typography } from "@mui/material";
import { ToneChip } from "../components/StatusChip.tsx";
import { useWords } from "../i18n/words.ts";
import { evidenceWords } from "./evidence.words.ts";

/** What is worth a second look at a piece of evidence, as far as it is known. */
export type Marked = {
  reused?: boolean | undefined;
  stale?: boolean | undefined;
  linkCheck?: { outcome: LinkOutcome } | null | undefined;
  file?: { scan: EvidenceScan } | null | undefined;
};

/** Chips beside evidence: reused, from an earlier period, closed to the rater, scanned (features 3.17, R-UX-06). */
export function EvidenceMarks({ reused, stale, linkCheck, file }: Marked) {
  const words = useWords(evidenceWords).mark;
  const outcome = linkCheck?.outcome;
  return (
    <>
      {reused ? <ToneChip tone="waiting" label={words.reused} /> : null}
      {stale ? <ToneChip tone="waiting" label={words.stale} /> : null}
      {outcome === undefined || outcome === "REACHABLE" ? null : (
        <ToneChip tone={outcome === "NOT_TESTED" ? "quiet" : "care"} label={words[outcome]} />
      )}
      {file == null || file.scan === "CLEAN" ? null : (
        <>
          <ToneChip tone={file.scan === "INFECTED" ? "care" : "quiet"} label={words[file.scan]} />
          {file.scan === "INFECTED" ? null : (
            <Typography variant="caption" color="text.secondary" component="span">
              {words[`${file.scan}_HELP`]}
            </Typography>
          )}
        </>
      )}
    </>
  );
}
