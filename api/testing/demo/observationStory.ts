import { jobFamilyOf } from "../../indicators/jobFamily.rules.ts";
import { addDays, type Day } from "../../kernel/calendar.ts";
import * as observing from "../../observations/observation.rules.ts";
import { observationItem } from "../../observations/observation.store.ts";
import { unchangedRubric } from "../../observations/rubric.rules.ts";
import type { Chronicle, Item } from "./chronicle.ts";
import type { MethodOrder } from "./methodOrder.ts";
import { lastWorkingDays, momentsIn, nextWorkingDay } from "./moments.ts";

type End = "PREPARED" | "OBSERVED" | "COMPLETED";
/** When the talk before was, when the work is watched, and how far it gets. */
type Course = { readonly talkOn: Day; readonly day: Day; readonly until: End };

function courseOf({ observed, today, random: from }: MethodOrder): Course | undefined {
  const random = from.fork("observation");
  if (observed === "PREPARED") {
    const [talkOn = today] = lastWorkingDays(today, 1);
    // `today` is the last day that is over: what is prepared is watched on the day the world is as of.
    return { talkOn, day: nextWorkingDay(addDays(today, 1)), until: "PREPARED" };
  }
  if (observed === "NEVER" || !random.chance(0.5)) return undefined;
  const day = lastWorkingDays(today, 12)[random.between(0, 11)] ?? today;
  return { talkOn: day, day, until: random.pick(["PREPARED", "OBSERVED", "COMPLETED", "COMPLETED", "COMPLETED"]) };
}

/** An observation by the rater, as far as it got: its talk, what was seen, what was said (MMJ-05, PAU-03). */
export function observationStory(order: MethodOrder, chronicle: Chronicle): Item[] {
  const course = courseOf(order);
  if (course === undefined) return [];
  const { contract, cast } = order;
  const { talkOn, day, until } = course;
  const random = order.random.fork("observation/words");
  const moments = momentsIn(order.zone, random);
  const step = (employeeId: string, name: string) => ({
    ...{ parties: new Set<never>(), employeeId, name, today: talkOn, at: moments.on(talkOn) },
  });
  const rater = () => step(contract.raterId, contract.raterName);
  const deed = (action: string, by = cast.rater) => ({ action, by, at: moments.on(talkOn) });
  const id = observing.observationId(contract.id, chronicle.newId("observation"));
  const asked = { observerId: contract.raterId, observerName: contract.raterName, day };
  let seen = chronicle.change(
    undefined,
    observing.assignObservation(contract, asked, rater(), id),
    deed("observationAssign"),
  );
  const family = jobFamilyOf(contract.positionTitle, contract.unitName);
  const { id: rubricId, version, title, levels, items } = unchangedRubric(family, contract.organizationId);
  const school = family === "EDUCATION";
  const talk = {
    ...{ talkOn, day, time: "09.00", place: school ? "Ruang kelas" : contract.unitName },
    focus: school ? "Memberi waktu berpikir setelah bertanya" : "Kejelasan penjelasan kepada pemohon",
  };
  const pinned = { id: rubricId, version, title, levels, items };
  seen = chronicle.change(seen, observing.prepare(seen, talk, pinned, rater()), deed("observationPrepare"));
  if (until === "PREPARED") return [observationItem(seen)];
  const given = items.map(({ id: item }) => ({ item, level: random.between(2, levels.length) }));
  const words = school
    ? "Sebagian besar murid mengangkat tangan; pertanyaan dijawab bergantian."
    : "Pemohon menerima penjelasan langkah dan waktunya; satu pemohon perlu penjelasan ulang.";
  const sighting = { day, seen: words, levels: given };
  seen = chronicle.change(seen, observing.record(seen, sighting, rater()), deed("observationRecord"));
  if (until === "OBSERVED") return [observationItem(seen)];
  const said = {
    feedback: "Penjelasannya runtut dan mudah diikuti. Beri jeda sebelum pindah ke hal berikutnya.",
    nextStep: "Mencoba jeda singkat setelah setiap penjelasan selama dua pekan",
  };
  seen = chronicle.change(seen, observing.followUp(seen, said, rater()), deed("observationFollowUp"));
  if (random.chance(0.5)) {
    const own = step(contract.employeeId, contract.employeeName);
    const words2 = { text: "Terima kasih, saya coba mulai pekan depan." };
    seen = chronicle.change(seen, observing.reply(seen, words2, own), deed("observationReply", cast.employee));
  }
  return [observationItem(seen)];
}
