import { MenuItem, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { ListPage } from "../components/ListPage.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { AuditEventRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { auditWords } from "./audit.words.ts";
import { monthsBack } from "./months.ts";

/** What happened in the organization, month by month. */
export default function AuditList() {
  const word = useWords(auditWords);
  const format = useFormat();
  const label = useLabel();
  const months = monthsBack(format.today, 18);
  const [month, setMonth] = useState(months[0] as string);
  return (
    <ListPage<AuditEventRowFragment>
      key={month}
      resource="auditTrail"
      title={word.title}
      lead={word.lead}
      filter={{ month }}
      actions={
        <TextField
          select
          label={word.month}
          value={month}
          onChange={(event) => setMonth(event.target.value)}
          sx={{ minWidth: 200 }}
        >
          {months.map((one) => (
            <MenuItem key={one} value={one}>
              {format.month(one)}
            </MenuItem>
          ))}
        </TextField>
      }
      to={({ subject }) => `/audit/${subject}`}
      empty={{ title: word.empty, text: word.emptyText }}
      columns={[
        {
          key: "what",
          header: word.what,
          cell: (event) => (
            <>
              <Typography component="span" sx={{ fontWeight: 600, display: "block" }}>
                {event.label}
              </Typography>
              {event.reason && (
                <Typography component="span" variant="caption" color="text.secondary">
                  {event.reason}
                </Typography>
              )}
            </>
          ),
        },
        {
          key: "who",
          header: word.who,
          cell: (event) => (
            <PersonLine
              avatar={false}
              name={event.actorName}
              detail={
                event.onBehalfOf ? word.onBehalf(event.onBehalfOf) : event.party ? label("Party", event.party) : null
              }
            />
          ),
        },
        { key: "when", header: word.when, cell: (event) => format.instant(event.at) },
      ]}
    />
  );
}
