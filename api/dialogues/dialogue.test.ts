import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Party } from "../generated/enums.ts";
import { newId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { resolve, say, threadsOf, type Clarification, type Speaker } from "./dialogue.rules.ts";
import { dialogueTrail } from "./dialogueTrail.rules.ts";
import { changeNote, noteHash, signNote, writeNote, type MeetingNote } from "./meetingNote.rules.ts";

const result = { id: newId("result"), title: "Laporan layanan" } as never;
const contract = { id: newId("contract"), organizationId: "org_a", status: "IN_DIALOGUE", results: [result] } as const;
const speaker = (party: Party, name: string, more: Partial<Speaker> = {}): Speaker => ({
  ...{ parties: new Set([party]), name, at: "2026-02-02T02:00:00.000Z", ...more },
});
const sari = speaker("EMPLOYEE", "Sari");
const rudi = speaker("RATER", "Rudi");
const code = (value: unknown): string | undefined => (isRefused(value) ? value.refusals[0].code : undefined);
function decided<T>(value: Decision<T>): T {
  assert.ok(!isRefused(value), JSON.stringify(value));
  return value;
}
let clock = 0;
const id = () => `clr_${String((clock += 1)).padStart(26, "0")}` as Clarification["id"];
const said = (text: string, by: Speaker, more = {}) => decided(say(contract, { text, ...more }, by, id())).record;

describe("dialogue between superior and subordinate (BGO-06)", () => {
  it("keeps who said what, as whom and for whom, also for a delegate (R-DEL-01)", () => {
    const wati = speaker("RATER", "Wati", { onBehalfOf: "Rudi" });
    const { record, note } = decided(say(contract, { text: " Mengapa 12? " }, wati, id()));
    assert.deepEqual(
      [record.text, record.party, record.authorName, record.onBehalfOf],
      ["Mengapa 12?", "RATER", "Wati", "Rudi"],
    );
    assert.deepEqual([note.party, note.onBehalfOf], ["RATER", "Rudi"]);
  });

  it("files a reply under its thread's result, and lists threads in the order they were opened", () => {
    const opening = said("Target 12 cukup?", rudi, { result: (result as { id: string }).id });
    const other = said("Umum", sari);
    const reply = said("Ya", sari, { thread: opening, result: "res_lain" });
    assert.equal(reply.resultId, opening.resultId);
    const threads = threadsOf([reply, other, opening]);
    assert.deepEqual(
      threads.map((thread) => [thread.opening.id, thread.replies.map((each) => each.id)]),
      [
        [opening.id, [reply.id]],
        [other.id, []],
      ],
    );
  });

  it("refuses empty and long words, unknown results and threads, replies to replies, and strangers", () => {
    const opening = said("Pertanyaan", rudi);
    const reply = said("Jawaban", sari, { thread: opening });
    const refusedWith = (input: Parameters<typeof say>[1], by = sari) => code(say(contract, input, by, id()));
    assert.equal(refusedWith({ text: "  " }), "REQUIRED");
    assert.equal(refusedWith({ text: "a".repeat(2001) }), "TEXT_TOO_LONG");
    assert.equal(refusedWith({ text: "a", result: "res_lain" }), "UNKNOWN_ID");
    assert.equal(refusedWith({ text: "a", thread: null }), "UNKNOWN_ID");
    assert.equal(refusedWith({ text: "a", thread: reply }), "UNKNOWN_ID");
    assert.equal(refusedWith({ text: "a" }, speaker("AUDITOR", "Ida")), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(
      code(say({ ...contract, status: "WITHDRAWN" }, { text: "a" }, sari, id())),
      "STEP_NOT_ALLOWED_IN_STATE",
    );
    assert.equal(code(say({ ...contract, status: "CLOSED" }, { text: "a" }, sari, id())), undefined);
  });

  it("resolves a thread once, keeps it closed to replies, and opens it again", () => {
    const opening = said("Pertanyaan", rudi);
    const { record: done, note } = decided(resolve(contract, opening, true, sari));
    assert.deepEqual([done.resolvedBy, note.fromState, note.toState], ["Sari", "OPEN", "RESOLVED"]);
    assert.equal(code(resolve(contract, done, true, sari)), "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal(code(say(contract, { text: "lagi", thread: done }, rudi, id())), "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal(decided(resolve(contract, done, false, rudi)).record.resolvedAt, undefined);
  });
});

describe("meeting note signed by both (BGO-06, features 3.14)", () => {
  const context = { id: newId("meetingNote"), today: "2026-02-02" };
  const input = { heldOn: "2026-02-01", text: "Disepakati target 12 laporan." };
  const fresh = () => decided(writeNote(contract, input, sari, context)).record;
  const sign = (note: MeetingNote, by: Speaker) => decided(signNote(contract, note, by)).record;

  it("binds each signature to the note's words, and takes each party's once", () => {
    const both = sign(sign(fresh(), sari), rudi);
    assert.deepEqual(
      both.signatures.map(({ party }) => party),
      ["EMPLOYEE", "RATER"],
    );
    assert.ok(both.signatures.every(({ contentHash }) => contentHash === noteHash(both)));
    assert.notEqual(noteHash({ ...both, text: `${both.text} ` }), noteHash(both));
    assert.equal(code(signNote(contract, both, sari)), "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal(code(signNote(contract, both, speaker("PERFORMANCE_OFFICER", "Ina"))), "STEP_NOT_ALLOWED_FOR_PERSON");
  });

  it("takes signatures back with a reason when the words change, and keeps them visible", () => {
    const both = sign(sign(fresh(), sari), rudi);
    const changed = { ...input, text: "Disepakati target 10 laporan." };
    assert.equal(code(changeNote(contract, both, changed, rudi, context.today)), "REASON_REQUIRED");
    const { record, note } = decided(
      changeNote(contract, both, { ...changed, reason: "Salah tulis" }, rudi, context.today),
    );
    assert.equal(record.signatures.length, 0);
    assert.deepEqual(
      record.removedSignatures.map(({ name, reason }) => [name, reason]),
      [
        ["Sari", "Salah tulis"],
        ["Rudi", "Salah tulis"],
      ],
    );
    assert.deepEqual(note.changedFields, ["text", "signatures"]);
    assert.equal(
      decided(changeNote(contract, both, input, rudi, context.today)).record,
      both,
      "the same words keep them",
    );
  });

  it("refuses a meeting that has not been yet", () => {
    assert.equal(code(writeNote(contract, { ...input, heldOn: "2026-02-03" }, sari, context)), "DATE_OUT_OF_RANGE");
    assert.equal(code(writeNote(contract, { ...input, heldOn: "kemarin" }, sari, context)), "VALUE_NOT_UNDERSTOOD");
  });

  it("lays the trail out for printing with results by name and signatures", () => {
    const opening = said("Target 12 cukup?", rudi, { result: (result as { id: string }).id });
    const trail = dialogueTrail([result], [opening, said("Ya", sari, { thread: opening })], [sign(fresh(), sari)]);
    assert.equal(trail.threads[0]?.about, "Laporan layanan");
    assert.deepEqual(
      trail.threads[0]?.lines.map(({ name, text }) => [name, text]),
      [
        ["Rudi", "Target 12 cukup?"],
        ["Sari", "Ya"],
      ],
    );
    assert.equal(trail.notes[0]?.signatures[0]?.name, "Sari");
  });
});
