import { createHash } from "node:crypto";
import type { ContractHeader } from "../../contracts/contract.rules.ts";
import { contractBodyOf, contractHeaderOf } from "../../contracts/contract.store.ts";
import type { Period } from "../../cycles/cycle.rules.ts";
import { peerInvitationItem, peerSubjectItem, type PeerSubject } from "../../feedback/peerInvitation.store.ts";
import type { PeerInvitation } from "../../feedback/peerAnswer.rules.ts";
import { roundSecretKey } from "../../feedback/peerAnswer.store.ts";
import { peerResultItem } from "../../feedback/peerClosing.store.ts";
import { peerResultGroups, type PeerAnswer } from "../../feedback/peerResult.rules.ts";
import { choosingTerms, closeRound, openRound, type PeerRound } from "../../feedback/peerRound.rules.ts";
import { peerCountsItem, peerRoundItem, peerRoundMarker } from "../../feedback/peerRound.store.ts";
import { chooseRespondents, type Colleague, type Respondents } from "../../feedback/respondents.rules.ts";
import { BehaviorValues, PeerScoreValues } from "../../generated/enums.ts";
import { addDays, startOfDay } from "../../kernel/calendar.ts";
import type { PeerRoundId } from "../../kernel/ids.ts";
import type { Item } from "./chronicle.ts";
import type { Random } from "./random.ts";
import { actorOf } from "./staff.ts";
import type { TenantWorld } from "./worldInMaking.ts";

const strengths = [
  "Selalu memberi tahu lebih awal bila ada kendala.",
  "Mau membantu saat beban tim sedang tinggi.",
  "Penjelasannya runtut sehingga pekerjaan cepat selesai.",
];
const improvements = [
  "Hasil rapat sebaiknya dibagikan pada hari yang sama.",
  "Lebih sering meminta pendapat sebelum memutuskan.",
  "Catatan pekerjaan perlu lebih rapi agar mudah dilanjutkan.",
];

type Person = { readonly contract: ContractHeader; readonly colleague: Colleague };
type Told = { readonly people: readonly Person[]; readonly period: Period; readonly closed: boolean };

function answersOf(contractId: string, { asked }: Respondents, random: Random): PeerAnswer[] {
  const level = random.between(1, 2);
  return asked
    .filter(() => random.chance(0.85))
    .map(({ group }) => ({
      ...{ contractId, group },
      scores: Object.fromEntries(
        BehaviorValues.map((each) => [each, PeerScoreValues[level + random.between(-1, 1)] ?? "OFTEN"] as const),
      ),
      strength: random.chance(0.4) ? random.pick(strengths) : undefined,
      improve: random.chance(0.3) ? random.pick(improvements) : undefined,
    }));
}

