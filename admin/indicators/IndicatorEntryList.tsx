import { Button } from "@mui/material";
import { useListContext } from "ra-core";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { FilterSelect } from "../components/FilterSelect.tsx";
import { ListPage } from "../components/ListPage.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { IndicatorEntryCreateDocument, type IndicatorEntryRowFragment } from "../generated/operations.ts";
import { choicesOf, useLabel } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { libraryWords } from "./library.words.ts";

/** The indicator library in order of titles, of one family when chosen. */
export default function IndicatorEntryList() {
  const words = useWords(libraryWords);
  const label = useLabel();
  const may = useMay()(IndicatorEntryCreateDocument);
  return (
    <ListPage<IndicatorEntryRowFragment>
      resource="indicatorEntries"
      title={words.title}
      lead={words.lead}
      actions={
        may && (
          <Button variant="contained" component={Link} to="/indicatorEntries/create">
            {words.create}
          </Button>
        )
      }
      filters={<FamilyFilter />}
      empty={{ title: words.empty, text: words.emptyText }}
      to={({ id }) => `/indicatorEntries/${id}/show`}
      columns={[
        {
          key: "title",
          header: words.indicator,
          cell: ({ title, source }) => <PersonLine avatar={false} name={title} detail={source ?? words.own} />,
        },
        { key: "unit", header: words.unit, cell: ({ unit }) => unit || words.noUnit },
        {
          key: "direction",
          header: words.direction,
          wideOnly: true,
          cell: ({ direction }) => label("Direction", direction),
        },
        {
          key: "families",
          header: words.families,
          wideOnly: true,
          cell: ({ jobFamilies }) => jobFamilies.map((family) => label("JobFamily", family)).join(", "),
        },
      ]}
    />
  );
}

function FamilyFilter() {
  const words = useWords(libraryWords);
  const language = useLanguage();
  const list = useListContext();
  const chosen = (list.filterValues as { family?: string }).family ?? "";
  return (
    <FilterSelect
      label={words.family}
      value={chosen}
      all={words.anyFamily}
      choices={choicesOf("JobFamily", language)}
      onChange={(family) => list.setFilters({ family: family || undefined })}
      minWidth={260}
    />
  );
}
