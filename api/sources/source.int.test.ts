import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { print, type DocumentNode } from "graphql";
import {
  EvaluationAcknowledgeDocument,
  EvaluationDeliverDocument,
  EvaluationRateDocument,
  EvaluationReviewDocument,
  EvaluationToRateDocument,
  SelfReportSaveDocument,
  SelfReportSubmitDocument,
} from "../../admin/generated/operations.ts";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import { peerResultItem } from "../feedback/peerClosing.store.ts";
import type { EvaluationMethod, SourceKind } from "../generated/enums.ts";
import { activeContractWorld, type ActiveContractWorld, type Person } from "../testing/activeContract.ts";
import { mutate, operate } from "../testing/operation.ts";

type Row = { kind: SourceKind; on: string | null; at: string | null; authorRole: string | null; title: string };
type Moved = {
  evaluation: { version: number; status: string; allowedActions: string[] } | null;
  userErrors: object[];
};
type Seen = {
  sources: {
    rows: Row[];
    missing: SourceKind[];
    withheld: SourceKind[];
    weights: { source: string; weight: string }[];
  };
  behaviorSuggestion: { rating: string | null; percent: string | null } | null;
};

const shown = `sources { rows { kind on at authorRole authorName title text facts { label value } evidence { id } }
  missing withheld weights { source weight } } behaviorSuggestion { rating percent }`;
const all: EvaluationMethod[] = ["SELF_ASSESSMENT", "PEER_FEEDBACK", "OBSERVATION", "PROCESS", "PUBLIC_FEEDBACK"];

/** A contract on which every source has said something in the third quarter. */
async function toldWorld(methods: readonly EvaluationMethod[]): Promise<ActiveContractWorld> {
  const world = await activeContractWorld("PAUH", methods);
  const { contract } = world;
  const period = "2026-Q3";
  const by = <T>(who: Person, field: string, type: string, input: object, day?: string) =>
    mutate<T>(world.as(who, day), [field, type, "__typename"], input).then(({ userErrors }) =>
      assert.deepEqual(userErrors, [], field),
    );
  const indicator = contract.results[0]?.indicators[0]?.id;
  await by("sari", "realizationRecord", "RealizationRecordInput", {
    ...{ contract: contract.id, indicator, period, version: 0, value: "10", dataSource: "Aplikasi layanan" },
    evidence: [{ title: "Laporan", url: "https://contoh.go.id/a" }],
  });
  const said = { contract: contract.id, period, kind: "IMPROVE", text: "Tulis sumber setiap angka." };
  await by("rudi", "feedbackGive", "FeedbackGiveInput", said);
  await world.put(
    peerResultItem({
      ...{ organizationId: world.organizationId, contractId: contract.id, period, roundId: "rnd_1" },
      ...{ closedOn: "2026-09-28", minRespondents: 3 },
      groups: [
        {
          ...{ group: "PEER", respondents: 4, strengths: ["Sigap membantu"], improvements: [] },
          values: [{ behavior: "HARMONIOUS", average: "3.5" }],
        },
        { group: "SUBORDINATE", respondents: null },
      ],
    }),
  );
  return world;
}

const ask = (world: ActiveContractWorld, who: Person) =>
  operate<{ evaluation: Seen }>(world.as(who), `query ($id: ID!) { evaluation(id: $id) { ${shown} } }`, {
    id: evaluationId(world.contract.id, "2026-Q3"),
  });
const kinds = ({ sources }: Seen) => sources.rows.map(({ kind }) => kind);

