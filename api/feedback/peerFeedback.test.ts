import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BehaviorValues, PeerScoreValues, type PeerGroup } from "../generated/enums.ts";
import { randomFrom } from "../testing/demo/random.ts";
import { readAnswer } from "./peerAnswer.rules.ts";
import { peerResultGroups, shownAverage, type PeerAnswer } from "./peerResult.rules.ts";
import { closeRound, nextDay, overlap, type PeerRound } from "./peerRound.rules.ts";
import { chooseRespondents, groupOf, substituteFor, type Colleague } from "./respondents.rules.ts";
import { personalTraces } from "./screening.rules.ts";

const person = (id: string, raterId: string, more: Partial<Colleague> = {}): Colleague => ({
  ...{ contractId: `c-${id}`, employeeId: id, raterId, unitId: "unit", leaderResults: new Set<string>() },
  ...more,
});
const team = (size: number, rater = "head"): Colleague[] =>
  Array.from({ length: size }, (_, at) => person(`p${String(at).padStart(2, "0")}`, rater));
const terms = { fewest: 3, perGroup: 5, most: 6 };

describe("choosing respondents (R-360-02)", () => {
  it("never chooses oneself, the rater or the rater's superior, whatever the team looks like", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const random = randomFrom(seed);
      const people = Array.from({ length: random.between(2, 30) }, (_, at) =>
        person(`p${at}`, `p${random.between(0, 5)}`, {
          raterSuperiorId: `p${random.between(0, 5)}`,
          unitId: `u${random.between(0, 2)}`,
        }),
      ).filter((each) => each.raterId !== each.employeeId);
      const chosen = chooseRespondents(people, terms, `seed-${seed}`);
      const load = new Map<string, number>();
      for (const each of people) {
        const { asked } = chosen.get(each.contractId) ?? { asked: [] };
        assert.equal(new Set(asked.map(({ respondentId }) => respondentId)).size, asked.length);
        for (const { respondentId, group } of asked) {
          load.set(respondentId, (load.get(respondentId) ?? 0) + 1);
          const other = people.find(({ employeeId }) => employeeId === respondentId);
          assert.ok(other && groupOf(each, other) === group);
          assert.ok(![each.employeeId, each.raterId, each.raterSuperiorId].includes(respondentId));
        }
      }
      assert.ok(
        [...load.values()].every((count) => count <= terms.most),
        "nobody is overloaded",
      );
    }
  });

  it("prefers a joint result, and gives the same choice for the same seed whoever computes it", () => {
    const joint = new Set(["res_1"]);
    const people = team(12).map((each, at) => (at % 3 === 0 ? { ...each, leaderResults: joint } : each));
    const chosen = chooseRespondents(people, { ...terms, perGroup: 3 }, "s");
    const { asked } = chosen.get("c-p00") ?? { asked: [] };
    assert.deepEqual(new Set(asked.map(({ respondentId }) => respondentId)), new Set(["p03", "p06", "p09"]));
    assert.deepEqual(chooseRespondents(people, { ...terms, perGroup: 3 }, "s"), chosen);
    assert.notDeepEqual(chooseRespondents(people, { ...terms, perGroup: 3 }, "t"), chosen);
  });

  it("asks subordinates upward; nobody where no answer could ever be shown", () => {
    const people = [person("head", "chief"), ...team(4)];
    const { asked } = chooseRespondents(people, terms, "s").get("c-head") ?? { asked: [] };
    assert.deepEqual([...new Set(asked.map(({ group }) => group))], ["SUBORDINATE"]);
    const two = chooseRespondents([person("head", "chief"), ...team(2)], terms, "s");
    assert.ok([...two.values()].every(({ asked: none }) => none.length === 0));
  });

  it("replaces whoever declines by the next of the same group who has room", () => {
    const reserves = ["a", "b", "c"].map((respondentId) => ({ respondentId, group: "PEER" as const }));
    const found = substituteFor(reserves, "PEER", new Set(["a"]), new Map([["b", 6]]), 6);
    assert.equal(found?.respondentId, "c");
    assert.equal(substituteFor(reserves, "SUBORDINATE", new Set(), new Map(), 6), undefined);
  });
});

