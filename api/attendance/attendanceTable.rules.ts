/** A line of a pasted or opened table, split into what an import needs. Numbers that are none are NaN, and refused. */
export type AttendanceLine = {
  readonly number: string;
  readonly month: string;
  readonly workingDays: number;
  readonly presentDays: number;
  readonly absentDays: number;
  readonly lateMinutes: number;
};

const separators = ["\t", ";", ","] as const;
const whole = (text: string | undefined): number => (/^\d{1,6}$/.test(text?.trim() ?? "") ? Number(text) : -1);

/** `09/2026`, `2026-09` and `2026-09-30` as `2026-09`; anything else as it is, to be refused with its row. */
function monthOf(text: string): string {
  const turned = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (turned) return `${turned[2]}-${(turned[1] ?? "").padStart(2, "0")}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.slice(0, 7) : text;
}

/**
 * Reads a table `NIP; bulan; hari kerja; hadir; tidak hadir; menit terlambat`, separated by tabs, semicolons or
 * commas; a heading, the first line without digits in its first cell, is left out. A number that cannot be read becomes -1, which the
 * import refuses at its row (NUMBER_OUT_OF_RANGE).
 */
export function attendanceLines(text: string): AttendanceLine[] {
  return (
    text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const separator = separators.find((each) => line.includes(each)) ?? "\t";
        return line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ""));
      })
      // Only the first line can be a heading: a row without a number further down is told, not dropped.
      .filter(([first = ""], at) => at > 0 || /\d/.test(first))
      .map(([number = "", month = "", working, present, absent, late]) => ({
        number: number.replace(/[^0-9]/g, ""),
        month: monthOf(month),
        ...{ workingDays: whole(working), presentDays: whole(present) },
        ...{ absentDays: whole(absent), lateMinutes: whole(late) },
      }))
  );
}
