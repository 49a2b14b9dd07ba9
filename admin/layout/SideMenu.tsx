import { Box, List, ListItem, ListItemButton, ListItemIcon, ListItemText, Typography } from "@mui/material";
import { Link, useLocation } from "react-router-dom";
import { useViewer } from "../access/useViewer.ts";
import { useWords } from "../i18n/words.ts";
import { menuPaths } from "../pages.tsx";
import { layoutWords } from "./layout.words.ts";
import { menuFor } from "./menuEntries.ts";

/** The menu by work; `onLeave` closes the drawer on phones. */
export function SideMenu({ onLeave }: { onLeave?: () => void }) {
  const word = useWords(layoutWords);
  const viewer = useViewer();
  const { pathname } = useLocation();
  const isHere = (to: string) => (to === "/" ? pathname === "/" : pathname === to || pathname.startsWith(`${to}/`));
  return (
    <Box component="nav" aria-label={word.menu} sx={{ px: 1.5, pb: 4 }}>
      {menuFor(viewer?.permittedFields ?? [], menuPaths).map((group) => (
        <Box key={group.heading ?? "home"} sx={{ mt: group.heading ? 2 : 1 }}>
          {group.heading && group.entries.length > 1 && (
            <Typography variant="overline" component="h2" color="text.secondary" sx={{ px: 1.5, display: "block" }}>
              {word[group.heading]}
            </Typography>
          )}
          <List disablePadding>
            {group.entries.map(({ word: name, to, icon: Icon }) => (
              <ListItem key={to} disablePadding sx={{ mt: 0.25 }}>
                <ListItemButton
                  component={Link}
                  to={to}
                  selected={isHere(to)}
                  aria-current={isHere(to) ? "page" : undefined}
                  onClick={onLeave}
                  sx={{ minHeight: 42, px: 1.5 }}
                >
                  <ListItemIcon sx={{ minWidth: 36, color: isHere(to) ? "primary.main" : "text.secondary" }}>
                    <Icon fontSize="small" />
                  </ListItemIcon>
                  <ListItemText
                    primary={word[name]}
                    slotProps={{ primary: { sx: { fontSize: "0.9375rem", fontWeight: isHere(to) ? 650 : 500 } } }}
                  />
                </ListItemButton>
              </ListItem>
            ))}
          </List>
        </Box>
      ))}
    </Box>
  );
}
