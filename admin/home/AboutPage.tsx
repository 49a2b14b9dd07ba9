import { useViewer } from "../access/useViewer.ts";
import { KeyValue } from "../components/KeyValue.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { homeWords } from "./home.words.ts";

/** What this application is, and as whom one uses it. */
export default function AboutPage() {
  const word = useWords(homeWords);
  const label = useLabel();
  const format = useFormat();
  const viewer = useViewer();
  if (viewer === null) return null;
  const roles = viewer.roles.map(({ role, unit }) => [label("Role", role), unit?.name].filter(Boolean).join(", "));
  return (
    <>
      <PageHeader title={word.about} lead={word.aboutLead} />
      <Section title={word.signedInAs}>
        <KeyValue
          columns={2}
          rows={[
            { label: word.name, value: viewer.name },
            { label: word.roles, value: roles.length > 0 ? roles.join("; ") : word.noRoles },
            { label: word.organization, value: viewer.organization.name },
            { label: word.zone, value: label("TimeZone", viewer.organization.timeZone) },
            { label: word.today, value: format.date(viewer.today) },
            { label: word.license, value: "Apache-2.0" },
          ]}
        />
      </Section>
      <Section title={word.keyboard}>{word.keyboardText}</Section>
      <Section title={word.privacy}>{word.privacyText}</Section>
    </>
  );
}
