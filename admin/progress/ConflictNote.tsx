import { TwoTexts, type TwoTextsChoice } from "../components/TwoTexts.tsx";
import { useWords } from "../i18n/words.ts";
import { progressWords } from "./progress.words.ts";
import type { RealizationDraft } from "./realizationDraft.ts";
import type { RowConflict } from "./useRealizationKeeping.ts";

type Props = { conflict: RowConflict; draft: RealizationDraft; onSettle: (choice: TwoTextsChoice) => void };

/** Asks which text of a row holds where it was written here and saved elsewhere. */
export function ConflictNote({ conflict: { saved, both }, draft, onSettle }: Props) {
  const words = useWords(progressWords);
  const texts = both.map((field) => ({ key: field, mine: draft[field], saved: saved[field] }));
  return (
    <TwoTexts
      title={words.conflict}
      texts={texts}
      mayJoin={both.every((field) => field === "note")}
      onSettle={onSettle}
    />
  );
}
