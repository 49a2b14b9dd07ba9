import { useMay, useViewer } from "../access/useViewer.ts";
import { PageHeader } from "../components/PageHeader.tsx";
import { whoseChoices } from "../contracts/whose.ts";
import { useFormat } from "../format/useFormat.ts";
import { ContractPracticeDocument, ObjectionAssignDocument } from "../generated/operations.ts";
import { homeWords } from "../home/home.words.ts";
import { useWords } from "../i18n/words.ts";
import { MyYear } from "./MyYear.tsx";
import { RegionGlance } from "./RegionGlance.tsx";
import { TaskSection } from "./TaskSection.tsx";

/** Home: what is due and one click from doing it, then how things stand. */
export default function HomePage() {
  const words = useWords(homeWords);
  const format = useFormat();
  const viewer = useViewer();
  const may = useMay();
  if (viewer === null) return null;
  const oversees = whoseChoices(viewer, "").includes("ALL");
  return (
    <>
      <PageHeader
        title={words.greeting(viewer.name.split(",")[0] ?? viewer.name)}
        lead={words.lead(viewer.organization.name, format.date(viewer.today))}
      />
      {/* An administrator who is no employee here has nothing to do but name who decides objections. */}
      {viewer.employee == null && !may(ObjectionAssignDocument) ? null : (
        <TaskSection quiet={viewer.employee == null} />
      )}
      {oversees ? <RegionGlance /> : null}
      {/* Who is no civil servant, such as a regional head, holds no contract here and may begin none (3.7). */}
      {viewer.employee != null && may(ContractPracticeDocument) ? <MyYear /> : null}
    </>
  );
}
