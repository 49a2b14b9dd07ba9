import { ListPage } from "../components/ListPage.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ConsultationRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { consultationWords } from "./consultation.words.ts";

/** Rounds in which the reader is asked. */
export default function ConsultationList() {
  const words = useWords(consultationWords);
  const format = useFormat();
  return (
    <ListPage<ConsultationRowFragment>
      resource="consultations"
      title={words.title}
      lead={words.lead}
      empty={{ title: words.empty, text: words.emptyText }}
      to={({ id }) => `/consultations/${id}/show`}
      columns={[
        {
          key: "whose",
          header: words.whose,
          cell: ({ employeeName, positionTitle, unitName }) => (
            <PersonLine name={employeeName} detail={`${positionTitle} · ${unitName}`} />
          ),
        },
        { key: "due", header: words.due, cell: ({ dueOn }) => format.date(dueOn) },
        {
          key: "state",
          header: words.state,
          cell: ({ status, overdue }) =>
            overdue ? (
              <ToneChip tone="care" label={words.overdue} />
            ) : (
              <StatusChip of="ConsultationStatus" value={status} />
            ),
        },
        {
          key: "parties",
          header: words.parties,
          wideOnly: true,
          cell: ({ parties }) => parties.map(({ name }) => name).join("; "),
        },
      ]}
    />
  );
}
