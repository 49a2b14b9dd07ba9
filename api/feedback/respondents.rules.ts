import { PeerGroup, PeerGroupValues } from "../generated/enums.ts";

/** A person of the unit, as far as choosing respondents needs them. */
export type Colleague = {
  readonly contractId: string;
  readonly employeeId: string;
  readonly raterId: string;
  readonly raterSuperiorId?: string | undefined;
  readonly unitId: string;
  /** Results of leaders that the person's results support: two people with one in common work on a joint result. */
  readonly leaderResults: ReadonlySet<string>;
};

/** What the policy says about choosing. */
export type ChoosingTerms = {
  /** Fewest answers of a group for anything of it to be shown (k). */
  readonly fewest: number;
  /** Most respondents of a group for one person. */
  readonly perGroup: number;
  /** Most people one respondent is asked about, so that nobody is overloaded. */
  readonly most: number;
};

/** Somebody asked, or in reserve, about one person. */
export type Chosen = { readonly respondentId: string; readonly group: PeerGroup };

/** Respondents of one person, and who may stand in for those who decline, in order. */
export type Respondents = { readonly asked: readonly Chosen[]; readonly reserves: readonly Chosen[] };

const mostReserves = 10;

/** FNV-1a: an order that nobody can steer and that is the same whenever it is computed. */
function place(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/**
 * As what somebody could answer about a person: a direct subordinate (upward), or a peer of the same team or unit.
 * Undefined for oneself, the rater, and the rater's superior: they speak with their names (R-360-02).
 */
export function groupOf(person: Colleague, other: Colleague): PeerGroup | undefined {
  const { employeeId } = other;
  if (employeeId === person.employeeId || employeeId === person.raterId || employeeId === person.raterSuperiorId)
    return undefined;
  if (other.raterId === person.employeeId) return PeerGroup.SUBORDINATE;
  return other.raterId === person.raterId || other.unitId === person.unitId ? PeerGroup.PEER : undefined;
}

/** Whether two people work on a joint result (≥ 1 joint RHK, R-360-02). */
export const haveJointResult = (a: Colleague, b: Colleague): boolean =>
  [...a.leaderResults].some((result) => b.leaderResults.has(result));

type Candidate = Chosen & { readonly joint: boolean; readonly place: number };

/**
 * Groups of a person that are asked: those that can reach the threshold. When none can alone but all together can,
 * all are asked and shown as one; when not even that, nobody is asked for an answer that could never be shown.
 */
function asking(candidates: readonly Candidate[], fewest: number): ReadonlySet<PeerGroup> {
  const groups = PeerGroupValues;
  const large = groups.filter((group) => candidates.filter((each) => each.group === group).length >= fewest);
  if (large.length > 0) return new Set(large);
  return new Set(candidates.length >= fewest ? groups : []);
}

/**
 * Chooses who is asked about whom, by rule and not by anybody's wish (R-360-02): people with a joint result first,
 * then whoever is asked least so far, then by a fixed order of the seed. Persons take turns, so that a shortage is
 * shared. The same people, terms and seed always give the same choice: what was previewed is what is opened.
 *
 * @returns by contract id of the person the feedback is about
 */
export function chooseRespondents(
  people: readonly Colleague[],
  terms: ChoosingTerms,
  seed: string,
): Map<string, Respondents> {
  const load = new Map<string, number>();
  const loadOf = ({ respondentId }: Chosen): number => load.get(respondentId) ?? 0;
  const better = (a: Candidate, b: Candidate): number =>
    Number(b.joint) - Number(a.joint) || loadOf(a) - loadOf(b) || a.place - b.place;
  const files = people
    .map((person) => {
      const all = people.flatMap((other): Candidate[] => {
        const group = groupOf(person, other);
        if (group === undefined) return [];
        const order = place(`${seed}\n${person.contractId}\n${other.employeeId}`);
        return [{ respondentId: other.employeeId, group, joint: haveJointResult(person, other), place: order }];
      });
      const groups = asking(all, terms.fewest);
      const left = new Set(all.filter(({ group }) => groups.has(group)));
      return { person, order: place(`${seed}\n${person.contractId}`), groups, left, asked: [] as Candidate[] };
    })
    .sort((a, b) => a.order - b.order);
  for (let turn = 0; turn < terms.perGroup; turn += 1) {
    for (const file of files) {
      for (const group of file.groups) {
        const free = [...file.left].filter((each) => each.group === group && loadOf(each) < terms.most);
        const [best] = free.sort(better);
        if (best === undefined) continue;
        file.left.delete(best);
        file.asked.push(best);
        load.set(best.respondentId, loadOf(best) + 1);
      }
    }
  }
  const bare = ({ respondentId, group }: Candidate): Chosen => ({ respondentId, group });
  return new Map(
    files.map(({ person, asked, left }) => {
      const reserves = [...left].sort(better).slice(0, mostReserves);
      return [person.contractId, { asked: asked.map(bare), reserves: reserves.map(bare) }];
    }),
  );
}

/**
 * Who stands in for somebody who declined: the first in reserve of the same group who is not asked already and has
 * room; undefined when there is none.
 */
export function substituteFor(
  reserves: readonly Chosen[],
  group: PeerGroup,
  asked: ReadonlySet<string>,
  loads: ReadonlyMap<string, number>,
  most: number,
): Chosen | undefined {
  return reserves.find(
    (each) => each.group === group && !asked.has(each.respondentId) && (loads.get(each.respondentId) ?? 0) < most,
  );
}
