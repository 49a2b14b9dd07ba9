import { ReportingBasis, type EmploymentStatus } from "../generated/enums.ts";
import { isWithin, type Day } from "../kernel/calendar.ts";
import type { EmployeeId, PositionId } from "../kernel/ids.ts";
import type { Bilingual } from "../kernel/working.ts";
import { definitiveOn, type Assignment } from "./assignment.rules.ts";
import { isOfficial } from "./official.rules.ts";
import { holdersOn, isClosedOn, type Holder, type Position } from "./position.rules.ts";

/** A rater set by hand for a time, with the reason (R-ORGT-02). */
export type RaterOverride = {
  readonly raterId: EmployeeId;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly reason: string;
};

/** What the line needs to know of a person. */
export type LinePerson = {
  readonly id: EmployeeId;
  readonly name: string;
  /** Absent counts as a civil servant. */
  readonly status?: EmploymentStatus | undefined;
  readonly assignments: readonly Assignment[];
  readonly raterOverrides: readonly RaterOverride[];
};

/** What is known so far. The line asks for what is missing, so that only the posts it needs are read. */
export type LineFacts = {
  readonly people: ReadonlyMap<EmployeeId, LinePerson>;
  readonly positions: ReadonlyMap<PositionId, Position>;
};

/** Ids without which the line cannot be told yet. */
export type MissingFacts = { readonly people: readonly EmployeeId[]; readonly positions: readonly PositionId[] };

/** Who rates a person on a day, and why. */
export type ReportingLine = {
  readonly on: Day;
  readonly raterId?: EmployeeId | undefined;
  readonly raterBasis: ReportingBasis;
  readonly raterSuperiorId?: EmployeeId | undefined;
  readonly explanation: Bilingual;
};

/** Whether facts are missing. */
export const isMissing = (line: ReportingLine | MissingFacts): line is MissingFacts => "people" in line;

type Found = {
  readonly raterId?: EmployeeId;
  readonly basis: ReportingBasis;
  /** Post in which the rater was found. */
  readonly post?: Position;
  readonly holder?: Holder;
  readonly override?: RaterOverride;
  /** Posts passed over on the way up. */
  readonly passed: readonly Position[];
};

const lacks = (people: EmployeeId[], positions: PositionId[]): MissingFacts => ({ people, positions });

/** Longest hierarchy that is followed; a region has about six levels, and a ring must not run forever. */
const maxLevels = 20;

/** Climbs from a post (not included) to the first held one whose holder is not among `never`. */
function climb(
  start: PositionId | undefined,
  on: Day,
  facts: LineFacts,
  never: readonly EmployeeId[],
): Found | MissingFacts {
  const passed: Position[] = [];
  let next = start;
  for (let level = 0; next !== undefined && level < maxLevels; level += 1) {
    const post = facts.positions.get(next);
    if (post === undefined) return lacks([], [next]);
    const holder = isClosedOn(post, on)
      ? undefined
      : holdersOn(post, on).find((h) => h.kind !== "ADDITIONAL" && !never.includes(h.employeeId));
    if (holder !== undefined) {
      const basis = passed.length === 0 ? ReportingBasis.POSITION : ReportingBasis.VACANT_POSITION;
      return { raterId: holder.employeeId, basis, post, holder, passed };
    }
    passed.push(post);
    next = post.superiorId;
  }
  return { basis: ReportingBasis.NONE, passed };
}

/** The rater of a person by the rule; `from` is the post in which the person is meant, by default the definitive one. */
function raterOf(
  person: LinePerson,
  on: Day,
  facts: LineFacts,
  never: readonly EmployeeId[],
  from?: Position,
): Found | MissingFacts {
  const override = person.raterOverrides.findLast((o) => isWithin(on, o) && !never.includes(o.raterId));
  if (override !== undefined)
    return { raterId: override.raterId, basis: ReportingBasis.OVERRIDE, override, passed: [] };
  let post = from;
  if (post === undefined) {
    const definitive = definitiveOn(person.assignments, on);
    if (definitive === undefined) return { basis: ReportingBasis.NONE, passed: [] };
    post = facts.positions.get(definitive.positionId);
    if (post === undefined) return lacks([], [definitive.positionId]);
  }
  return climb(post.superiorId, on, facts, never);
}