const answer = (group: PeerGroup, at: number, text?: string): PeerAnswer => ({
  ...{ contractId: "c", group, strength: text, improve: undefined },
  scores: Object.fromEntries(BehaviorValues.map((each) => [each, PeerScoreValues[at]])),
});
const both = new Set<PeerGroup>(["PEER", "SUBORDINATE"]);
const asIs = <T>(list: readonly T[]): readonly T[] => list;

describe("what is shown of answers (R-360-01, MMJ-03, PAU-02, features 3.15)", () => {
  it("k-1 answers give null: fewer than 3 are hidden, with texts and number", () => {
    const two = [answer("PEER", 1, "Rapi"), answer("PEER", 2)];
    assert.deepEqual(peerResultGroups(two, new Set(["PEER"]), 3, asIs), [{ group: "PEER", respondents: null }]);
    const [three] = peerResultGroups([...two, answer("PEER", 3)], new Set(["PEER"]), 3, asIs);
    assert.ok(three && three.respondents === 3);
    assert.deepEqual(three.values[0], { behavior: "SERVICE_ORIENTED", average: "3.0" });
    assert.deepEqual(three.strengths, ["Rapi"]);
  });

  it("a value that fewer than 3 judged is hidden by itself, whoever answered the rest", () => {
    const silent = { ...answer("PEER", 3), scores: { ACCOUNTABLE: PeerScoreValues[3]! } };
    const [shown] = peerResultGroups([answer("PEER", 1), answer("PEER", 2), silent], new Set(["PEER"]), 3, asIs);
    assert.ok(shown && shown.respondents === 3);
    const of = (behavior: string) => shown.values.find((each) => each.behavior === behavior)?.average;
    assert.equal(of("SERVICE_ORIENTED"), null);
    assert.notEqual(of("ACCOUNTABLE"), null);
  });

  it("a group below the threshold is in nothing that is shown: changing its answers changes nothing", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const random = randomFrom(seed);
      const peers = Array.from({ length: random.between(3, 8) }, () => answer("PEER", random.between(0, 3), "x"));
      const hidden = () =>
        Array.from({ length: random.between(0, 2) }, (_, at) => answer("SUBORDINATE", random.between(0, 3), `y${at}`));
      const one = peerResultGroups([...peers, ...hidden()], both, 3, asIs);
      const other = peerResultGroups([...peers, ...hidden()], both, 3, asIs);
      assert.deepEqual(one, other);
    }
  });

  it("shows both groups as one only when neither reaches the threshold alone", () => {
    const groups = peerResultGroups(
      [answer("PEER", 0), answer("PEER", 1), answer("SUBORDINATE", 2), answer("SUBORDINATE", 2)],
      ...([both, 3, asIs] as const),
    );
    assert.deepEqual(
      groups.map(({ group, respondents }) => [group, respondents]),
      [["COMBINED", 4]],
    );
    const few = peerResultGroups([answer("PEER", 0), answer("SUBORDINATE", 2)], both, 3, asIs);
    assert.ok(few.every(({ respondents }) => respondents === null));
  });

  it("no shown average tells what any single respondent answered, for any number of respondents up to 5", () => {
    const grow = (rows: number[][]): number[][] => rows.flatMap((row) => [0, 1, 2, 3].map((at) => [...row, at]));
    let rows: number[][] = [[]];
    for (let size = 1; size <= 5; size += 1) {
      rows = grow(rows);
      if (size < 3) continue;
      const possible = new Map<string, Set<number>>();
      for (const row of rows) {
        const shown = shownAverage(
          row.map((at) => PeerScoreValues[at] ?? "RARELY"),
          3,
        );
        const first = possible.get(String(shown)) ?? new Set();
        possible.set(String(shown), first.add(row[0] ?? 0));
      }
      for (const [shown, answers] of possible) assert.ok(answers.size >= 2, `${size}: ${shown} tells one answer`);
    }
  });
});

