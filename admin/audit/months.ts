/** The running month and those before it, newest first: `2026-11`, `2026-10`, … */
export function monthsBack(today: string, count: number): string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return Array.from({ length: count }, (_, back) => {
    const place = year * 12 + month - 1 - back;
    return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`;
  });
}
