import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { printedSteps } from "./steps.ts";
import { summary } from "./summary.ts";

/** An output that keeps what was written. */
function output(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, write: (text: string) => written.push(text), text: () => written.join("") };
}

describe("printed steps", () => {
  it("give one line a step with its seconds, in a log", async () => {
    const log = output(false);
    const steps = printedSteps(log);
    assert.equal(await steps.run("Java", async () => 17), 17);
    await assert.rejects(steps.run("Panel", () => Promise.reject(new Error("no"))));
    assert.match(log.text(), /^ {2}✓ Java \(\d+\.\d s\)\n {2}✗ Panel\n$/);
  });

  it("show the progress of all running steps on a terminal", async () => {
    const terminal = output(true);
    const steps = printedSteps(terminal);
    await steps.run("Data", async (tell) => {
      await steps.run("Panel", async () => tell("40 %"));
    });
    assert.match(terminal.text(), /… Data 40 % {2}· {2}Panel/);
  });
});

describe("summary", () => {
  it("names the addresses, the day, and the people under their organization", () => {
    const person = { subject: "s", positionTitle: "Analis", hint: "…" };
    const text = summary(
      "http://localhost:4001",
      [
        { ...person, name: "Sari", roleLabel: "Pegawai", organizationName: "Kota Sawahlunto" },
        { ...person, name: "Budi", roleLabel: "Auditor", organizationName: "Kota Sawahlunto" },
      ],
      "2026-11-22",
    );
    assert.match(text, /2026-11-22/);
    assert.match(text, /Panel +http:\/\/localhost:4001\/\n/);
    assert.match(text, /GraphiQL +http:\/\/localhost:4001\/graphiql\//);
    assert.match(text, / {2}Kota Sawahlunto\n {4}Sari {2}Pegawai\n {4}Budi {2}Auditor\n/);
  });
});
