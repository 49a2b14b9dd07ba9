import { useCallback, useEffect, useRef, useState } from "react";
import { dropDraft, keepDraft, readDraft } from "../components/draft.ts";

/** Words being written at one place, kept in this browser until they are sent: a lost connection loses nothing. */
export function useMessageDraft(id: string) {
  const [text, setText] = useState(() => {
    const kept = readDraft(localStorage, id)?.values["text"];
    return typeof kept === "string" ? kept : "";
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const write = useCallback(
    (next: string) => {
      setText(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (next.trim() === "") dropDraft(localStorage, id);
        else keepDraft(localStorage, id, { at: new Date().toISOString(), values: { text: next } });
      }, 300);
    },
    [id],
  );
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    dropDraft(localStorage, id);
    setText("");
  }, [id]);
  return { text, write, clear };
}
