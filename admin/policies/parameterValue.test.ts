import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { editable, parameterJson, parameterShape, withRow } from "./parameterValue.ts";

describe("values of policy parameters", () => {
  it("are shown by their shape, not as JSON", () => {
    assert.deepEqual(parameterShape("14"), { kind: "number", value: "14" });
    assert.deepEqual(parameterShape('"CALENDAR"'), { kind: "text", value: "CALENDAR" });
    assert.deepEqual(parameterShape("false"), { kind: "boolean", value: false });
    assert.deepEqual(parameterShape("null"), { kind: "empty" });
    assert.deepEqual(parameterShape("[]"), { kind: "empty" });
    assert.deepEqual(parameterShape('["2026-01-01","2026-03-19"]'), {
      kind: "list",
      count: 2,
      values: ["2026-01-01", "2026-03-19"],
    });
    assert.deepEqual(parameterShape('{"a":"0.6","b":"0.4"}'), {
      kind: "table",
      rows: [
        ["a", "0.6"],
        ["b", "0.4"],
      ],
      plain: true,
    });
  });

  it("become JSON again as they were: texts stay texts, numbers stay numbers", () => {
    assert.equal(parameterJson('"01-31"', "02-28"), '"02-28"');
    assert.equal(parameterJson("14", " 21 "), "21");
    assert.equal(editable('"01-31"'), "01-31");
    assert.equal(JSON.parse(parameterJson('{"a":1}', editable('{"a":1}'))).a, 1);
  });

  it("of a table with plain rows are typed row by row, with the decimal sign of the language", () => {
    const typed = withRow('{"performance":"0.6","discipline":"0.4"}', "performance", " 0,7 ");
    assert.equal(typed, '{"performance":"0.7","discipline":"0.4"}');
    assert.equal(withRow('{"a":1}', "a", "2"), '{"a":2}');
    assert.equal(withRow('{"a":1}', "a", "dua"), '{"a":"dua"}', "what is no number is left to the server to refuse");
    assert.equal((parameterShape('{"a":["b"]}') as { plain: boolean }).plain, false);
  });
});
