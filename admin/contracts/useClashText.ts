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

type Side = "mine" | "theirs";

/**
 * One side of a clash in words: texts as written, values by their names; of a measure the target and what differs
 * beside it; of a supported result also the link, an id behind the text, where that is what differs.
 */
export function useClashText(
  leaderResults: readonly { readonly id: string; readonly title: string }[],
): (clash: Clash, side: Side) => string {
  const words = useWords(mergeWords);
  const measure = useWords(measureWords);
  const label = useLabel();
  const linkOf = (clash: Clash, side: Side): string => clash[side]["supportedResultId"] ?? "";
  const supported = (clash: Clash, side: Side): string => {
    const text = clash[side]["supportedLeaderResult"]?.trim() || words.empty;
    const link = linkOf(clash, side);
    if (linkOf(clash, "mine") === linkOf(clash, "theirs")) return text;
    const title = leaderResults.find(({ id }) => id === link)?.title;
    return `${text}\n${link === "" ? words.unlinked : title === undefined ? words.linkedElsewhere : words.linkedTo(title)}`;
  };
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
        ...plain("floorPercent", words.floor),
        ...plain("levels", measure.levelsLabel),
        ...(differs("unitIndicator")
          ? [side === "theirs" && clash.mine["unitIndicator"] ? words.otherUnitIndicator : words.unitIndicator]
          : []),
      ];
      return lines.filter((line) => line !== "").join("\n") || words.empty;
    }
    if (clash.field === "supportedLeaderResult") return supported(clash, side);
    const name = enums[clash.field];
    const [value = ""] = Object.values(values);
    if (value.trim() === "") return words.empty;
    return name === undefined ? value : label(name, value);
  };
}
