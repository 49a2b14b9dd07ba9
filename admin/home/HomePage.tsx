import { useViewer } from "../access/useViewer.ts";
import { PageHeader } from "../components/PageHeader.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { homeWords } from "./home.words.ts";

/** Home: who and where, then what is due. */
export default function HomePage() {
  const word = useWords(homeWords);
  const format = useFormat();
  const viewer = useViewer();
  if (viewer === null) return null;
  return (
    <PageHeader
      title={word.greeting(viewer.name.split(",")[0] ?? viewer.name)}
      lead={word.lead(viewer.organization.name, format.date(viewer.today))}
    />
  );
}
