import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { isRefused } from "../kernel/refusal.ts";
import { identifierWarnings, maskIdentifier, parseIdentifier, type Identifier } from "./identifier.rules.ts";

const today = "2026-11-21";

function parsed(text: string): Identifier {
  const identifier = parseIdentifier(text, today);
  assert.ok(!isRefused(identifier), `${text} is refused`);
  return identifier;
}

function codeOf(text: string): string | undefined {
  const identifier = parseIdentifier(text, today);
  return isRefused(identifier) ? identifier.refusals[0].code : undefined;
}

describe("An identifier (NIP, NI PPPK)", () => {
  it("R-NIP-01: tells birth date, appointment, sex and sequence of a PNS", () => {
    assert.deepEqual(parsed("199608182022041001"), {
      value: "199608182022041001",
      birthDate: "1996-08-18",
      appointmentYear: 2022,
      appointmentMonth: 4,
      pattern: "PNS",
      sex: "MALE",
      sequence: 1,
    });
  });

  it("R-NIP-01: is read with spaces as people write it", () => {
    assert.equal(parsed(" 19960818 202204 1 001 ").value, "199608182022041001");
  });

  it("R-NIP-02: reads digits 13-14 beyond 12 as the contract code of a PPPK", () => {
    const { pattern, sex, appointmentMonth } = parsed("199001012023212001");
    assert.deepEqual({ pattern, sex, appointmentMonth }, { pattern: "PPPK", sex: "FEMALE", appointmentMonth: null });
  });

  it("R-NIP-01: is refused for a wrong length, month, future birth, digit 15 and sequence, each with its own code", () => {
    assert.equal(codeOf("19960818202204100"), "NIP_LENGTH");
    assert.equal(codeOf("19960818202204100A"), "NIP_LENGTH");
    assert.equal(codeOf("199613182022041001"), "NIP_BIRTH_DATE");
    assert.equal(codeOf("199602302022041001"), "NIP_BIRTH_DATE");
    assert.equal(codeOf("202611222026041001"), "NIP_BIRTH_DATE");
    assert.equal(codeOf("199608182022043001"), "NIP_SEX_DIGIT");
    assert.equal(codeOf("199608182022041000"), "NIP_SEQUENCE");
  });

  it("R-NIP-06: has no check digit: any sequence from 001 is fine", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (sequence) => {
        assert.equal(parsed(`199608182022041${String(sequence).padStart(3, "0")}`).sequence, sequence);
      }),
    );
  });

  it("R-NIP-02: warns, without refusing, when the pattern does not fit the employment status", () => {
    assert.deepEqual(identifierWarnings(parsed("199608182022041001"), "PNS"), []);
    assert.deepEqual(identifierWarnings(parsed("199608182022041001"), "CPNS"), []);
    assert.deepEqual(identifierWarnings(parsed("199608182022041001"), "PPPK"), ["STATUS_MISMATCH"]);
    assert.deepEqual(identifierWarnings(parsed("199001012023212001"), "PPPK_PART_TIME"), []);
    assert.deepEqual(identifierWarnings(parsed("199001012023212001"), "PNS"), ["STATUS_MISMATCH"]);
  });

  it("R-NIP-03: warns when the age at appointment lies outside 18-60, and not at the edges", () => {
    assert.deepEqual(identifierWarnings(parsed("199608182014041001"), "PNS"), []);
    assert.deepEqual(identifierWarnings(parsed("199608182013041001"), "PNS"), ["APPOINTMENT_AGE"]);
    assert.deepEqual(identifierWarnings(parsed("196001012020041001"), "PNS"), []);
    assert.deepEqual(identifierWarnings(parsed("195912312020041001"), "PNS"), ["APPOINTMENT_AGE"]);
  });

  it("R-NIP-05: is masked in lists", () => {
    assert.equal(maskIdentifier("199608182022041001"), "19960818******1001");
    assert.equal(maskIdentifier("21980123450676"), "***********676");
  });
});
