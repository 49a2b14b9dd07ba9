import { type ReactNode, useId, useState } from "react";
import TableRowsOutlined from "@mui/icons-material/TableRowsOutlined";
import InsertChartOutlined from "@mui/icons-material/InsertChartOutlined";
import { Box, Button, Typography } from "@mui/material";
import { visuallyHidden } from "@mui/utils";
import { useWords } from "../i18n/words.ts";
import { pictureWords } from "./picture.words.ts";

/** What a picture and its table twin are shown with. */
type Props = {
  /** Name of the figure; `hideTitle` keeps it for screen readers alone. */
  title: string;
  hideTitle?: boolean;
  /** What the picture says, in a sentence for people who do not see it. */
  summary: string;
  picture: ReactNode;
  table: ReactNode;
};

/** A picture with its table a click away (WCAG 1.1.1; features 3.34). */
export function PictureWithTable({ title, hideTitle = false, summary, picture, table }: Props) {
  const words = useWords(pictureWords);
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  return (
    <Box component="figure" aria-labelledby={titleId} sx={{ m: 0, minWidth: 0 }}>
      <Box sx={{ display: "flex", alignItems: "center", justifyContent: "space-between", gap: 2, mb: 1 }}>
        <Typography
          id={titleId}
          component="figcaption"
          variant="subtitle2"
          style={hideTitle ? visuallyHidden : undefined}
        >
          {title}
        </Typography>
        <Button
          size="small"
          color="inherit"
          onClick={() => setAsTable(!asTable)}
          startIcon={asTable ? <InsertChartOutlined /> : <TableRowsOutlined />}
          sx={{ ml: "auto", color: "text.secondary", whiteSpace: "nowrap" }}
        >
          {asTable ? words.asPicture : words.asTable}
        </Button>
      </Box>
      <Box component="p" style={visuallyHidden}>
        {summary}
      </Box>
      {asTable ? table : picture}
    </Box>
  );
}
