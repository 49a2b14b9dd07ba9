import { SourceKind, type ServiceQuality } from "../generated/enums.ts";
import { indonesianNumber } from "../progress/indonesianNumber.rules.ts";
import { trendOf, type Satisfaction } from "../surveys/satisfaction.rules.ts";
import type { Day } from "../kernel/calendar.ts";
import { asWritten, type Source } from "./source.rules.ts";

/** Indexes shown beside an evaluation: enough to see where it goes. */
const shownIndexes = 6;

/**
 * What citizens said of the unit's service until a day, with its trend (SWL-02, PAU-08). Evidence about the unit; a
 * person is judged by it only as far as the rater can say why (3.6).
 */
export function publicSources(
  satisfaction: Satisfaction,
  until: Day,
  quality: (index: string) => ServiceQuality | null,
): Source[] {
  const newestFirst = satisfaction.indexes.filter(({ to }) => to <= until);
  return newestFirst.slice(0, shownIndexes).map((index, at) => {
    const trend = trendOf(newestFirst.slice(at));
    const letter = quality(index.index);
    const change =
      trend === null ? undefined : `${trend.startsWith("-") ? "−" : "+"}${indonesianNumber(trend.replace("-", ""))}`;
    const english = trend === null ? undefined : `${trend.startsWith("-") ? "−" : "+"}${trend.replace("-", "")}`;
    return {
      ...{
        id: `${satisfaction.id}_${index.to}`,
        kind: SourceKind.PUBLIC_FEEDBACK,
        at: index.to,
        authorName: satisfaction.unitName,
      },
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
          : [{ id: `${satisfaction.id}_${index.to}`, title: index.source, url: index.url, addedAt: index.recordedAt }],
    };
  });
}
