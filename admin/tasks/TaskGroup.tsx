import { Box, Button, Collapse, Typography } from "@mui/material";
import { useId, useState, type ReactNode } from "react";
import { useWords } from "../i18n/words.ts";
import { taskWords } from "./task.words.ts";

/** Tasks of one kind about many people as one line that opens: what is to be done stays in sight. */
export function TaskGroup({
  title,
  why,
  due,
  children,
}: {
  title: string;
  why: string;
  due: ReactNode;
  children: ReactNode;
}) {
  const words = useWords(taskWords);
  const [open, setOpen] = useState(false);
  const list = useId();
  return (
    <Box
      component="li"
      sx={{ py: 1.75, borderTop: "1px solid", borderColor: "divider", "&:first-of-type": { borderTop: 0, pt: 0 } }}
    >
      <Box sx={{ display: "flex", gap: 2, alignItems: "center" }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 650 }}>{title}</Typography>
          <Typography variant="body2" color="text.secondary">
            {why}
          </Typography>
          {due}
        </Box>
        <Button size="small" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
          {open ? words.hidePeople : words.showPeople}
        </Button>
      </Box>
      <Collapse in={open} unmountOnExit>
        <Box component="ul" id={list} sx={{ listStyle: "none", m: 0, mt: 1.5, p: 0, pl: { sm: 2 } }}>
          {children}
        </Box>
      </Collapse>
    </Box>
  );
}
