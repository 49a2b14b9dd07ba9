import { contractHeaderOf } from "../contracts/contract.store.ts";
import { employeeOf } from "../employees/employee.store.ts";
import { evaluationHeaderOf } from "../evaluations/evaluation.store.ts";
import { contractCoverage } from "./contractCoverage.projection.ts";
import type { Contribution, Counted } from "./contribution.rules.ts";
import { predicateDistribution } from "./predicateDistribution.projection.ts";
import type { Subject } from "./report.store.ts";

type Item = Record<string, unknown>;

/** Everything a record adds to all reports: the one list of folds, for the stream and for rebuilding alike. */
const contributionsOf = (counted: Counted): Contribution[] => [
  ...contractCoverage(counted),
  ...predicateDistribution(counted),
];

/** The standing in the reports of the record an item holds; undefined for items that no report counts. */
export function subjectOf(entity: string | undefined, item: Item): Subject | undefined {
  switch (entity) {
    case "employee": {
      const record = employeeOf(item);
      const { organizationId, id, version, revision } = record;
      return { organizationId, id, ordinal: version + revision, contributions: contributionsOf({ entity, record }) };
    }
    case "contract": {
      const record = contractHeaderOf(item);
      const { organizationId, id, version, evaluationsRevision } = record;
      const ordinal = version + evaluationsRevision;
      return { organizationId, id, ordinal, contributions: contributionsOf({ entity, record }) };
    }
    case "evaluation": {
      const record = evaluationHeaderOf(item);
      const { organizationId, id, version } = record;
      return { organizationId, id, ordinal: version, contributions: contributionsOf({ entity, record }) };
    }
    default:
      return undefined;
  }
}
