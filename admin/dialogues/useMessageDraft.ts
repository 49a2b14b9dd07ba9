import { useCallback, useState } from "react";
import { dropDraft, keepDraft, readDraft } from "../components/draft.ts";

/**
 * Words being written at one place, kept in this browser with every letter until they are sent: a lost connection or
 * a page that is left loses nothing.
 */
export function useMessageDraft(id: string) {
  const [text, setText] = useState(() => {
    const kept = readDraft(localStorage, id)?.values["text"];
    return typeof kept === "string" ? kept : "";
  });
  const write = useCallback(
    (next: string) => {
      setText(next);
      if (next.trim() === "") dropDraft(localStorage, id);
      else keepDraft(localStorage, id, { at: new Date().toISOString(), values: { text: next } });
    },
    [id],
  );
  const clear = useCallback(() => {
    dropDraft(localStorage, id);
    setText("");
  }, [id]);
  return { text, write, clear };
}
