import { Button } from "@mui/material";
import { Link } from "react-router-dom";
import { useMay } from "../access/useViewer.ts";
import { ListPage } from "../components/ListPage.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { EmployeeCreateDocument, type EmployeeRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { employeeWords } from "./employee.words.ts";
import { EmployeeFilters } from "./EmployeeFilters.tsx";

/** Employees, found by name, number or unit. */
export default function EmployeeList() {
  const word = useWords(employeeWords);
  const label = useLabel();
  const may = useMay();
  const create = may(EmployeeCreateDocument) && (
    <Button variant="contained" component={Link} to="/employees/create">
      {word.create}
    </Button>
  );
  return (
    <ListPage<EmployeeRowFragment>
      resource="employees"
      title={word.title}
      lead={word.lead}
      actions={create}
      filters={<EmployeeFilters />}
      empty={{ title: word.empty, text: word.emptyText }}
      to={({ id }) => `/employees/${id}/show`}
      columns={[
        { key: "name", header: word.name, cell: ({ name, unitName }) => <PersonLine name={name} detail={unitName} /> },
        { key: "position", header: word.position, cell: ({ positionTitle }) => positionTitle ?? word.noPosition },
        { key: "status", header: word.status, wideOnly: true, cell: ({ status }) => label("EmploymentStatus", status) },
        {
          key: "grade",
          header: word.grade,
          wideOnly: true,
          width: 168,
          cell: ({ grade, rankTitle }) => <PersonLine avatar={false} name={grade ?? "–"} detail={rankTitle} />,
        },
      ]}
    />
  );
}
