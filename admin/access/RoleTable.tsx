import { Button } from "@mui/material";
import { useState } from "react";
import { ListPage } from "../components/ListPage.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import { RoleEndDocument, type RoleAssignmentRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { EndDialog } from "./EndDialog.tsx";
import { roleWords } from "./roles.words.ts";
import { useMay } from "./useViewer.ts";

/** Who holds which role, newest first. */
export function RoleTable() {
  const word = useWords(roleWords);
  const label = useLabel();
  const format = useFormat();
  const may = useMay();
  const [ending, setEnding] = useState<RoleAssignmentRowFragment | null>(null);
  const isOver = (to?: string | null) => to != null && to < format.today;
  return (
    <>
      <ListPage<RoleAssignmentRowFragment>
        resource="roleAssignments"
        empty={{ title: word.noRoles, text: word.noRolesText }}
        columns={[
          {
            key: "holder",
            header: word.person,
            cell: ({ holderName, holder }) => (
              <PersonLine
                name={holderName}
                detail={holder?.unitName}
                {...(holder && { to: `/employees/${holder.id}/show` })}
              />
            ),
          },
          { key: "role", header: word.role, cell: ({ role }) => label("Role", role) },
          { key: "unit", header: word.unit, cell: ({ unit }) => unit?.name ?? word.whole },
          { key: "period", header: word.period, cell: ({ from, to }) => format.span(from, to) },
          {
            key: "end",
            header: word.action,
            cell: (row) =>
              isOver(row.to) ? (
                <ToneChip tone="quiet" label={word.over} />
              ) : (
                may(RoleEndDocument) && (
                  <Button
                    size="small"
                    variant="outlined"
                    onClick={() => setEnding(row)}
                    aria-label={`${word.endRole}: ${row.holderName}`}
                  >
                    {word.end}
                  </Button>
                )
              ),
          },
        ]}
      />
      <EndDialog
        resource="roleAssignments"
        ending={ending}
        onClose={() => setEnding(null)}
        title={word.endRole}
        text={word.endRoleText(ending?.holderName ?? "")}
      />
    </>
  );
}