/**
 * Who rates a person on a day (R-ORGT-02): the rater set by hand; else the holder of the post above, definitive or
 * acting (Plt., Plh.); over empty posts to the next one above. Never the person (R-DEL-01): who is acting head of
 * the own unit is rated from further up. The rater's superior follows by the same rule from the rater, in the post
 * in which they rate, and is neither of the two.
 *
 * @returns the line, or the ids of people and posts that must be read first.
 */
export function reportingLine(personId: EmployeeId, on: Day, facts: LineFacts): ReportingLine | MissingFacts {
  const person = facts.people.get(personId);
  if (person === undefined) return lacks([personId], []);
  const found = raterOf(person, on, facts, [personId]);
  if (isLacking(found)) return found;
  if (found.raterId === undefined) {
    const explanation = isOfficial(person)
      ? unratedOfficial
      : definitiveOn(person.assignments, on) === undefined
        ? noPost
        : nobodyAbove;
    return { on, raterBasis: ReportingBasis.NONE, explanation };
  }
  const rater = facts.people.get(found.raterId);
  if (rater === undefined) return lacks([found.raterId], []);
  const above = raterOf(rater, on, facts, [personId, found.raterId], found.post);
  if (isLacking(above)) return above;
  return {
    on,
    raterId: found.raterId,
    raterBasis: found.basis,
    raterSuperiorId: above.raterId,
    explanation: explain(found, rater.name, personId, on),
  };
}

const isLacking = (found: Found | MissingFacts): found is MissingFacts => "people" in found;

const unratedOfficial: Bilingual = {
  id: "Bukan pegawai ASN: menilai, tetapi tidak dinilai dan tidak memegang kontrak di sini.",
  en: "No civil servant: rates, but is not rated and holds no contract here.",
};
const noPost: Bilingual = {
  id: "Pegawai ini tidak memegang jabatan definitif pada tanggal tersebut, sehingga penilainya tidak dapat ditentukan. Administrator dapat menetapkannya.",
  en: "This person holds no definitive post on that date, so no rater can be found. An administrator can set one.",
};
const nobodyAbove: Bilingual = {
  id: "Tidak ada pejabat di atas jabatan ini pada tanggal tersebut. Administrator dapat menetapkan penilai.",
  en: "Nobody holds a post above this one on that date. An administrator can set a rater.",
};

const heldAs: Record<Holder["kind"], Bilingual> = {
  DEFINITIVE: { id: "", en: "" },
  ACTING: { id: " sebagai Plt.", en: " as acting official (Plt.)" },
  DAILY_ACTING: { id: " sebagai Plh.", en: " as daily acting official (Plh.)" },
  ADDITIONAL: { id: "", en: "" },
};

function explain(found: Found, rater: string, personId: EmployeeId, on: Day): Bilingual {
  if (found.override !== undefined) {
    const { reason } = found.override;
    return {
      id: `${rater} ditetapkan sebagai penilai oleh administrator: ${reason}`,
      en: `${rater} was set as rater by an administrator: ${reason}`,
    };
  }
  const title = found.post?.title ?? "";
  const as = heldAs[found.holder?.kind ?? "DEFINITIVE"];
  if (found.passed.length === 0) {
    return {
      id: `${rater} memegang jabatan atasan langsung, ${title}${as.id}.`,
      en: `${rater} holds the post above, ${title}${as.en}.`,
    };
  }
  const why = (post: Position): Bilingual =>
    holdersOn(post, on).some((holder) => holder.employeeId === personId)
      ? { id: `${post.title} dipegang pegawai ini sendiri`, en: `${post.title} is held by this person` }
      : { id: `${post.title} kosong`, en: `${post.title} is vacant` };
  const reasons = found.passed.map(why);
  return {
    id: `${reasons.map((r) => r.id).join(", ")}; penilainya pejabat di atasnya, ${rater}, ${title}${as.id}.`,
    en: `${reasons.map((r) => r.en).join(", ")}; the rater is the official above, ${rater}, ${title}${as.en}.`,
  };
}
