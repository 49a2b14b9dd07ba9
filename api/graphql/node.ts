import { kindOfId, type IdKind } from "../kernel/ids.ts";
import type { Context } from "./context.ts";
import { mayUseOn } from "./gate.ts";

/** The record behind an id with its type's name, null when there is none for the caller. */
export type FindNode = (id: string, context: Context) => Promise<(object & { readonly __typename: string }) | null>;

type QueryField = (parent: unknown, args: { id: string }, context: Context) => unknown;

/** Types whose ids can be fetched again, each by the query that guards it. */
const nodeQueries: Partial<Record<IdKind, { readonly type: string; readonly field: string }>> = {
  orgUnit: { type: "OrgUnit", field: "orgUnit" },
  position: { type: "Position", field: "position" },
  employee: { type: "Employee", field: "employee" },
  policy: { type: "Policy", field: "policy" },
  cycle: { type: "Cycle", field: "cycle" },
  contract: { type: "Contract", field: "contract" },
  plan: { type: "Plan", field: "plan" },
  unitAgreement: { type: "UnitAgreement", field: "unitAgreement" },
  calibration: { type: "Calibration", field: "calibration" },
  organizationOutcome: { type: "OrganizationOutcome", field: "organizationOutcome" },
  evaluation: { type: "Evaluation", field: "evaluation" },
  evaluationSpan: { type: "EvaluationSpan", field: "evaluationSpan" },
  objection: { type: "Objection", field: "objection" },
  indicatorEntry: { type: "IndicatorEntry", field: "indicatorEntry" },
  jobDuties: { type: "JobDuties", field: "jobDuties" },
  consultation: { type: "Consultation", field: "consultation" },
  peerRound: { type: "PeerRound", field: "peerRound" },
  observation: { type: "Observation", field: "observation" },
};

/**
 * Finds records by id through their own queries, so that access is decided in one place: null when there is none,
 * when it belongs to another organization, or when the caller may not read it.
 */
export function nodeFinder(query: Record<string, unknown>): FindNode {
  return async (id, context) => {
    const kind = kindOfId(id);
    if (kind === "organization")
      return id === context.actor.organizationId ? found("Organization", await run("organization", id, context)) : null;
    if (kind === "role" || kind === "delegation") {
      const record = await context.stores.access.byId(kind, id);
      const field = kind === "role" ? "roleAssignments" : "delegations";
      // As in the lists: for overseers, and for whom it was given to.
      const readable = record?.subject === context.actor.subject || mayUseOn(context, field, {});
      return readable ? found(kind === "role" ? "RoleAssignment" : "Delegation", record) : null;
    }
    const entry = kind === undefined ? undefined : nodeQueries[kind];
    return entry === undefined ? null : found(entry.type, await run(entry.field, id, context));
  };

  function run(field: string, id: string, context: Context): unknown {
    return (query[field] as QueryField | undefined)?.(undefined, { id }, context);
  }
}

function found(type: string, record: unknown): (object & { readonly __typename: string }) | null {
  return record ? { ...record, __typename: type } : null;
}
