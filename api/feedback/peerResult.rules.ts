import {
  BehaviorValues,
  PeerGroupValues,
  type PeerGroup,
  PeerResultGroup,
  type PeerScore,
  PeerScoreValues,
  type Behavior,
} from "../generated/enums.ts";
import type { Day } from "../kernel/calendar.ts";

/** An answer as it is kept: what was said, as what, and nothing about by whom or when. */
export type PeerAnswer = {
  readonly contractId: string;
  readonly group: PeerGroup;
  /** One for each value that the respondent could judge. */
  readonly scores: Readonly<Partial<Record<Behavior, PeerScore>>>;
  readonly strength?: string | undefined;
  readonly improve?: string | undefined;
};

/** What is shown of one value: steps of half a point on a scale of 1-4, null below the threshold. */
export type ValueResult = { readonly behavior: Behavior; readonly average: string | null };

/** What is shown of a group; of one below the threshold, only that. */
export type GroupResult =
  | { readonly group: PeerResultGroup; readonly respondents: null }
  | {
      readonly group: PeerResultGroup;
      readonly respondents: number;
      readonly values: readonly ValueResult[];
      readonly strengths: readonly string[];
      readonly improvements: readonly string[];
    };

/** The result of a closed round for one person: computed once, never again (features 3.15). */
export type PeerResult = {
  readonly organizationId: string;
  readonly contractId: string;
  readonly period: string;
  readonly roundId: string;
  readonly closedOn: Day;
  readonly minRespondents: number;
  readonly groups: readonly GroupResult[];
};

/** Points of a score: 1 for the lowest. */
const points = (score: PeerScore): number => PeerScoreValues.indexOf(score) + 1;

/**
 * The average of a value as it is shown. Rounded to halves and kept off both ends (1.5 to 3.5): an average at the very
 * end would tell what each single respondent answered.
 *
 * @returns null when fewer than `fewest` judged the value
 */
export function shownAverage(scores: readonly PeerScore[], fewest: number): string | null {
  if (scores.length < fewest) return null;
  const mean = scores.reduce((sum, score) => sum + points(score), 0) / scores.length;
  return Math.min(3.5, Math.max(1.5, Math.round(mean * 2) / 2)).toFixed(1);
}

type Shuffle = <T>(list: readonly T[]) => readonly T[];

function shown(group: PeerResultGroup, answers: readonly PeerAnswer[], fewest: number, shuffle: Shuffle): GroupResult {
  if (answers.length < fewest) return { group, respondents: null };
  const values = BehaviorValues.map((behavior) => {
    const scores = answers.flatMap((answer) => answer.scores[behavior] ?? []);
    return { behavior, average: shownAverage(scores, fewest) };
  });
  // Each list is shuffled by itself, so that what one person praised is not beside what the same person asks for.
  const strengths = shuffle(answers.flatMap(({ strength }) => strength ?? []));
  const improvements = shuffle(answers.flatMap(({ improve }) => improve ?? []));
  return { group, respondents: answers.length, values, strengths, improvements };
}

/**
 * What is shown of the answers about one person (R-360-01, MMJ-03, PAU-02). Each group by itself from the threshold
 * up; groups below it are neither shown nor contained in anything shown, so that nothing can be subtracted. Only when
 * no group reaches it alone but all together do, they are shown as one.
 *
 * @param asked groups that were asked about this person
 * @param shuffle order of free texts, drawn by the caller
 */
export function peerResultGroups(
  answers: readonly PeerAnswer[],
  asked: ReadonlySet<PeerGroup>,
  fewest: number,
  shuffle: Shuffle,
): GroupResult[] {
  const groups = PeerGroupValues.filter((group) => asked.has(group));
  const of = (group: PeerGroup) => answers.filter((answer) => answer.group === group);
  const single = groups.map((group) => shown(PeerResultGroup[group], of(group), fewest, shuffle));
  const none = single.every(({ respondents }) => respondents === null);
  if (groups.length > 1 && none && answers.length >= fewest)
    return [shown(PeerResultGroup.COMBINED, answers, fewest, shuffle)];
  return single;
}
