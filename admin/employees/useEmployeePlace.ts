import { useMay } from "../access/useViewer.ts";
import { EmployeesDocument } from "../generated/operations.ts";

/** Where an employee's record opens, as a person's line takes it; nowhere for whom only own records are open. */
export function useEmployeePlace(): (id: string) => { to?: string } {
  const may = useMay();
  return (id) => (may(EmployeesDocument) ? { to: `/employees/${id}/show` } : {});
}
