import { Stack, TextField } from "@mui/material";
import { useListContext } from "ra-core";
import { useEffect, useState } from "react";
import { useWords } from "../i18n/words.ts";
import { employeeWords } from "./employee.words.ts";
import { WithinFilter } from "./WithinFilter.tsx";

/** Search by the beginning of name or number, or by unit: one at a time, as the server's indexes ask. */
export function EmployeeFilters() {
  const word = useWords(employeeWords);
  const list = useListContext();
  const { setFilters } = list;
  const known = (list.filterValues as { q?: string }).q ?? "";
  const [typed, setTyped] = useState(known);
  useEffect(() => setTyped(known), [known]);
  useEffect(() => {
    if (typed === known) return;
    const timer = setTimeout(() => setFilters(typed.trim() === "" ? {} : { q: typed }), 400);
    return () => clearTimeout(timer);
  }, [typed, known, setFilters]);
  return (
    <Stack direction={{ xs: "column", sm: "row" }} spacing={2}>
      <TextField
        type="search"
        label={word.search}
        helperText={word.searchHelp}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        sx={{ maxWidth: { sm: 360 } }}
      />
      <WithinFilter label={word.inUnit} />
    </Stack>
  );
}
