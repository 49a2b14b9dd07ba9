import DarkModeOutlined from "@mui/icons-material/DarkModeOutlined";
import InfoOutlined from "@mui/icons-material/InfoOutlined";
import LightModeOutlined from "@mui/icons-material/LightModeOutlined";
import Logout from "@mui/icons-material/Logout";
import { Avatar, Box, Divider, IconButton, ListItemIcon, Menu, MenuItem, Typography } from "@mui/material";
import { useTheme as useMuiTheme } from "@mui/material/styles";
import { useLogout } from "ra-core";
import { useTheme } from "react-admin";
import { useState } from "react";
import { Link } from "react-router-dom";
import { useViewer } from "../access/useViewer.ts";
import { initialsOf } from "../components/initials.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { layoutWords } from "./layout.words.ts";

/** Who is signed in and as what; light or dark; signing out. */
export function UserMenu() {
  const word = useWords(layoutWords);
  const label = useLabel();
  const viewer = useViewer();
  const logout = useLogout();
  const { palette } = useMuiTheme();
  const [, setTheme] = useTheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (viewer === null) return null;
  const isDark = palette.mode === "dark";
  const roles = viewer.roles.map(({ role, unit }) => [label("Role", role), unit?.name].filter(Boolean).join(", "));
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-label={word.account(viewer.name)}
        aria-haspopup="menu"
      >
        <Avatar
          sx={{
            width: 34,
            height: 34,
            fontSize: "0.8125rem",
            fontWeight: 700,
            bgcolor: "primary.main",
            color: "primary.contrastText",
          }}
        >
          {initialsOf(viewer.name)}
        </Avatar>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ paper: { sx: { minWidth: 260 } } }}>
        <Box component="li" role="presentation" sx={{ px: 2, py: 1, maxWidth: 320 }}>
          <Typography sx={{ fontWeight: 650 }}>{viewer.name}</Typography>
          <Typography variant="body2" color="text.secondary">
            {viewer.employee?.positionTitle ?? viewer.organization.name}
          </Typography>
          {roles.map((role) => (
            <Typography key={role} variant="caption" color="text.secondary" sx={{ display: "block" }}>
              {role}
            </Typography>
          ))}
        </Box>
        <Divider component="li" />
        <MenuItem
          onClick={() => {
            setTheme(isDark ? "light" : "dark");
            close();
          }}
        >
          <ListItemIcon>
            {isDark ? <LightModeOutlined fontSize="small" /> : <DarkModeOutlined fontSize="small" />}
          </ListItemIcon>
          {isDark ? word.light : word.dark}
        </MenuItem>
        <MenuItem component={Link} to="/about" onClick={close}>
          <ListItemIcon>
            <InfoOutlined fontSize="small" />
          </ListItemIcon>
          {word.about}
        </MenuItem>
        <MenuItem onClick={() => void logout()}>
          <ListItemIcon>
            <Logout fontSize="small" />
          </ListItemIcon>
          {word.signOut}
        </MenuItem>
      </Menu>
    </>
  );
}
