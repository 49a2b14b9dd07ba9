import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { newContract } from "../contracts/contract.rules.ts";
import { contractItems, contractMarkers } from "../contracts/contract.store.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import { notBegun, type Evaluation } from "../evaluations/evaluation.rules.ts";
import { evaluationItems } from "../evaluations/evaluation.store.ts";
import { explain } from "../evaluations/explanation.rules.ts";
import { suggest } from "../evaluations/suggestion.rules.ts";
import type { ContractForm, EvaluationStatus, Rating } from "../generated/enums.ts";
import { newId, type EvidenceId } from "../kernel/ids.ts";
import { policyKey, policyOf } from "../policies/policy.store.ts";
import { policyValue } from "../policies/policy.rules.ts";
import { getItems } from "../table/batch.ts";
import type { Person, StaffedRegion } from "./staffedRegion.ts";

/** Two ratings, and who set them. */
export type Rated = {
  readonly result: Rating;
  readonly behavior: Rating;
  readonly by: Person;
  /** Form of the contract; STAFF when absent. */
  readonly form?: ContractForm;
};

const evidence = (id: string) => ({
  ...{
    id: id as EvidenceId,
    title: "Laporan",
    url: "https://arsip.example.go.id/1",
    addedAt: "2026-10-01T00:00:00.000Z",
  },
});

/**
 * Gives people of a region contracts and evaluations of the third quarter as if they had been rated, in one state;
 * each rating that departs from MEETS has a reason and evidence (R-RT-02).
 */
export async function rateUnit(
  region: StaffedRegion,
  people: readonly (Person & Rated)[],
  status: Extract<EvaluationStatus, "RATED" | "DELIVERED"> = "RATED",
): Promise<Evaluation[]> {
  const { organizationId, table, agencyId, agencyPath } = region;
  const [cycleItem, policyItem] = await getItems(table, [
    cycleKey(organizationId, region.cycleId),
    policyKey(organizationId, region.policyId),
  ]);
  const cycle = cycleOf(cycleItem ?? {});
  const policy = policyOf(policyItem ?? {});
  const period = periodOf(cycle, "2026-Q3");
  if (period === undefined) throw new Error("The cycle has no third quarter");
  const made = people.map(
    ({ result, behavior, by, form = "STAFF", ...person }): { evaluation: Evaluation; items: object[] } => {
      const parties = {
        ...{ form, employeeId: person.id, employeeName: person.name, positionTitle: "Pengelola Data" },
        ...{ unitId: agencyId, unitName: "Dinas Kesehatan", unitPath: agencyPath },
        ...{ raterId: by.id, raterName: by.name },
      };
      const drafted = newContract(parties, cycle, { id: newId("contract"), organizationId });
      const contract = { ...drafted, status: "ACTIVE" as const, version: 1 };
      const reasoned = (rating: Rating) => (rating === "MEETS" ? undefined : "Menurut bukti yang dilampirkan");
      const judgement = {
        ...{ resultRating: result, behaviorRating: behavior, resultFeedback: [], behaviorFeedback: [] },
        ...{ resultReason: reasoned(result), behaviorReason: reasoned(behavior) },
        resultEvidence: [evidence("evd_r")],
        behaviorEvidence: behavior === "MEETS" ? [] : [evidence("evd_b")],
      };
      const { predicate, working } = explain(
        judgement,
        suggest({ percent: null, working: noFigures }, null, "R-RT-01"),
        {
          quadrant: policyValue(policy, "quadrant"),
          quadrantCitation: policy.parameters.quadrant.citation,
        },
      );
      const at = "2026-10-05T02:00:00.000Z";
      const rated: Evaluation = {
        ...notBegun(contract, period),
        ...{ status: "RATED", version: 1, judgement },
        outcome: { predicate, explanation: working, policyId: policy.id, ratedAt: at },
      };
      const evaluation: Evaluation = status === "RATED" ? rated : { ...rated, status: "DELIVERED", deliveredAt: at };
      return {
        evaluation,
        items: [...contractItems(contract), ...contractMarkers(contract), ...evaluationItems(evaluation)],
      };
    },
  );
  const items = made.flatMap((each) => each.items);
  for (let at = 0; at < items.length; at += 25)
    await Promise.all(
      items
        .slice(at, at + 25)
        .map((Item) => table.client.send(new PutCommand({ TableName: table.name, Item: { ...Item } }))),
    );
  return made.map(({ evaluation }) => evaluation);
}

const noFigures = {
  ...{ rule: "R-RT-01", title: { id: "Belum ada angka", en: "No figures yet" }, citation: "R-RT-01", inputs: [] },
  ...{ result: null, parts: [] },
};
