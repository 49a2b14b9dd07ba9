import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ContractContent } from "../contracts/contract.rules.ts";
import { emptyAnnexes } from "../contracts/contract.rules.ts";
import { newId } from "../kernel/ids.ts";
import { copiedContent, inYear, isWorthCopying, newestPerPerson, workedElsewhere } from "./contractCopy.rules.ts";

const none = { last: new Map(), now: new Map() };

describe("copying a contract into the next year (R-WF-03, R-WF-05, features 3.33)", () => {
  it("moves a day into another year, and 29 February to the 28th", () => {
    assert.equal(inYear("2025-12-31", 2026), "2026-12-31");
    assert.equal(inYear("2024-02-29", 2025), "2025-02-28");
    assert.equal(inYear("2024-02-29", 2028), "2028-02-29");
  });

  it("gives results new ids, forgets what they replaced, and leaves the source alone", () => {
    const source = {
      ...{ approach: "QUANTITATIVE", behaviors: [], annexes: emptyAnnexes },
      results: [{ id: "res_1", kind: "MAIN", title: "Laporan", replaces: "res_0", indicators: [] }],
    } as unknown as ContractContent;
    const { content, notes } = copiedContent(source, 2026, none, newId);
    assert.deepEqual(notes, []);
    assert.equal(content.results[0]?.title, "Laporan");
    assert.notEqual(content.results[0]?.id, "res_1");
    assert.equal(content.results[0] && "replaces" in content.results[0], false);
    assert.equal(source.results[0]?.id, "res_1");
  });

  it("copies what was agreed upon: neither a withdrawn contract nor a trial; the newest of a year", () => {
    assert.ok(isWorthCopying({ status: "CLOSED" }));
    assert.ok(!isWorthCopying({ status: "WITHDRAWN" }));
    assert.ok(!isWorthCopying({ status: "ACTIVE", practice: true }));
    const list: Parameters<typeof newestPerPerson>[0] = [
      { id: "ctr_1", employeeId: "emp_a" },
      { id: "ctr_3", employeeId: "emp_a" },
      { id: "ctr_2", employeeId: "emp_b" },
    ] as never;
    assert.deepEqual(
      newestPerPerson(list).map(({ id }) => id),
      ["ctr_3", "ctr_2"],
    );
  });

  it("knows who held a post in another unit within the year, to the day", () => {
    const year = { from: "2025-01-01", to: "2025-12-31" };
    const post = (more: object) => ({ kind: "DEFINITIVE", unitId: "unt_old", from: "2022-01-01", ...more });
    const elsewhere = (...assignments: object[]) =>
      workedElsewhere({ unitId: "unt_now", assignments } as unknown as Parameters<typeof workedElsewhere>[0], year);
    assert.ok(elsewhere(post({ to: "2025-01-01" })));
    assert.ok(!elsewhere(post({ to: "2024-12-31" })));
    assert.ok(elsewhere(post({ from: "2025-12-31" })));
    assert.ok(!elsewhere(post({ from: "2026-01-01" })));
    assert.ok(!elsewhere(post({ unitId: "unt_now" })));
    assert.ok(!elsewhere(post({ kind: "ACTING" })), "a contract belongs to the definitive post");
  });
});
