import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { daysBetween, formatDate, formatDue, formatInstant, formatPeriod, formatSpan, formatValidity } from "./date.ts";
import { formatDecimal, formatPercent, parseDecimal } from "./number.ts";

describe("numbers", () => {
  it("are written the Indonesian way without losing a digit", () => {
    assert.equal(formatDecimal("1234.5", "id"), "1.234,5");
    assert.equal(formatDecimal("1234567.89", "en"), "1,234,567.89");
    assert.equal(formatDecimal("64.995", "id"), "64,995");
    assert.equal(formatDecimal("-0.10", "id"), "−0,10");
    assert.equal(formatDecimal("98765432109876543210.123", "id"), "98.765.432.109.876.543.210,123");
    assert.equal(formatPercent("61.95", "id"), "61,95 %");
    assert.equal(formatDecimal("12", "id", 2), "12,00");
  });

  it("are read as people type them", () => {
    assert.equal(parseDecimal("1.234,5"), "1234.5");
    assert.equal(parseDecimal("61,95"), "61.95");
    assert.equal(parseDecimal("61.95"), "61.95");
    assert.equal(parseDecimal("1.234"), "1234");
    assert.equal(parseDecimal("dua"), null);
  });
});

describe("days and times", () => {
  it("are written out in both languages", () => {
    assert.equal(formatDate("2026-11-21", "id"), "21 November 2026");
    assert.equal(formatDate("2026-08-01", "id"), "1 Agustus 2026");
    assert.equal(formatDate("2026-08-01", "en"), "1 August 2026");
    assert.equal(formatSpan("2026-01-05", null, "id"), "5 Jan 2026 – sekarang");
    assert.equal(formatValidity("2027-01-01", null, "id"), "mulai 1 Jan 2027");
    assert.equal(formatValidity("2026-01-01", "2026-12-31", "en"), "1 Jan 2026 – 31 Dec 2026");
  });

  it("stand in the organization's time zone, not the reader's", () => {
    assert.equal(formatInstant("2026-11-21T17:30:00Z", "WIB", "id"), "22 November 2026 00.30 WIB");
    assert.equal(formatInstant("2026-11-21T17:30:00Z", "WIT", "id"), "22 November 2026 02.30 WIT");
  });

  it("say how far a due day is away", () => {
    assert.equal(daysBetween("2026-02-27", "2026-03-02"), 3);
    assert.equal(formatDue("2026-11-24", "2026-11-21", "id"), "3 hari lagi");
    assert.equal(formatDue("2026-11-21", "2026-11-21", "id"), "hari ini");
    assert.equal(formatDue("2026-11-19", "2026-11-21", "id"), "lewat 2 hari");
    assert.equal(formatDue("2026-11-20", "2026-11-21", "en"), "1 day overdue");
  });

  it("name periods, not their keys", () => {
    assert.equal(formatPeriod("2026-Q3", "id"), "Triwulan III 2026");
    assert.equal(formatPeriod("2026-M04", "id"), "April 2026");
    assert.equal(formatPeriod("2026", "id"), "Tahun 2026");
    assert.equal(formatPeriod("2026-Q3", "en"), "Quarter 3 of 2026");
  });
});
