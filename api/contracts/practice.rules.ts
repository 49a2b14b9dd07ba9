import { ContractForm, ContractStatus } from "../generated/enums.ts";
import type { ContractId, EmployeeId, OrgUnitId } from "../kernel/ids.ts";
import { newContract, type Contract } from "./contract.rules.ts";

/** Id of a person's practice contract: one a person, found by who they are and by nothing else. */
export const practiceId = (employeeId: string): ContractId => `ctr_${employeeId.slice(4)}` as ContractId;

/**
 * An empty practice contract: the person is employee and rater at once, so that every step can be tried (SWL-13). It
 * names the person's unit but hangs in no subtree, carries no policy's terms and is kept outside every index, so that nothing can count it.
 */
export function newPractice(
  person: {
    readonly id: string;
    readonly name: string;
    readonly positionTitle: string;
    readonly unitId: OrgUnitId;
    readonly unitName: string;
  },
  cycle: Parameters<typeof newContract>[1],
  organizationId: string,
): Contract {
  const { id, name, positionTitle, unitId, unitName } = person;
  const employeeId = id as EmployeeId;
  const parties = {
    ...{ form: ContractForm.STAFF, employeeId, employeeName: name, positionTitle },
    ...{ unitId, unitName, unitPath: "" },
    ...{ raterId: employeeId, raterName: name },
  };
  return newContract(parties, cycle, { id: practiceId(id), organizationId, practice: true });
}

/** A practice contract begun anew: empty, with the history of what was tried. */
export function restarted(before: Contract, fresh: Contract): Contract {
  const { version, history } = before;
  return { ...fresh, version, history, status: ContractStatus.DRAFT };
}
