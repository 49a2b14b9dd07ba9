import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { MissingSourceValues, PeerResultGroup, SourceKind, type MissingSource } from "../generated/enums.ts";
import { Decimal } from "../kernel/decimal.ts";
import { behaviorParameters } from "../policies/behaviorParameters.rules.ts";
import { behaviorScores } from "./behaviorScores.rules.ts";
import {
  recomputeBehavior,
  scoreOnScale,
  suggestBehavior,
  type BehaviorPolicy,
  type SourceScore,
} from "./behaviorSuggestion.rules.ts";

const { SELF_REPORT, PEER_FEEDBACK, OBSERVATION } = SourceKind;
const score = (name: string, percent: string | null): SourceScore =>
  scoreOnScale({ id: name, en: name }, percent, { lowest: 0, highest: 100 }, "uji");
const scores = (self: string | null, peers: string | null, seen: string | null) => ({
  [SELF_REPORT]: score("self", self),
  [PEER_FEEDBACK]: score("peers", peers),
  [OBSERVATION]: score("seen", seen),
});
const policy = (missing: MissingSource, weights: BehaviorPolicy["weights"]): BehaviorPolicy => ({
  weights,
  missing,
  thresholds: { aboveFrom: "85", belowUnder: "60" },
  citation: "Keputusan uji",
});
const half = [
  { source: PEER_FEEDBACK, weight: "50" },
  { source: OBSERVATION, weight: "50" },
];

describe("the suggested rating of behavior (R-RT-01, R-360-03)", () => {
  it("weighs what is there, and rates by the policy's limits", () => {
    const given = suggestBehavior(scores(null, "90", "70"), policy("EXCLUDE", half));
    assert.deepEqual([given.percent, given.rating], ["80", "MEETS"]);
    assert.equal(suggestBehavior(scores(null, "90", "80"), policy("EXCLUDE", half)).rating, "ABOVE");
    assert.equal(suggestBehavior(scores(null, "59", "60"), policy("EXCLUDE", half)).rating, "BELOW");
  });

  it("features 3.3: a missing source is left out, counts as nothing, or leaves no suggestion, as the policy says", () => {
    const missing = scores(null, "100", null);
    assert.equal(suggestBehavior(missing, policy("EXCLUDE", half)).percent, "100");
    assert.equal(suggestBehavior(missing, policy("ZERO", half)).percent, "50");
    assert.equal(suggestBehavior(missing, policy("BLOCK", half)).percent, null);
    for (const rule of MissingSourceValues)
      assert.equal(suggestBehavior(scores(null, null, null), policy(rule, half)).rating, null);
  });

  it("suggests nothing where the policy weighs nothing or has no limits", () => {
    assert.equal(suggestBehavior(scores("100", "100", "100"), policy("EXCLUDE", null)).rating, null);
    const without = { ...policy("EXCLUDE", half), thresholds: null };
    assert.deepEqual(suggestBehavior(scores(null, "90", "90"), without).rating, null);
  });

  it("features 3.1: 10,000 random suggestions are recomputed from their trace without a difference", () => {
    let seed = 20261122;
    const next = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    const percent = () => (next(6) === 0 ? null : new Decimal(next(10001)).div(100).toString());
    for (let round = 0; round < 10_000; round += 1) {
      const cut = next(101);
      const weights = [
        { source: SELF_REPORT, weight: String(cut) },
        { source: PEER_FEEDBACK, weight: String(100 - cut) },
      ];
      const rule = MissingSourceValues[next(MissingSourceValues.length)]!;
      const given = suggestBehavior(scores(percent(), percent(), percent()), policy(rule, weights));
      assert.equal(recomputeBehavior(JSON.parse(JSON.stringify(given.working)) as typeof given.working), given.percent);
    }
  });

  it("features 3.4: 33.33, 33.33 and 33.34 add up to exactly 100, and 100.01 is refused", () => {
    const { shape } = behaviorParameters["behavior.sourceWeights"];
    const row = (source: string, weight: string) => ({ source, weight });
    const rows = (last: string) => [row(SELF_REPORT, "33.33"), row(PEER_FEEDBACK, "33.33"), row(OBSERVATION, last)];
    assert.equal(shape.safeParse(rows("33.34")).success, true);
    assert.equal(shape.safeParse(rows("33.35")).success, false);
    assert.equal(shape.safeParse([row(PEER_FEEDBACK, "50"), row(PEER_FEEDBACK, "50")]).success, false);
  });

  it("R-360-01: takes of peers only the averages that are shown", () => {
    const hidden = { group: PeerResultGroup.SUBORDINATE, respondents: null };
    const shown = {
      group: PeerResultGroup.PEER,
      respondents: 3,
      values: [
        { behavior: "SERVICE_ORIENTED", average: "2.5" },
        { behavior: "ACCOUNTABLE", average: null },
      ],
      strengths: [],
      improvements: [],
    } as const;
    const peers = [{ groups: [hidden, shown] }] as unknown as Parameters<typeof behaviorScores>[0]["peers"];
    const given = behaviorScores({ selfReport: undefined, peers, observations: [] });
    assert.equal(given[PEER_FEEDBACK].percent, "50");
    assert.equal(given[SELF_REPORT].percent, null);
    assert.equal(given[OBSERVATION].percent, null);
  });

  it("PAU-01, PAU-03: places own ratings and observed levels between the lowest and the highest step", () => {
    const seen = (levels: number[], of: number) =>
      ({
        sighting: { levels: levels.map((level, at) => ({ item: String(at), level })) },
        rubric: { levels: Array.from({ length: of }, String) },
      }) as unknown as Parameters<typeof behaviorScores>[0]["observations"][number];
    const given = behaviorScores({
      selfReport: { narrative: "", behaviorRating: "MEETS" },
      peers: [],
      // 0 was not seen and counts for nothing; scales of four and of two steps meet at 0-100.
      observations: [seen([4, 1, 0], 4), seen([2], 2)],
    });
    assert.equal(given[SELF_REPORT].percent, "50");
    assert.equal(given[OBSERVATION].percent, "66.67");
  });
});
