/** The calendar day in Jakarta now, `YYYY-MM-DD`: the day the demo world is made as of. */
export const todayInJakarta = (): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Jakarta", dateStyle: "short" }).format(new Date());
