import { EmploymentStatus } from "../generated/enums.ts";

/** An official who is no civil servant, such as a regional head: rates, but is rated by nobody and has no contract here (3.7). */
export const isOfficial = ({ status }: { readonly status?: EmploymentStatus | undefined }): boolean =>
  status === EmploymentStatus.NOT_CIVIL_SERVANT;
