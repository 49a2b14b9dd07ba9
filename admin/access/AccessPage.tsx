import { Box, Button, Tab, Tabs } from "@mui/material";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { PageHeader } from "../components/PageHeader.tsx";
import { DelegationCreateDocument, DelegationsDocument, RoleAssignDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { DelegationDialog } from "./DelegationDialog.tsx";
import { DelegationTable } from "./DelegationTable.tsx";
import { RoleAssignDialog } from "./RoleAssignDialog.tsx";
import { RoleTable } from "./RoleTable.tsx";
import { roleWords } from "./roles.words.ts";
import { useMay } from "./useViewer.ts";

/** Roles and delegations of the organization. */
export default function AccessPage() {
  const word = useWords(roleWords);
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const [giving, setGiving] = useState(false);
  const tab = search.get("tab") === "delegations" && may(DelegationsDocument) ? "delegations" : "roles";
  const permitted = tab === "roles" ? may(RoleAssignDocument) : may(DelegationCreateDocument);
  return (
    <>
      <PageHeader
        title={word.title}
        lead={word.lead}
        actions={
          permitted && (
            <Button variant="contained" onClick={() => setGiving(true)}>
              {tab === "roles" ? word.give : word.delegate}
            </Button>
          )
        }
      />
      <Tabs
        value={tab}
        onChange={(_, next: string) => setSearch(next === "roles" ? {} : { tab: next })}
        aria-label={word.title}
        sx={{ mb: 2.5 }}
      >
        <Tab value="roles" label={word.roles} id="tab-roles" aria-controls="panel-access" />
        {may(DelegationsDocument) && (
          <Tab value="delegations" label={word.delegations} id="tab-delegations" aria-controls="panel-access" />
        )}
      </Tabs>
      <Box role="tabpanel" id="panel-access" aria-labelledby={`tab-${tab}`}>
        {tab === "roles" ? <RoleTable /> : <DelegationTable />}
      </Box>
      <RoleAssignDialog open={giving && tab === "roles"} onClose={() => setGiving(false)} />
      <DelegationDialog open={giving && tab === "delegations"} onClose={() => setGiving(false)} />
    </>
  );
}
