import { type EnumName, useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import type { Clash } from "./mergeFields.ts";
import { measureWords } from "./measure.words.ts";
import { mergeWords } from "./merge.words.ts";

const enums: Partial<Record<Clash["field"], EnumName>> = {
  aspect: "ResultAspect",
  perspective: "Perspective",
  classification: "ResultClassification",
  approach: "ContractApproach",
};

/** One side of a clash in words: texts as written, values by their names; of a measure the target and what differs beside it. */
export function useClashText(): (clash: Clash, side: "mine" | "theirs") => string {
  const words = useWords(mergeWords);
  const measure = useWords(measureWords);
  const label = useLabel();
  return (clash, side) => {
    const values = clash[side];
    if (clash.field === "row") return values["row"] === "REMOVED" ? words.removed : words.kept;
    if (clash.field === "measure") {
      const differs = (key: string) => clash.mine[key] !== clash.theirs[key] && values[key] !== "";
      const named = (key: string, name: EnumName, title: string) =>
        differs(key) ? [`${title}: ${label(name, values[key] ?? "")}`] : [];
      const plain = (key: string, title: string) => (differs(key) ? [`${title}: ${values[key] ?? ""}`] : []);
      const lines = [
        [values["target"], values["unit"]].filter(Boolean).join(" "),
        ...named("direction", "Direction", measure.directionLabel),
        ...named("formula", "AchievementFormula", measure.formulaLabel),
        ...named("accumulation", "Accumulation", measure.accumulationLabel),
        ...plain("baseline", measure.baselineLabel),
        ...plain("capPercent", measure.capLabel),
        ...plain("levels", measure.levelsLabel),
        ...(differs("unitIndicator") ? [words.unitIndicator] : []),
      ];
      return lines.filter((line) => line !== "").join("\n") || words.empty;
    }
    const name = enums[clash.field];
    const [value = ""] = Object.values(values);
    if (value.trim() === "") return words.empty;
    return name === undefined ? value : label(name, value);
  };
}
