import type { SelfReport } from "../evaluations/evaluation.rules.ts";
import type { PeerResult } from "../feedback/peerResult.rules.ts";
import { PeerScoreValues, RatingValues, SourceKind } from "../generated/enums.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { Observation } from "../observations/observation.rules.ts";
import { methodNames } from "../policies/methodNames.rules.ts";
import { meanOf, scoreOnScale, type SourceScore, type WeighableSource } from "./behaviorSuggestion.rules.ts";
import { peerFeedbackNames } from "./saidSources.rules.ts";

const titles = {
  self: methodNames.SELF_ASSESSMENT,
  peers: peerFeedbackNames.COMBINED,
  observation: methodNames.OBSERVATION,
} as const;

const averagesShown = (results: readonly PeerResult[]): string[] =>
  results
    .flatMap(({ groups }) => groups)
    .flatMap((group) => (group.respondents === null ? [] : group.values.flatMap(({ average }) => average ?? [])));

function observed(observations: readonly Observation[]): { average: string | null; highest: number } {
  const seen = observations.flatMap(({ sighting, rubric }) =>
    (sighting?.levels ?? [])
      .filter(({ level }) => level > 0)
      .map(({ level }) => ({ level, of: rubric?.levels.length ?? 0 })),
  );
  // Rubrics may have scales of different lengths: each level is brought to 0-100 before the mean.
  const places = seen.flatMap(({ level, of }) =>
    of < 2
      ? []
      : [
          new Decimal(level - 1)
            .times(100)
            .div(of - 1)
            .toString(),
        ],
  );
  return { average: meanOf(places), highest: 100 };
}

/**
 * What each source that can be weighed says about behavior, on its own scale. Only what is shown goes in: of peers the
 * published averages, never the answers, so that the suggestion tells nothing that the page does not (R-360-01).
 */
export function behaviorScores(known: {
  readonly selfReport: SelfReport | undefined;
  readonly peers: readonly PeerResult[];
  readonly observations: readonly Observation[];
}): Record<WeighableSource, SourceScore> {
  const own = known.selfReport?.behaviorRating;
  // Ratings run from the best to the worst.
  const ownStep = own === undefined ? null : String(RatingValues.length - RatingValues.indexOf(own));
  const { average, highest } = observed(known.observations);
  return {
    [SourceKind.SELF_REPORT]: scoreOnScale(titles.self, ownStep, { lowest: 1, highest: RatingValues.length }, "PAU-01"),
    [SourceKind.PEER_FEEDBACK]: scoreOnScale(
      titles.peers,
      meanOf(averagesShown(known.peers)),
      { lowest: 1, highest: PeerScoreValues.length },
      "R-360-01",
    ),
    [SourceKind.OBSERVATION]: scoreOnScale(titles.observation, average, { lowest: 0, highest }, "MMJ-05, PAU-03"),
  };
}
