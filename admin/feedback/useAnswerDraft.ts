import { useCallback, useState } from "react";
import { dropDraft, keepDraft, readDraft } from "../components/draft.ts";
import { emptyAnswer, newToken, readAnswerDraft, type AnswerDraft } from "./answerDraft.ts";

/** The answer being written, kept in this browser with every change until it is sent: offline loses nothing. */
export function useAnswerDraft(id: string) {
  const [draft, setDraft] = useState<AnswerDraft>(
    () =>
      readAnswerDraft(readDraft(localStorage, id)?.values) ??
      emptyAnswer(newToken((bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>))),
  );
  const change = useCallback(
    (part: Partial<AnswerDraft>) =>
      setDraft((old) => {
        const next = { ...old, ...part };
        keepDraft(localStorage, id, { at: new Date().toISOString(), values: next });
        return next;
      }),
    [id],
  );
  const clear = useCallback(() => dropDraft(localStorage, id), [id]);
  return { draft, change, clear };
}
