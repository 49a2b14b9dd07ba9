import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAnswer, judges, newToken, readAnswerDraft, sentScores } from "./answerDraft.ts";

describe("an answer kept in the browser", () => {
  const token = newToken((bytes) => bytes.fill(251));

  it("has a secret that the server takes", () => {
    assert.match(token, /^[A-Za-z0-9_-]{43}$/);
  });

  it("comes back as it was written, without what does not fit", () => {
    const kept = { token, scores: { LOYAL: "OFTEN", COMPETENT: null, ADAPTIVE: "NEVER", other: 1 }, strength: "Rapi" };
    const read = readAnswerDraft(kept);
    assert.deepEqual(read, { token, scores: { LOYAL: "OFTEN", COMPETENT: null }, strength: "Rapi", improve: "" });
    assert.equal(readAnswerDraft({ ...kept, token: "x" }), undefined);
    assert.equal(readAnswerDraft(undefined), undefined);
  });

  it("is sent with all seven values, and only when one was judged", () => {
    assert.equal(judges(emptyAnswer(token)), false);
    assert.equal(judges({ ...emptyAnswer(token), scores: { LOYAL: null } }), false);
    const draft = { ...emptyAnswer(token), scores: { LOYAL: "OFTEN" as const } };
    assert.ok(judges(draft));
    assert.equal(sentScores(draft).length, 7);
  });
});