describe("all sources of an evaluation (PAU-04)", () => {
  let world: ActiveContractWorld;
  before(async () => {
    world = await toldWorld(all);
  });
  after(() => world.local.stop());

  it("stand on one page, each with its day and the role of its author; what is not there yet is said", async () => {
    const { data, errors } = await ask(world, "rudi");
    assert.deepEqual(errors, []);
    const { sources } = data.evaluation;
    assert.deepEqual(kinds(data.evaluation), ["REALIZATION", "FEEDBACK", "PEER_FEEDBACK", "PEER_FEEDBACK"]);
    assert.ok(sources.rows.every(({ on, at }) => (on === null) !== (at === null)));
    assert.deepEqual(
      sources.rows.map(({ authorRole }) => authorRole),
      ["EMPLOYEE", "RATER", null, null],
    );
    assert.deepEqual(sources.withheld, ["SELF_REPORT"]);
    assert.ok(sources.missing.includes("OBSERVATION") && !sources.missing.includes("INNOVATION"));
  });

  it("the employee sees the same sources as the rater, and what they wrote themself (SWL-11)", async () => {
    const [own, rater] = [await ask(world, "sari"), await ask(world, "rudi")];
    assert.deepEqual(kinds(own.data.evaluation), kinds(rater.data.evaluation));
    assert.deepEqual(own.data.evaluation.sources.withheld, []);
    assert.equal(own.data.evaluation.behaviorSuggestion, null);
  });

  it("SWL-02, PAU-08, R-CMP-08: what citizens say of the unit stands beside it with its trend, and moves no suggestion", async () => {
    const suggested = async () => {
      const text = `suggestion { rating percent } behaviorSuggestion { rating percent } resultRating`;
      const query = `query ($id: ID!) { evaluation(id: $id) { ${text} } }`;
      const { data, errors } = await operate<{ evaluation: { suggestion: { percent: string } | null } }>(
        world.as("rudi"),
        query,
        { id: evaluationId(world.contract.id, "2026-Q3") },
      );
      assert.deepEqual(errors, []);
      return data.evaluation;
    };
    const unmoved = await suggested();
    assert.ok(unmoved.suggestion?.percent, "there is a suggestion that could move");
    const index = (who: Person, input: object) =>
      mutate<{ satisfaction: { version: number; trend: string | null } | null }>(
        world.as(who),
        ["satisfactionIndexRecord", "SatisfactionIndexRecordInput", "satisfaction { version trend }"],
        { unit: world.contract.unitId, respondents: 200, source: "Laporan SKM", ...input },
      );
    const first = { version: 0, from: "2026-01-01", to: "2026-03-31", index: "80.2" };
    assert.deepEqual((await index("tuti", first)).userErrors, []);
    const again = await index("tuti", { ...first, to: "2026-06-30" });
    assert.equal(again.userErrors[0]?.code, "STALE_VERSION");
    const second = await index("tuti", { version: 1, from: "2026-04-01", to: "2026-06-30", index: "82.455" });
    assert.deepEqual(second.satisfaction, { version: 2, trend: "2.26" });
    const { data } = await ask(world, "rudi");
    const rows = data.evaluation.sources.rows.filter(({ kind }) => kind === "PUBLIC_FEEDBACK");
    assert.deepEqual(
      rows.map(({ on }) => on),
      ["2026-06-30", "2026-03-31"],
    );
    assert.deepEqual(await suggested(), unmoved);
  });

  it("costs at most 4 requests with everything the rating screen shows, sign-in included", async () => {
    const { errors, requests } = await operate(world.as("rudi"), print(EvaluationToRateDocument), {
      id: evaluationId(world.contract.id, "2026-Q3"),
    });
    assert.deepEqual(errors, []);
    assert.ok(requests <= 3, `${requests} requests beside the one that finds out who asks`);
  });

  it("features 3.29: each step of the panel costs at most 4 requests, rating 5, with its audit event and sign-in", async () => {
    const id = evaluationId(world.contract.id, "2026-Q3");
    let version = 0;
    const take = async (who: Person, document: DocumentNode, field: string, input: object, most: number) => {
      const idempotencyKey = `${field} ${version}`;
      const { data, errors, requests } = await operate<Record<string, Moved>>(world.as(who), print(document), {
        input: { version, idempotencyKey, ...input },
      });
      assert.deepEqual([errors, data[field]?.userErrors], [[], []], field);
      version = data[field]?.evaluation?.version ?? 0;
      // Sign-in is one request before them.
      assert.ok(requests + 1 <= most, `${field}: ${requests + 1} requests`);
      return data[field]?.evaluation;
    };
    const report = {
      evaluation: id,
      narrative: "Layanan tepat waktu.",
      resultRating: "MEETS",
      behaviorRating: "MEETS",
    };
    await take("sari", SelfReportSaveDocument, "selfReportSave", report, 4);
    await take("sari", SelfReportSubmitDocument, "selfReportSubmit", report, 4);
    const judgement = { id, resultRating: "MEETS", behaviorRating: "MEETS" };
    await take("rudi", EvaluationReviewDocument, "evaluationReview", judgement, 4);
    const rated = await take("rudi", EvaluationRateDocument, "evaluationRate", judgement, 5);
    assert.deepEqual([rated?.status, rated?.allowedActions.includes("DELIVER")], ["RATED", true]);
    await take("rudi", EvaluationDeliverDocument, "evaluationDeliver", { id }, 4);
    const read = await take("sari", EvaluationAcknowledgeDocument, "evaluationAcknowledge", { id }, 4);
    assert.equal(read?.status, "FINAL");
    const trail = `query ($id: ID!) { auditVerification(subject: $id) { intact events } }`;
    const { data } = await operate<{ auditVerification: object }>(world.as("sari"), trail, { id });
    assert.deepEqual(data.auditVerification, { intact: true, events: 6 });
  });
});

describe("a region that does without a method (R-MIX-01)", () => {
  it("has none of its sources, though they were written", async () => {
    const world = await toldWorld([]);
    const { data } = await ask(world, "rudi");
    await world.local.stop();
    assert.deepEqual(kinds(data.evaluation), ["REALIZATION", "FEEDBACK"]);
    assert.deepEqual(data.evaluation.sources.missing, ["ACTION_PLAN", "MEETING_NOTE"]);
    assert.deepEqual(data.evaluation.sources.weights, []);
  });
});
