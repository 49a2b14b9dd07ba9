import { Box } from "@mui/material";
import { Behavior, Rating } from "../../api/generated/enums.ts";
import { TwoTexts } from "../components/TwoTexts.tsx";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { judgementWords } from "./judgement.words.ts";
import type { PartClash } from "./mergeParts.ts";
import { titlesOf } from "./titlesOf.ts";

type Props = {
  evaluation: EvaluationRecordFragment;
  clashes: readonly PartClash[];
  onSettle: (chosen: (clash: PartClash) => string | null) => void;
};

const isKey = <Keys extends object>(keys: Keys, key: string): key is Extract<keyof Keys, string> => key in keys;
const isRating = ({ path }: PartClash) => path.at(-1)?.endsWith("Rating") === true;

/** Asks which text of a self-report or a judgement holds where it was written here and saved elsewhere. */
export function ClashNote({ evaluation, clashes, onSettle }: Props) {
  const { clash: words, report, rate } = useWords(judgementWords);
  const label = useLabel();
  if (clashes.length === 0) return null;
  const names: Record<string, string> = {
    ...{ narrative: report.narrative, obstacles: report.obstacles, note: rate.note },
    ...{ resultRating: rate.result, behaviorRating: rate.behavior },
    ...{ resultReason: rate.resultReason, behaviorReason: rate.behaviorReason },
    ...{ strength: words.strength, improve: words.improve },
  };
  const nameOf = (part: string) =>
    names[part] ?? titlesOf(evaluation).get(part) ?? (isKey(Behavior, part) ? label("Behavior", part) : undefined);
  const said = (clash: PartClash, text: string) =>
    isRating(clash) && isKey(Rating, text) ? label("Rating", text) : text;
  const texts = clashes.map((clash) => ({
    key: clash.path.join("."),
    name: clash.path.flatMap((part) => nameOf(part) ?? []).join(" · "),
    mine: said(clash, clash.mine),
    saved: said(clash, clash.theirs),
  }));
  return (
    <Box sx={{ mb: 3 }}>
      <TwoTexts
        title={words.title}
        texts={texts}
        mayJoin={clashes.some((clash) => !isRating(clash) && clash.mine !== "" && clash.theirs !== "")}
        onSettle={(choice) =>
          onSettle((clash) => {
            if (choice === "SAVED") return isRating(clash) ? clash.theirs || null : clash.theirs;
            if (choice === "MINE" || isRating(clash)) return isRating(clash) ? clash.mine || null : clash.mine;
            return [clash.theirs, clash.mine].filter((text) => text !== "").join("\n");
          })
        }
      />
    </Box>
  );
}