describe("an answer and its texts", () => {
  const scores = [{ behavior: "LOYAL" as const, score: "OFTEN" as const }];
  const token = "t".repeat(43);
  const invitation = { contractId: "c", group: "PEER" as const };
  const codes = (input: object) => {
    const read = readAnswer({ token, scores, ...input }, invitation, ["Sari Dewi"]);
    return "refusals" in read ? read.refusals.map(({ code, field }) => `${code} ${field.join(".")}`) : [];
  };

  it("is refused when empty, twice about a value, too long, or without a token", () => {
    assert.deepEqual(codes({}), []);
    assert.deepEqual(codes({ scores: [{ behavior: "LOYAL" }] }), ["REQUIRED scores"]);
    assert.deepEqual(codes({ scores: [...scores, ...scores] }), ["DUPLICATE_ENTRY scores"]);
    assert.deepEqual(codes({ strength: "x".repeat(1001) }), ["TEXT_TOO_LONG strength"]);
    assert.deepEqual(codes({ token: "short" }), ["VALUE_NOT_UNDERSTOOD token"]);
  });

  it("keeps nothing but contract, group, scores and texts (features 3.15)", () => {
    const read = readAnswer({ token, scores, strength: " Teliti ", improve: "" }, invitation, []);
    assert.deepEqual(read, { ...invitation, scores: { LOYAL: "OFTEN" }, strength: "Teliti", improve: undefined });
  });

  it("is screened for what would tell who wrote it (R-360-01)", () => {
    assert.deepEqual(codes({ improve: "Saya, Sari, sudah mengingatkan." }), ["PERSONAL_DATA_IN_TEXT improve"]);
    assert.deepEqual(personalTraces("NIP 19900101 201501 1 001", []), ["NUMBER"]);
    assert.deepEqual(personalTraces("Hubungi 0812-3456-7890", []), ["PHONE"]);
    assert.deepEqual(personalTraces("tulis ke a.b@contoh.go.id", []), ["EMAIL"]);
    assert.deepEqual(personalTraces("Pak Budi sering terlambat", []), ["NAME"]);
    for (const fine of [
      "Laporan 12 bulan selesai 100 persen pada 2026",
      "Bapak selalu sabar",
      "Dibanding tahun 2025, 3 kali lebih cepat",
    ])
      assert.deepEqual(personalTraces(fine, ["Sari Dewi"]), [], fine);
  });
});

describe("a round", () => {
  const round = {
    status: "OPEN",
    dueOn: "2026-10-20",
    remindOn: "2026-10-17",
    reminded: false,
    counted: false,
  } as PeerRound;

  it("closes by itself after its day, earlier only with a reason, and never twice", () => {
    const by = (today: string, reason?: string) => closeRound(round, { at: `${today}T02:00:00.000Z`, today, reason });
    assert.deepEqual(
      (by("2026-10-20") as never as { refusals: { code: string }[] }).refusals[0]?.code,
      "REASON_REQUIRED",
    );
    const early = by("2026-10-20", "Semua sudah menjawab");
    assert.ok("record" in early && early.record.closeReason === "Semua sudah menjawab");
    const late = by("2026-10-21");
    assert.ok("record" in late && late.record.status === "CLOSED" && late.record.closeReason === undefined);
    assert.ok("refusals" in closeRound(late.record, { at: "x", today: "2026-10-22" }));
  });

  it("is looked at by the clock when there is something to do, and no longer once it is counted", () => {
    assert.equal(nextDay(round), "2026-10-17");
    assert.equal(nextDay({ ...round, reminded: true }), "2026-10-21");
    assert.equal(nextDay({ ...round, status: "CLOSED" }), "2026-10-20");
    assert.equal(nextDay({ ...round, status: "CLOSED", counted: true }), undefined);
  });

  it("does not ask twice about the same people in a period", () => {
    const at = (unitPath: string, period = "2026-Q3") => ({ unitPath, period });
    assert.ok(overlap(at("a/"), at("a/b/")) && overlap(at("a/b/"), at("a/")));
    assert.ok(!overlap(at("a/b/"), at("a/c/")) && !overlap(at("a/"), at("a/", "2026-Q4")));
  });
});
