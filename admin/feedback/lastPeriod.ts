/** A period of a cycle, as lists offer it. */
type Period = { readonly key: string; readonly from: string };

/** The period that runs on a day, else the last one that began; the year itself only when it has no parts. */
export function lastPeriod(periods: readonly Period[], today: string): string | undefined {
  const begun = periods.filter(({ from }) => from <= today);
  return (begun.filter(({ key }) => key.includes("-")).at(-1) ?? begun.at(-1))?.key;
}
