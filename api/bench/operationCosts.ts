import { contractItems } from "../contracts/contract.store.ts";
import { newContract, type Contract } from "../contracts/contract.rules.ts";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import { newId } from "../kernel/ids.ts";
import type { Answer, Served } from "../testing/servedWorld.ts";
import { tableLines } from "./figures.ts";
import { panelDocument } from "./panelDocument.ts";

type Payload = Record<string, { version?: number } | null | { code: string }[]> & { userErrors?: { code: string }[] };

/** A draft of Sari's beside her active contract, so that its steps can be taken one after the other. */
async function draftOf({ world }: Served): Promise<Contract> {
  const { form, employeeId, employeeName, positionTitle, unitId, unitName, unitPath } = world.contract;
  const { raterId, raterName, raterSuperiorId } = world.contract;
  // Submission asks for a unit on every indicator; the small world leaves one without.
  const results = world.contract.results.map((result) => ({
    ...result,
    indicators: result.indicators.map(({ target, ...indicator }) => ({
      ...indicator,
      target: { ...target, unit: target.unit || "poin" },
    })),
  }));
  const parties = { form, employeeId, employeeName, positionTitle, unitId, unitName, unitPath };
  const empty = newContract({ ...parties, raterId, raterName, raterSuperiorId }, world.cycle, {
    ...{ id: newId("contract"), organizationId: world.contract.organizationId },
  });
  const draft: Contract = { ...empty, results, version: 1 };
  await world.put(...contractItems(draft));
  return draft;
}

/** Requests and capacity of each page and each step of the road, as the panel sends them: lines to print. */
export async function operationCosts(served: Served): Promise<string[]> {
  const { world } = served;
  const rows = [["operation, as the panel sends it", "requests", "read units", "write units"]];
  const send = async (
    label: string,
    who: string,
    operation: string,
    variables: object,
    document = panelDocument(operation),
  ): Promise<Answer> => {
    const answer = await served.ask(who, document, variables);
    if (answer.errors) throw new Error(`${operation}: ${JSON.stringify(answer.errors)}`);
    const { requests = 0, readUnits = 0, writeUnits = 0 } = answer.extensions?.cost ?? {};
    rows.push([`${label} (${operation})`, String(requests), readUnits.toFixed(1), writeUnits.toFixed(1)]);
    return answer;
  };
  const step = async (label: string, who: string, operation: string, input: object): Promise<number> => {
    const { data } = await send(label, who, operation, { input });
    const payload = Object.values((data ?? {}) as unknown as Record<string, Payload>)[0];
    if ((payload?.userErrors ?? []).length > 0) throw new Error(`${operation}: ${JSON.stringify(payload?.userErrors)}`);
    const record = Object.entries(payload ?? {}).find(([name]) => ["contract", "evaluation"].includes(name))?.[1];
    return (record as { version?: number } | undefined)?.version ?? 0;
  };

  const cycle = world.cycle.id;
  await send("contract page", "sari", "Contract", { id: world.contract.id });
  await send("list of 50 contracts", "tuti", "Contracts", { filter: { cycle }, first: 50 });
  await send("progress page", "sari", "Progress", { contract: world.contract.id });
  await send("unit report", "tuti", "ContractCoverage", { cycle });
  const tasks = "query Tasks { viewer { tasks(first: 50) { kind employeeName title dueOn overdue } } }";
  await send("tasks", "rudi", "Tasks", {}, tasks);

  const { id } = await draftOf(served);
  let version = 1;
  version = await step("submit a contract", "sari", "ContractSubmit", { id, version });
  version = await step("agree to it", "rudi", "ContractAgree", { id, version });
  version = await step("approve it", "rudi", "ContractApprove", { id, version });
  await step("sign it", "sari", "ContractSign", { id, version });

  const evaluation = evaluationId(world.contract.id, "2026-Q3");
  const indicators = world.contract.results[0]?.indicators ?? [];
  for (const [at, value] of ["9", "84,5"].entries())
    await step("record a realization", "sari", "RealizationRecord", {
      ...{ contract: world.contract.id, indicator: indicators[at]?.id, period: "2026-Q3", version: 0, value },
      evidence: [{ title: "Laporan", url: "https://contoh.go.id/laporan" }],
    });
  let seen = await step("hand in the self-report", "sari", "SelfReportSubmit", {
    ...{ evaluation, version: 0, narrative: "Sembilan laporan selesai tepat waktu." },
  });
  await send("rating screen and evaluation page", "rudi", "Evaluation", { id: evaluation });
  seen = await step("rate", "rudi", "EvaluationRate", {
    ...{ id: evaluation, version: seen, resultRating: "MEETS", behaviorRating: "MEETS" },
  });
  seen = await step("deliver", "rudi", "EvaluationDeliver", { id: evaluation, version: seen });
  await step("acknowledge", "sari", "EvaluationAcknowledge", { id: evaluation, version: seen });
  return tableLines(rows);
}
