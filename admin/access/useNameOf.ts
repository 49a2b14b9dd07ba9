import { useWords, words } from "../i18n/words.ts";
import { useViewer } from "./useViewer.ts";

const you = words({ you: "Anda" }, { you: "you" });

/** How a page's sentence names a person: the reader themself is "Anda", everybody else has a name. */
export function useNameOf(): (person: { readonly id: string } | null | undefined, name: string) => string {
  const own = useViewer()?.employee?.id;
  const word = useWords(you);
  return (person, name) => (person != null && person.id === own ? word.you : name);
}
