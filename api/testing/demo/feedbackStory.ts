import { giveFeedback, replyToFeedback, type Writer } from "../../feedback/continuousFeedback.rules.ts";
import { continuousFeedbackItem } from "../../feedback/continuousFeedback.store.ts";
import { BehaviorValues, FeedbackKind, Party } from "../../generated/enums.ts";
import { addDays } from "../../kernel/calendar.ts";
import type { Chronicle, Item } from "./chronicle.ts";
import type { MethodOrder } from "./methodOrder.ts";
import { momentsIn } from "./moments.ts";
import { inSentence, phrase } from "./phrases.ts";
import { periodName } from "./judgementWords.ts";

const replies: Readonly<Record<FeedbackKind, readonly string[]>> = {
  STRENGTH: [
    "Terima kasih. Semoga dapat saya pertahankan.",
    "Terima kasih atas apresiasinya. Ini hasil kerja satu tim.",
    "Terima kasih, Pak/Bu. Ini menyemangati saya.",
  ],
  IMPROVE: [
    "Terima kasih. Saya mulai memperbaikinya pekan ini.",
    "Baik, akan saya bahas dengan tim dan laporkan hasilnya.",
    "Terima kasih atas masukannya, Pak/Bu. Contohnya sangat membantu.",
  ],
};

/** Feedback during the running period from the rater, of both types, some of it replied to (BGO-05, BGO-06). */
export function feedbackStory(order: MethodOrder, chronicle: Chronicle): Item[] {
  const { contract, cycle, cast, today } = order;
  const random = order.random.fork("feedback");
  const period = cycle.periods.find(({ from, to, opensOn }) => from <= today && today <= to && opensOn <= today);
  if (period === undefined || !random.chance(0.6)) return [];
  return [FeedbackKind.STRENGTH, FeedbackKind.IMPROVE].flatMap((kind) => {
    if (!random.chance(0.75)) return [];
    // What is said of behavior here is praise; what is to be better concerns a result.
    const onResult = kind === FeedbackKind.IMPROVE || random.chance(0.5);
    const result = onResult ? random.pick(contract.results) : undefined;
    const behavior = onResult ? undefined : random.pick(BehaviorValues);
    const slots = {
      ...{ period: periodName(period.key), unit: contract.unitName },
      result: inSentence((result ?? contract.results[0])?.title ?? ""),
    };
    const words =
      behavior === undefined
        ? phrase(kind === FeedbackKind.STRENGTH ? "strength" : "improve", random, slots)
        : phrase("praise", random, slots, behavior);
    const day = addDays(today, -random.between(1, 9));
    const moments = momentsIn(order.zone, random);
    const at = moments.on(day < period.from ? period.from : day);
    const writer = (party: Party, name: string, employeeId: string): Writer => ({
      ...{ parties: new Set([party]), name, employeeId, at, today },
    });
    const input = { period: period.key, kind, result: result?.id, behavior, text: words };
    const rater = writer(Party.RATER, contract.raterName, contract.raterId);
    let given = chronicle.change(undefined, giveFeedback(contract, cycle, input, rater, chronicle.newId("feedback")), {
      action: "feedbackGive",
      by: cast.rater,
      at,
    });
    if (random.chance(0.4)) {
      const repliedAt = moments.on(addDays(day, 1) < today ? addDays(day, 1) : day);
      const own = { ...writer(Party.EMPLOYEE, contract.employeeName, contract.employeeId), at: repliedAt };
      const reply = replyToFeedback(given, { text: random.pick(replies[kind]) }, own);
      given = chronicle.change(given, reply, { action: "feedbackReply", by: cast.employee, at: repliedAt });
    }
    return [continuousFeedbackItem(given)];
  });
}
