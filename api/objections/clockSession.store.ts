import type { Session } from "../audit/auditedWrite.ts";
import type { Instant } from "../kernel/calendar.ts";
import { newId } from "../kernel/ids.ts";
import type { Table } from "../table/client.ts";

/** The clock as an acting subject: history says that nobody signed (R-EW-02). */
export const clockSession = (table: Table, organizationId: string, at: Instant): Session => ({
  ...{ table, organizationId, at, newId, requestId: `clock-${at}` },
  by: { subject: "clock", name: "Sistem" },
});
