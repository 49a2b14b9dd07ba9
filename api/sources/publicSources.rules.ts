import { SourceKind, type ServiceQuality } from "../generated/enums.ts";
import { indonesianNumber } from "../progress/indonesianNumber.rules.ts";
import { trendOf, type SatisfactionIndex } from "../surveys/satisfactionIndex.rules.ts";
import { asWritten, type Source } from "./source.rules.ts";

/**
 * What citizens say of the unit's service, with its trend (SWL-02, PAU-08). Evidence about the unit; a person is judged
 * by it only as far as the rater can say why (3.6).
 *
 * @param newestFirst indexes of the unit, newest first
 */
export const publicSources = (
  newestFirst: readonly SatisfactionIndex[],
  quality: (index: string) => ServiceQuality | null,
): Source[] =>
  newestFirst.map((index, at) => {
    const trend = trendOf(newestFirst.slice(at));
    const letter = quality(index.index);
    const change =
      trend === null ? undefined : `${trend.startsWith("-") ? "−" : "+"}${indonesianNumber(trend.replace("-", ""))}`;
    const english = trend === null ? undefined : `${trend.startsWith("-") ? "−" : "+"}${trend.replace("-", "")}`;
    return {
      ...{ id: index.id, kind: SourceKind.PUBLIC_FEEDBACK, at: index.to, authorName: index.unitName },
      title: { id: "Indeks Kepuasan Masyarakat", en: "Satisfaction index" },
      text: index.source,
      facts: [
        {
          label: { id: "Indeks dan mutu", en: "Index and quality" },
          value: {
            id: [indonesianNumber(index.index), letter].filter(Boolean).join(" · "),
            en: [index.index, letter].filter(Boolean).join(" · "),
          },
        },
        ...(change === undefined || english === undefined
          ? []
          : [
              {
                label: { id: "Dibanding survei sebelumnya", en: "Against the survey before" },
                value: { id: `${change} poin`, en: `${english} points` },
              },
            ]),
        { label: { id: "Responden", en: "Respondents" }, value: asWritten(String(index.respondents)) },
      ],
      evidence:
        index.url === undefined
          ? []
          : [{ id: index.id, title: index.source, url: index.url, addedAt: index.recordedAt }],
    };
  });
