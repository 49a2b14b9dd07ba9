import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";

/** Plain help with an example, as it stands beside a field. */
export function HelpText({ children, example }: { children?: ReactNode; example?: string }) {
  const word = useWords(componentWords);
  return (
    <Box sx={{ fontSize: "0.875rem", color: "text.secondary", lineHeight: 1.55 }}>
      {children}
      {example !== undefined && (
        <Typography component="p" variant="caption" sx={{ mt: children ? 0.5 : 0 }}>
          {word.example}{" "}
          <Box component="span" sx={{ color: "text.primary", fontWeight: 550 }}>
            {example}
          </Box>
        </Typography>
      )}
    </Box>
  );
}

/** A field with its help at the side; the help stands below on narrow screens. */
export function Field({ help, example, children }: { help?: ReactNode; example?: string; children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        columnGap: 4,
        rowGap: 0.75,
        mb: 3,
        gridTemplateColumns: { xs: "minmax(0,1fr)", md: "minmax(0,1.25fr) minmax(0,1fr)" },
        alignItems: "start",
        "& .MuiFormControl-root": { mt: 0, mb: 0 },
      }}
    >
      <Box sx={{ minWidth: 0 }}>{children}</Box>
      <Box sx={{ pt: { md: 0.75 } }}>
        {(help !== undefined || example !== undefined) && <HelpText example={example}>{help}</HelpText>}
      </Box>
    </Box>
  );
}
