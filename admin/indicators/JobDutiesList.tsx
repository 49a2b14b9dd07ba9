import { Button, TextField } from "@mui/material";
import { useListContext } from "ra-core";
import { useState } from "react";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { ListPage } from "../components/ListPage.tsx";
import { JobDutiesCreateDocument, type JobDutiesRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { dutiesWords } from "./duties.words.ts";

/** The task catalogue in order of post titles. */
export default function JobDutiesList() {
  const words = useWords(dutiesWords);
  const label = useLabel();
  const may = useMay()(JobDutiesCreateDocument);
  return (
    <ListPage<JobDutiesRowFragment>
      resource="jobDuties"
      title={words.title}
      lead={words.lead}
      actions={
        may && (
          <Button variant="contained" component={Link} to="/jobDuties/create">
            {words.create}
          </Button>
        )
      }
      filters={<TitleFilter />}
      empty={{ title: words.empty, text: words.emptyText }}
      to={({ id }) => `/jobDuties/${id}/show`}
      columns={[
        { key: "post", header: words.post, cell: ({ positionTitle }) => positionTitle },
        { key: "family", header: words.family, wideOnly: true, cell: ({ family }) => label("JobFamily", family) },
        { key: "duties", header: words.duties, cell: ({ duties }) => duties.map(({ title }) => title).join("; ") },
      ]}
    />
  );
}

function TitleFilter() {
  const words = useWords(dutiesWords);
  const list = useListContext();
  const chosen = (list.filterValues as { beginning?: string }).beginning ?? "";
  const [text, setText] = useState(chosen);
  return (
    <TextField
      size="small"
      label={words.search}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        list.setFilters({ beginning: event.target.value.trim() || undefined });
      }}
      sx={{ minWidth: 260 }}
    />
  );
}
