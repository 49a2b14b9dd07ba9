import { BehaviorValues, type Party } from "../generated/enums.ts";
import { newContract, titlesOf, type Contract } from "../contracts/contract.rules.ts";
import { readContent, type ContractContentInput } from "../contracts/contractContent.rules.ts";
import { takeStep, type MovingStep } from "../contracts/contractLifeCycle.rules.ts";
import { actionPlanId, saveActionPlan } from "../contracts/actionPlan.rules.ts";
import { newId } from "../kernel/ids.ts";
import { decided, type ActiveContractWorld } from "./activeContract.ts";

/** How large a contract is. */
export type Largeness = {
  readonly results: number;
  readonly indicatorsPerResult: number;
  /** Characters of each sentence; 60 when absent. */
  readonly length?: number;
  /** Periods whose steps are planned for each result; the first quarter when absent. */
  readonly periods?: readonly string[];
};

const sentence = (length: number): string => "terwujudnya layanan ".repeat(60).slice(0, length).trim();
const lines = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}. ${sentence(300)}`);

/** Content of that size, with an expectation for each behavior and thirty lines of annex. */
export const largeContent = ({ results, indicatorsPerResult, length = 60 }: Largeness): ContractContentInput => ({
  results: Array.from({ length: results }, (_, r) => ({
    ...{ kind: "MAIN" as const, title: `${r} ${sentence(length)}`, supportedLeaderResult: sentence(length) },
    indicators: Array.from({ length: indicatorsPerResult }, (__, i) => ({
      ...{ title: `${i} ${sentence(length)}`, aspect: "QUALITY" as const, target: "95,5", unit: "persen" },
      dataSource: sentence(Math.min(length, 300)),
    })),
  })),
  behaviors: BehaviorValues.map((behavior) => ({ behavior, leaderExpectation: sentence(500) })),
  annexes: { resourceSupport: lines(10), accountabilityScheme: lines(10), consequence: lines(10) },
});

/** A draft of Sari's, rated by Rudi, or of Rudi's, rated by Wati; without content. */
export function emptyDraft(world: ActiveContractWorld, whose: "sari" | "rudi" = "sari"): Contract {
  const { people, cycle, organizationId } = world;
  const [person, rater] = whose === "sari" ? [people.sari, people.rudi] : [people.rudi, people.wati];
  return newContract(
    {
      ...{ form: "STAFF", employeeId: person.id, employeeName: person.name, positionTitle: "Analis" },
      ...{ unitId: person.unitId as never, unitName: "Dinas Layanan", unitPath: world.unitPath },
      ...{ raterId: rater.id, raterName: rater.name },
    },
    cycle,
    { id: newId("contract"), organizationId },
  );
}

/** A contract of that size, Sari's unless somebody else is named, walked through every step until it is in force, with its action plans. */
export async function largeContract(
  world: ActiveContractWorld,
  size: Largeness,
  whose: "sari" | "rudi" = "sari",
): Promise<Contract> {
  const { contracts, actionPlans } = world.as("sari").stores;
  const draft = emptyDraft(world, whose);
  const content = decided(readContent(largeContent(size), draft, newId));
  const created = await contracts.create({ action: "contractCreate" }, () => ({
    record: { ...draft, ...content, resultTitles: titlesOf(content.results) },
    note: {},
  }));
  if (!("record" in created)) throw new Error(JSON.stringify(created));
  let contract = created.record;
  const stepOf = (party: Party) => ({
    ...{ parties: new Set([party]), name: party, at: "2026-02-02T02:00:00.000Z", cycleOpen: true },
  });
  const way: readonly [MovingStep, Party][] = [
    ["SUBMIT", "EMPLOYEE"],
    ["AGREE", "RATER"],
    ["APPROVE", "RATER"],
    ["SIGN", "EMPLOYEE"],
  ];
  for (const [action, party] of way) {
    const taken = await contracts.change(contract.id, contract.version, { action: `contract${action}` }, (now) =>
      takeStep(now, action, stepOf(party)),
    );
    if (!("record" in taken)) throw new Error(JSON.stringify(taken).slice(0, 500));
    contract = taken.record;
  }
  const steps = [{ action: sentence(size.length ?? 60), target: "1 dokumen", done: false }];
  for (const period of size.periods ?? ["2026-Q1"])
    for (const { id: resultId } of contract.results) {
      const place = { contractId: contract.id, resultId, period };
      const saved = await actionPlans.change(actionPlanId(place), 0, { action: "actionPlanSave" }, (before) =>
        saveActionPlan(before, { steps }, ...([contract, world.cycle, stepOf("EMPLOYEE")] as const)),
      );
      if (!("record" in saved)) throw new Error(JSON.stringify(saved).slice(0, 500));
    }
  return contract;
}
