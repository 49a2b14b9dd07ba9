import { Button } from "@mui/material";
import { useState } from "react";
import { ListPage } from "../components/ListPage.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import { DelegationEndDocument, type DelegationRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { EndDialog } from "./EndDialog.tsx";
import { roleWords } from "./roles.words.ts";
import { useMay } from "./useViewer.ts";

/** Who acts for whom, newest first. */
export function DelegationTable() {
  const word = useWords(roleWords);
  const label = useLabel();
  const format = useFormat();
  const may = useMay();
  const [ending, setEnding] = useState<DelegationRowFragment | null>(null);
  return (
    <>
      <ListPage<DelegationRowFragment>
        resource="delegations"
        empty={{ title: word.noDelegations, text: word.noDelegationsText }}
        columns={[
          {
            key: "delegator",
            header: word.delegator,
            cell: ({ delegatorName, delegator }) => <PersonLine name={delegatorName} detail={delegator.unitName} />,
          },
          {
            key: "delegate",
            header: word.delegateTo,
            cell: ({ delegateName, delegate }) => (
              <PersonLine avatar={false} name={delegateName} detail={delegate.unitName} />
            ),
          },
          {
            key: "acts",
            header: word.acts,
            cell: ({ acts, unit }) =>
              [acts.map((act) => label("DelegatedAct", act)).join(", "), unit?.name].filter(Boolean).join(" · "),
          },
          { key: "period", header: word.period, cell: ({ from, to }) => format.span(from, to) },
          { key: "document", header: word.document, wideOnly: true, cell: ({ documentNumber }) => documentNumber },
          {
            key: "end",
            header: word.action,
            cell: (row) =>
              row.to < format.today ? (
                <ToneChip tone="quiet" label={word.over} />
              ) : (
                may(DelegationEndDocument) && (
                  <Button
                    size="small"
                    variant="outlined"
                    onClick={() => setEnding(row)}
                    aria-label={`${word.endDelegation}: ${row.delegatorName}`}
                  >
                    {word.end}
                  </Button>
                )
              ),
          },
        ]}
      />
      <EndDialog
        resource="delegations"
        ending={ending}
        onClose={() => setEnding(null)}
        title={word.endDelegation}
        text={word.endDelegationText}
      />
    </>
  );
}
