import { CascadeLevel, MatrixCheckKind, ResultKind } from "../generated/enums.ts";
import type { Indicator, PlannedResult } from "../contracts/contract.rules.ts";
import type { UnitAgreement } from "../contracts/unitAgreement.rules.ts";
import type { Plan, PlanGoal } from "../plans/plan.rules.ts";
import { PlanKind } from "../generated/enums.ts";
import { rings, type MatrixCheck } from "./roleResultMatrix.rules.ts";

/** A person's contract as the cascade reads it. */
export type CascadeContract = {
  readonly id: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly results: readonly PlannedResult[];
};

/** What a cascade is drawn from. */
export type CascadeGround = {
  readonly year: number;
  readonly plans: readonly Plan[];
  readonly agreements: readonly UnitAgreement[];
  readonly contracts: readonly CascadeContract[];
  /** People who lead others, by employee id. */
  readonly leaders: ReadonlySet<string>;
  /** Links kept beside signed contracts: person's result → leader's result. */
  readonly links: ReadonlyMap<string, string>;
};

/** A node of the cascade; `serves` names nodes of the same answer. */
export type CascadeNode = {
  readonly id: string;
  readonly level: CascadeLevel;
  readonly title: string;
  readonly measure: string | null;
  readonly owner: string;
  readonly ownerTitle: string | null;
  readonly contract: string | null;
  readonly leads: boolean;
  readonly serves: readonly string[];
  readonly pendingParent: string | null;
};

const bare = { ownerTitle: null, contract: null, leads: true, pendingParent: null } as const;
const measureOf = (indicators: readonly Pick<Indicator, "title" | "target">[]): string | null =>
  indicators.map(({ title, target }) => `${title}: ${target.text} ${target.unit}`.trim()).join("; ") || null;

function goalNode(plan: Plan, goal: PlanGoal, year: number): CascadeNode {
  const targets = goal.indicators.map(({ title, unit, targets: all }) => {
    const target = all.find((each) => each.year === year)?.target;
    return target === undefined ? title : `${title}: ${target.text} ${unit}`.trim();
  });
  return {
    ...bare,
    ...{ id: goal.id, title: goal.title, measure: targets.join("; ") || null, owner: plan.unitName },
    level: plan.kind === PlanKind.REGIONAL ? CascadeLevel.REGIONAL_GOAL : CascadeLevel.UNIT_GOAL,
    serves: goal.servesGoalId === undefined ? [] : [goal.servesGoalId],
  };
}

/** What a person's result serves: the leader's result, or else the unit's indicators its own indicators name (2.1). */
function servedBy(result: PlannedResult, links: ReadonlyMap<string, string>): string[] {
  const above = result.supportedResultId ?? links.get(result.id);
  if (above !== undefined) return [above];
  return [...new Set(result.indicators.flatMap(({ unitIndicatorId }) => unitIndicatorId ?? []))];
}

/**
 * The cascade RPJMD → Renstra → PK → leader → person (2.1) as nodes that name what they serve, wider levels first.
 * A result whose leader has not published yet names the leader's words as `pendingParent` (features 3.19).
 */
export function cascadeNodes(ground: CascadeGround): CascadeNode[] {
  const goalOf = new Map(
    ground.plans.flatMap(({ goals }) => goals.flatMap((g) => g.indicators.map(({ id }) => [id, g.id]))),
  );
  const nodes: CascadeNode[] = [
    ...ground.plans.flatMap((plan) => plan.goals.map((goal) => goalNode(plan, goal, ground.year))),
    ...ground.agreements.flatMap(({ unitName, indicators }) =>
      indicators.map((indicator): CascadeNode => {
        const goal = indicator.planIndicatorId === undefined ? undefined : goalOf.get(indicator.planIndicatorId);
        return {
          ...bare,
          ...{ id: indicator.id, level: CascadeLevel.UNIT_INDICATOR, title: indicator.title, owner: unitName },
          measure: `${indicator.target.text} ${indicator.target.unit}`.trim(),
          serves: goal === undefined ? [] : [goal],
        };
      }),
    ),
    ...ground.contracts.flatMap((contract) =>
      contract.results.map((result): CascadeNode => {
        const serves = servedBy(result, ground.links);
        return {
          ...{ id: result.id, level: CascadeLevel.RESULT, title: result.title, measure: measureOf(result.indicators) },
          ...{ owner: contract.employeeName, ownerTitle: contract.positionTitle, contract: contract.id, serves },
          leads: ground.leaders.has(contract.employeeId),
          pendingParent: serves.length === 0 ? (result.supportedLeaderResult ?? null) : null,
        };
      }),
    ),
  ];
  const known = new Set(nodes.map(({ id }) => id));
  return nodes.map((node) => {
    const serves = node.serves.filter((id) => known.has(id));
    const lost = node.serves.length > 0 && serves.length === 0;
    return { ...node, serves, pendingParent: node.pendingParent ?? (lost ? pendingWords(node.id, ground) : null) };
  });
}

const pendingWords = (id: string, { contracts }: CascadeGround): string | null =>
  contracts.flatMap(({ results }) => results).find((result) => result.id === id)?.supportedLeaderResult ?? null;

/** Orphans and rings of a cascade (features 3.19): main results that serve nothing, results that serve each other. */
export function cascadeChecks(ground: CascadeGround): MatrixCheck[] {
  const all = ground.contracts.flatMap((contract) => contract.results.map((result) => ({ contract, result })));
  const serves = new Map(all.map(({ result }) => [result.id as string, servedBy(result, ground.links)]));
  const orphans = all
    .filter(({ result }) => result.kind === ResultKind.MAIN && !result.supportedLeaderResult)
    .filter(({ result }) => serves.get(result.id)?.length === 0)
    .map(({ contract, result }): MatrixCheck => ({
      kind: MatrixCheckKind.NO_PARENT,
      result: result.id,
      employee: contract.employeeId,
      words: {
        id: `“${result.title}” (${contract.employeeName}) belum mendukung hasil pimpinan atau indikator unit.`,
        en: `“${result.title}” (${contract.employeeName}) serves no leader's result and no indicator of the unit.`,
      },
    }));
  const titles = new Map(all.map(({ result }) => [result.id as string, result.title]));
  const cycles = rings(serves).map((id): MatrixCheck => ({
    kind: MatrixCheckKind.CYCLE,
    result: id,
    words: {
      id: `“${titles.get(id) ?? ""}” berada dalam rantai yang berputar.`,
      en: `“${titles.get(id) ?? ""}” stands in a chain that is a ring.`,
    },
  }));
  return [...cycles, ...orphans];
}
