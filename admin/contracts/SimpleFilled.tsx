import { KeyValue } from "../components/KeyValue.tsx";
import { Section } from "../components/Section.tsx";
import { useWords } from "../i18n/words.ts";
import { annexWords } from "./annex.words.ts";
import type { ContractDraft } from "./contractDraft.ts";
import { simpleWords } from "./simple.words.ts";

const annexes = ["resourceSupport", "accountabilityScheme", "consequence"] as const;

/** Annex lines beside the summary, so that nobody hands in what they have not seen: the simple way may have filled them in. */
export function SimpleFilled({ draft }: { draft: ContractDraft }) {
  const words = useWords(simpleWords);
  const annex = useWords(annexWords);
  const rows = annexes
    .filter((list) => draft.annexes[list].trim() !== "")
    .map((list) => ({ label: annex.lists[list], value: draft.annexes[list] }));
  if (rows.length === 0) return null;
  return (
    <Section title={annex.title} lead={words.filledLead}>
      <KeyValue rows={rows} />
    </Section>
  );
}
