import type { DailyLog } from "../dailyLogs/dailyLog.rules.ts";
import type { CitedEvidence } from "../evaluations/evaluation.rules.ts";
import { DailyLogStatus, Party, SourceKind, type InnovationStatus } from "../generated/enums.ts";
import { innovationStatusNames } from "../innovations/innovationStatusNames.rules.ts";
import type { Observation } from "../observations/observation.rules.ts";
import { asWritten, type Source } from "./source.rules.ts";

/** Most entries of a result whose words are repeated; the log itself has them all. */
const mostWords = 5;

/** Approved entries of the daily log, one source a result: how many, and the newest in their own words (R-EV-06, BGO-03). */
export function dailyLogSources(logs: readonly DailyLog[]): Source[] {
  const approved = logs.filter(({ status }) => status === DailyLogStatus.APPROVED);
  const results = [...new Set(approved.map(({ resultId }) => resultId))];
  return results.map((resultId) => {
    const entries = approved.filter((log) => log.resultId === resultId).sort((a, b) => (a.day < b.day ? 1 : -1));
    const newest = entries[0]!;
    const title = newest.resultTitle;
    return {
      ...{ id: newest.id, kind: SourceKind.DAILY_LOG, at: newest.day, resultId, evidence: [] },
      ...{ authorRole: Party.EMPLOYEE, authorName: newest.employeeName },
      title: title === undefined ? { id: "Pekerjaan lain", en: "Other work" } : asWritten(title),
      text: entries
        .slice(0, mostWords)
        .map(({ description }) => description)
        .join("\n"),
      facts: [{ label: { id: "Catatan disetujui", en: "Approved entries" }, value: asWritten(String(entries.length)) }],
    };
  });
}

/** What of a record can be cited: whoever decides that is asked, so that the page and the step agree. */
export type Citable = (id: string) => readonly CitedEvidence[];

/** A finished observation: what was seen, each level with its word, the feedback and the reply (MMJ-05, PAU-03). */
export const observationSources = (observations: readonly Observation[], citable: Citable): Source[] =>
  observations.flatMap((observation): Source[] => {
    const { id, sighting, followUp, rubric, preparation, reply } = observation;
    if (sighting === undefined) return [];
    const levels = sighting.levels.map(({ item, level }) => ({
      label: asWritten(rubric?.items.find((each) => each.id === item)?.title ?? item),
      value:
        level === 0 ? { id: "tidak teramati", en: "not seen" } : asWritten(rubric?.levels[level - 1] ?? `${level}`),
    }));
    const said = (label: { id: string; en: string }, text: string | undefined) =>
      text === undefined ? [] : [{ label, value: asWritten(text) }];
    return [
      {
        ...{ id, kind: SourceKind.OBSERVATION, at: sighting.day, authorRole: Party.RATER },
        ...{ authorName: observation.observerName, text: sighting.seen },
        title: asWritten(preparation?.focus ?? rubric?.title ?? ""),
        facts: [
          ...levels,
          ...said({ id: "Umpan balik", en: "Feedback" }, followUp?.feedback),
          ...said({ id: "Langkah berikutnya", en: "Next step" }, followUp?.nextStep),
          ...said({ id: "Tanggapan pegawai", en: "Reply" }, reply?.text),
        ],
        evidence: citable(id),
      },
    ];
  });

/** A link as the contract's partition has it. */
type LinkedInnovation = {
  readonly id: string;
  readonly title: string;
  readonly status: InnovationStatus;
  readonly startedOn: string;
  readonly resultId: string;
};

/** An innovation linked to a result (SWL-08): what it is and whether somebody else verified it. */
export const innovationSources = (innovations: readonly LinkedInnovation[], citable: Citable): Source[] =>
  innovations.map(({ id, title, status, startedOn, resultId }) => ({
    ...{ id, kind: SourceKind.INNOVATION, at: startedOn, authorRole: Party.EMPLOYEE, resultId },
    ...{ title: asWritten(title), evidence: citable(id) },
    facts: [{ label: { id: "Keadaan", en: "State" }, value: innovationStatusNames[status] }],
  }));
