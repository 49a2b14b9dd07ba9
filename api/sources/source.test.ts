import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { EvaluationMethodValues, type SourceKind } from "../generated/enums.ts";
import { peerSources } from "./saidSources.rules.ts";
import { kindsOf, overview, type Source } from "./source.rules.ts";

const source = (kind: SourceKind, at: string, id = `${kind} ${at}`): Source => ({
  ...{ id, kind, at, title: { id: "", en: "" }, facts: [], evidence: [] },
});

describe("all sources on one page (PAU-04)", () => {
  it("keeps every source, grouped by kind and newest first", () => {
    const rows = [
      source("FEEDBACK", "2026-02-01"),
      source("REALIZATION", "2026-01-05"),
      source("FEEDBACK", "2026-03-01"),
    ];
    const page = overview(rows, EvaluationMethodValues, []);
    assert.deepEqual(
      page.rows.map(({ id }) => id),
      ["REALIZATION 2026-01-05", "FEEDBACK 2026-03-01", "FEEDBACK 2026-02-01"],
    );
  });

  it("says what is not there yet, and what may not be seen yet, instead of leaving it out", () => {
    const page = overview([source("REALIZATION", "2026-01-05")], EvaluationMethodValues, ["SELF_REPORT"]);
    assert.deepEqual(page.withheld, ["SELF_REPORT"]);
    assert.deepEqual(
      page.missing,
      kindsOf(EvaluationMethodValues).filter((kind) => kind !== "SELF_REPORT" && kind !== "REALIZATION"),
    );
  });

  it("domain 2.10: misses parts under other raters only where the rater changed, and withholds them with the judgement", () => {
    assert.ok(!overview([], EvaluationMethodValues, []).missing.includes("SPAN_RATING"));
    const shown = overview([source("SPAN_RATING", "2026-01-05")], [], []);
    assert.deepEqual(
      shown.rows.map(({ kind }) => kind),
      ["SPAN_RATING"],
    );
    const held = overview([source("SPAN_RATING", "2026-01-05")], [], ["SPAN_RATING"]);
    assert.deepEqual([held.rows, held.withheld], [[], ["SPAN_RATING"]]);
  });

  it("never shows what is withheld, though it is there", () => {
    const page = overview([source("SELF_REPORT", "2026-01-05")], EvaluationMethodValues, ["SELF_REPORT"]);
    assert.deepEqual(page.rows, []);
  });

  it("R-MIX-01: knows nothing of methods that are switched off, neither as rows nor as missing", () => {
    const core: SourceKind[] = ["SELF_REPORT", "REALIZATION", "ACTION_PLAN", "FEEDBACK", "MEETING_NOTE"];
    assert.deepEqual(kindsOf([]), core);
    const page = overview([source("OBSERVATION", "2026-01-05"), source("PEER_FEEDBACK", "2026-01-05")], [], []);
    assert.deepEqual([page.rows, page.missing], [[], core]);
    assert.ok(kindsOf(["OBSERVATION"]).includes("OBSERVATION"));
    assert.ok(!kindsOf(["OBSERVATION"]).includes("PEER_FEEDBACK"));
  });

  it("R-360-01: says of a group below the threshold only that it is below", () => {
    const [row] = peerSources([
      {
        ...{
          organizationId: "org_1",
          contractId: "ctr_1",
          period: "2026-Q1",
          roundId: "rnd_1",
          closedOn: "2026-03-20",
        },
        ...{ minRespondents: 3, groups: [{ group: "PEER", respondents: null }] },
      },
    ]);
    assert.equal(row?.authorName, undefined);
    assert.deepEqual(
      row?.facts.map(({ value }) => value.id),
      ["kurang dari 3; tidak ditampilkan"],
    );
  });
});
