import type { EmploymentStatus } from "../../generated/enums.ts";
import { addDays, type Day } from "../../kernel/calendar.ts";
import type { Random } from "./random.ts";
import type { DemoPost } from "./structure.ts";

/** Status, grade and dates of a career that fit a post. */
export type Career = {
  readonly status: EmploymentStatus;
  readonly grade: string | null;
  readonly birthDate: Day;
  readonly appointedOn: Day;
};

type Span = readonly [from: number, to: number];

/** Years of service usual before a post. */
const service: Record<string, Span> = {
  SENIOR_LEADER: [22, 29],
  ADMINISTRATOR: [14, 25],
  SUPERVISOR: [9, 20],
  SENIOR_EXPERT: [14, 25],
  JUNIOR_EXPERT: [9, 18],
  PROFICIENT: [8, 16],
};

const grades: Record<string, readonly string[]> = {
  "II.a": ["IV/d", "IV/c"],
  "II.b": ["IV/c", "IV/b"],
  "III.a": ["IV/b", "IV/a"],
  "III.b": ["IV/a", "III/d"],
  "IV.a": ["III/d", "III/c"],
  "IV.b": ["III/c", "III/b"],
  SKILLED: ["II/c", "II/d"],
  PROFICIENT: ["III/a", "III/b"],
  FIRST_EXPERT: ["III/a", "III/b"],
  JUNIOR_EXPERT: ["III/c", "III/d"],
  SENIOR_EXPERT: ["IV/a", "IV/b"],
  STAFF: ["II/c", "II/d", "III/a"],
};

/** Grades of PPPK, which have no rank names (domain 6.2). */
const contractGrades: Record<string, string> = { SKILLED: "VII", FIRST_EXPERT: "IX", JUNIOR_EXPERT: "XI", STAFF: "V" };

/** How likely a person of a family works under a contract, or as a candidate. */
function statusFor(post: DemoPost, random: Random): EmploymentStatus {
  const open = post.type === "STAFF" || post.level === "SKILLED" || post.level === "FIRST_EXPERT";
  if (!open || post.headsUnit) return "PNS";
  const chance = random.next();
  if (post.type === "STAFF") {
    if (post.title.startsWith("Operator")) return chance < 0.5 ? "PPPK_PART_TIME" : chance < 0.8 ? "PPPK" : "PNS";
    return chance < 0.35 ? "PPPK" : "PNS";
  }
  const contractShare = post.family === "guru" ? 0.45 : 0.25;
  if (chance < contractShare) return "PPPK";
  return chance < contractShare + 0.08 ? "CPNS" : "PNS";
}

/** Makes a career for a post as of a day: plausible age and service (R-NIP-03), grade by post and status. */
export function careerFor(post: DemoPost, today: Day, random: Random): Career {
  const status = statusFor(post, random);
  const byContract = status === "PPPK" || status === "PPPK_PART_TIME";
  const [least, most] = service[post.type] ?? service[post.level ?? ""] ?? [2, 12];
  const years = byContract ? random.between(1, 4) : status === "CPNS" ? 0 : random.between(least, most);
  const daysOfService = status === "CPNS" ? random.between(330, 420) : years * 365 + random.between(60, 300);
  const appointedOn = `${addDays(today, -daysOfService).slice(0, 7)}-01`;
  const ageThen = byContract ? random.between(24, 42) : random.between(21, Math.min(32, 56 - years));
  const birthDate = addDays(appointedOn, -(ageThen * 365 + random.between(30, 330)));
  return { status, birthDate, appointedOn, grade: gradeFor(post, status, random) };
}

function gradeFor(post: DemoPost, status: EmploymentStatus, random: Random): string | null {
  const key = post.echelon ?? post.level ?? "STAFF";
  switch (status) {
    case "PPPK_PART_TIME":
    case "NOT_CIVIL_SERVANT":
      return null;
    case "PPPK":
      return contractGrades[key] ?? "IX";
    case "CPNS":
      return grades[key]?.[0] ?? "II/c";
    case "PNS":
      return random.pick(grades[key] ?? ["III/a"]);
  }
}
