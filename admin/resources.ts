import { delegations, roleAssignments } from "./access/access.operations.ts";
import { auditTrail } from "./audit/audit.operations.ts";
import { contracts } from "./contracts/contracts.operations.ts";
import { cycles } from "./cycles/cycles.operations.ts";
import type { ResourceOperations } from "./dataProvider/operation.ts";
import { documents } from "./documents/documents.operations.ts";
import { dialogues } from "./dialogues/dialogues.operations.ts";
import { employees } from "./employees/employees.operations.ts";
import { lineCorrections } from "./employees/lineCorrections.operations.ts";
import { positions } from "./employees/positions.operations.ts";
import { evaluations } from "./evaluations/evaluations.operations.ts";
import { spans } from "./spans/spans.operations.ts";
import { observations, rubrics } from "./observations/observations.operations.ts";
import { feedback } from "./feedback/feedback.operations.ts";
import { objections } from "./objections/objections.operations.ts";
import { innovations } from "./innovations/innovations.operations.ts";
import { notifications } from "./notifications/notifications.operations.ts";
import { organization } from "./organizations/organization.operations.ts";
import { consultations, indicatorEntries, indicatorManuals, jobDuties } from "./indicators/indicators.operations.ts";
import { orgUnits } from "./organizations/orgUnits.operations.ts";
import { plans } from "./plans/plans.operations.ts";
import { unitAgreements } from "./plans/unitAgreements.operations.ts";
import { policies } from "./policies/policies.operations.ts";
import { satisfaction } from "./surveys/surveys.operations.ts";
import { transfers } from "./transfers/transfers.operations.ts";
import { realizations } from "./progress/realizations.operations.ts";

/** Every resource of the panel with its explicit operations: the panel's table of contents. */
export const resources = {
  orgUnits,
  positions,
  employees,
  lineCorrections,
  plans,
  unitAgreements,
  policies,
  cycles,
  contracts,
  dialogues,
  feedback,
  notifications,
  transfers,
  realizations,
  evaluations,
  satisfaction,
  objections,
  innovations,
  observations,
  spans,
  rubrics,
  indicatorEntries,
  indicatorManuals,
  jobDuties,
  consultations,
  roleAssignments,
  delegations,
  auditTrail,
  organization,
  documents,
} satisfies Record<string, ResourceOperations>;
