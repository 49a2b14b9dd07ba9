/**
 * Stands in for the messages in which the GraphQL server's library reports usage to its maker's cloud. Nothing is
 * reported anywhere, and a quarter of a megabyte less makes the function start sooner.
 *
 * @throws Error always: something wanted to report after all.
 */
function withoutUsageReports(): never {
  throw new Error("This function reports to nobody's cloud");
}

// The names under which the library imports the messages.
/** A trace of an operation. */
export const Trace = withoutUsageReports;
/** A report of many. */
export const Report = withoutUsageReports;
/** What stands above a report. */
export const ReportHeader = withoutUsageReports;
/** Instants as the messages write them. */
export const google = withoutUsageReports;
