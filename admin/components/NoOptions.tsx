import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";

/** What a field with suggestions says when none fits; the kit's own sentence is English in every language. */
export function NoOptions() {
  return <>{useWords(componentWords).noOptions}</>;
}
