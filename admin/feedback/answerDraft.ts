import { BehaviorValues, PeerScoreValues, type Behavior, type PeerScore } from "../../api/generated/enums.ts";

/** An answer on its way: kept in this browser until it is sent. */
export type AnswerDraft = {
  /** Secret with which it is sent; the same one again keeps it once. */
  token: string;
  /** Null where the respondent cannot tell; absent where nothing was chosen yet. */
  scores: Partial<Record<Behavior, PeerScore | null>>;
  strength: string;
  improve: string;
};

/** 32 random bytes as 43 characters for addresses. */
export function newToken(random: (bytes: Uint8Array) => Uint8Array): string {
  const bytes = random(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=/g, "");
}

/** An empty answer with a new secret. */
export const emptyAnswer = (token: string): AnswerDraft => ({ token, scores: {}, strength: "", improve: "" });

/** Reads a kept answer; what does not fit is left out, and without a secret it is none. */
export function readAnswerDraft(values: Record<string, unknown> | undefined): AnswerDraft | undefined {
  const { token, scores, strength, improve } = values ?? {};
  if (typeof token !== "string" || token.length !== 43) return undefined;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const kept = typeof scores === "object" && scores !== null ? (scores as Record<string, unknown>) : {};
  const read: AnswerDraft["scores"] = {};
  for (const behavior of BehaviorValues) {
    const score = kept[behavior];
    const known = PeerScoreValues.find((value) => value === score);
    if (known !== undefined || score === null) read[behavior] = known ?? null;
  }
  return { token, scores: read, strength: text(strength), improve: text(improve) };
}

/** Scores as they are sent: all seven, without a score where the respondent cannot tell. */
export const sentScores = ({ scores }: AnswerDraft) =>
  BehaviorValues.map((behavior) => ({ behavior, score: scores[behavior] ?? null }));

/** Whether at least one value was judged. */
export const judges = ({ scores }: AnswerDraft): boolean => Object.values(scores).some((score) => score !== null);
