/** Feedback on one result or value: what is good already and what is to improve (BGO-05). */
export type Feedback = { readonly strength: string; readonly improve: string };

// The record keeps one text; its two halves stand under these headings, in Indonesian as all official texts.
const strengthHeading = "Yang sudah baik:";
const improveHeading = "Yang perlu diperbaiki:";

/** One text with a heading per half that was written; empty when neither was. */
export function composeFeedback({ strength, improve }: Feedback): string {
  return [
    strength.trim() === "" ? "" : `${strengthHeading} ${strength.trim()}`,
    improve.trim() === "" ? "" : `${improveHeading} ${improve.trim()}`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** True for a text without the headings, as another application may write it: it is neither half. */
export function isPlainFeedback(text: string): boolean {
  return !text.includes(strengthHeading) && !text.includes(improveHeading);
}

/** The two halves of a text, to go on writing; one without headings stands in the first. */
export function readFeedback(text: string): Feedback {
  const improveAt = text.indexOf(improveHeading);
  const head = (improveAt < 0 ? text : text.slice(0, improveAt)).replace(strengthHeading, "").trim();
  const tail = improveAt < 0 ? "" : text.slice(improveAt + improveHeading.length).trim();
  return { strength: head, improve: tail };
}