/** A round about the people of a unit: closed with its results, or open and waiting for answers. */
function roundOf(world: TenantWorld, unit: Person, { people, period, closed }: Told, random: Random): Item[] {
  const { chronicle, organizationId, region, tenant, today, parts } = world;
  const cycle = region.cycles.current;
  const policy = region.policies.current;
  const opened = closed ? addDays(period.to, -12) : addDays(today, -3);
  const at = startOfDay(tenant.timeZone, opened).replace(/.{13}$/, "02:30:00.000Z");
  const dueOn = closed ? addDays(period.to, -2) : addDays(today, 7);
  const { unitId, unitName, unitPath } = unit.contract;
  const by = actorOf(parts.admin);
  const id: PeerRoundId = chronicle.newId("peerRound");
  const context = { id, organizationId, openedAt: at, openedBy: by.name };
  const decided = openRound({ cycle, policy, period: period.key, dueOn }, { unitId, unitName, unitPath }, context);
  let round: PeerRound = chronicle.change(undefined, decided, { action: "peerRoundOpen", by, at });
  const terms = choosingTerms(policy);
  const chosen = chooseRespondents(
    people.map(({ colleague }) => colleague),
    ...([terms, `${cycle.id}#${period.key}#${unitId}`] as const),
  );
  const items: Item[] = [peerRoundMarker(round)];
  const counts = { people: 0, asked: 0, answered: 0, declined: 0 };
  for (const { contract } of people) {
    const respondents = chosen.get(contract.id) ?? { asked: [], reserves: [] };
    if (respondents.asked.length === 0) continue;
    counts.people += 1;
    counts.asked += respondents.asked.length;
    const { employeeName, positionTitle, unitName: own } = contract;
    const about = { organizationId, roundId: id, contractId: contract.id, employeeName, positionTitle, unitName: own };
    const groups = [...new Set(respondents.asked.map(({ group }) => group))];
    const subject: PeerSubject = {
      ...about,
      employeeId: contract.employeeId,
      raterId: contract.raterId,
      groups,
      reserves: respondents.reserves,
    };
    items.push(peerSubjectItem(subject));
    for (const { respondentId, group } of respondents.asked) {
      const invitation: PeerInvitation = {
        ...{ ...about, id: chronicle.newId("peerInvitation"), respondentId, group },
        status: closed ? "ANSWERED" : "ASKED",
      };
      items.push(peerInvitationItem(invitation));
    }
    if (!closed) continue;
    const answers = answersOf(contract.id, respondents, random.fork(contract.id));
    counts.answered += answers.length;
    const shown = peerResultGroups(answers, new Set(groups), terms.fewest, (list) => list.toReversed());
    const result = {
      organizationId,
      contractId: contract.id,
      period: period.key,
      roundId: id,
      closedOn: addDays(dueOn, 1),
    };
    items.push(peerResultItem({ ...result, minRespondents: terms.fewest, groups: shown }));
  }
  if (closed) {
    const closedAt = at.replace(opened, addDays(dueOn, 1));
    const by2 = { subject: "clock", name: "Capaian" };
    const done = closeRound(round, { at: closedAt, today: addDays(dueOn, 1) });
    round = { ...chronicle.change(round, done, { action: "peerRoundClose", by: by2, at: closedAt }), reminded: true };
    round = { ...round, counted: true };
  } else {
    const secret = createHash("sha256").update(`demo ${id}`).digest("base64url");
    items.push({ ...roundSecretKey(organizationId, id), secret });
  }
  return [peerRoundItem(round), peerCountsItem(organizationId, id, counts), ...items, ...chronicle.takeEvents()];
}

/**
 * Hands batches on, and where the policy has peer feedback adds a closed round of the last period and an open one of
 * the running period, about the agency of the region's middle leader (MMJ-03, PAU-02).
 */
export function* withPeerRounds(world: TenantWorld, batches: Iterable<readonly Item[]>): Generator<readonly Item[]> {
  const cycle = world.region.cycles.current;
  const on = world.region.policies.current.methods.includes("PEER_FEEDBACK");
  const headers = new Map<string, ContractHeader>();
  const supports = new Map<string, ReadonlySet<string>>();
  for (const items of batches) {
    for (const item of on ? items : []) {
      if (item["__edb_e__"] === "contract" && item["status"] === "ACTIVE" && item["cycleId"] === cycle.id)
        headers.set(String(item["id"]), contractHeaderOf(item));
      if (item["__edb_e__"] === "contractBody") {
        const { results } = contractBodyOf(item);
        supports.set(String(item["id"]), new Set(results.flatMap(({ supportedResultId }) => supportedResultId ?? [])));
      }
    }
    yield items;
  }
  const middle = world.staff.people.get(world.parts.middle.key)?.employee.id;
  const own = [...headers.values()].find(({ employeeId }) => employeeId === middle);
  if (own === undefined) return;
  const people = [...headers.values()]
    .filter(({ unitPath }) => unitPath.startsWith(own.unitPath))
    .map((contract): Person => {
      const { id: contractId, employeeId, raterId, raterSuperiorId, unitId } = contract;
      const leaderResults = supports.get(contractId) ?? new Set<string>();
      return { contract, colleague: { contractId, employeeId, raterId, raterSuperiorId, unitId, leaderResults } };
    });
  const unit = people.find(({ contract }) => contract.id === own.id);
  const parts = cycle.periods.filter(({ key }) => key.includes("-"));
  const last = parts.filter(({ to }) => to < world.today).at(-1);
  const running = parts.find(({ from, to }) => from <= world.today && world.today <= to);
  const random = world.random.fork("peers");
  if (unit === undefined || people.length < 4) return;
  if (last !== undefined) yield roundOf(world, unit, { people, period: last, closed: true }, random);
  if (running !== undefined) yield roundOf(world, unit, { people, period: running, closed: false }, random);
}
