import { Link as TextLink, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import { useWords } from "../i18n/words.ts";
import { matrixWords } from "./matrix.words.ts";
import type { Matrix, MatrixRow } from "./useMatrixCells.ts";

/** The leader's results as column heads: number, words, what adds up. */
export function MatrixHead({ columns }: { columns: Matrix["columns"] }) {
  const word = useWords(matrixWords);
  return (
    <thead>
      <tr role="row" aria-rowindex={1}>
        <th role="columnheader" scope="col">
          <b style={{ fontWeight: 600 }}>{word.people}</b>
        </th>
        {columns.map(({ id, title, indicators, ownWork, contributors, sharesTotal }, at) => (
          <th key={id} role="columnheader" scope="col" title={indicators.join("\n")}>
            <Typography variant="caption" color="text.secondary" sx={{ display: "block" }}>
              {[
                word.result(at + 1),
                ownWork ? word.ownWork : word.contributors(contributors),
                sharesTotal == null ? "" : word.shares(sharesTotal.replace(".", ",")),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </Typography>
            <b style={{ fontWeight: 600 }}>{title}</b>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A person as the head of a row. */
export function MatrixRowHead({ row }: { row: MatrixRow }) {
  const word = useWords(matrixWords);
  const marks = [row.invited ? word.invited : "", row.contract == null ? word.newcomer : ""].filter(
    (mark) => mark !== "",
  );
  return (
    <th role="rowheader" scope="row">
      {row.contract == null ? (
        <b style={{ fontWeight: 600 }}>{row.name}</b>
      ) : (
        <TextLink component={Link} to={`/contracts/${row.contract}/show`} sx={{ fontWeight: 600 }}>
          {row.name}
        </TextLink>
      )}
      <Typography variant="caption" color="text.secondary" sx={{ display: "block" }}>
        {[row.positionTitle, ...marks].filter((part) => part !== "").join(" · ")}
      </Typography>
    </th>
  );
}
