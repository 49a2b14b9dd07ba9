import { Avatar, Box, Link as TextLink, Stack, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import { initialsOf } from "./initials.ts";

/** A person with their unit or post beneath; a link when `to` is given. */
export function PersonLine({
  name,
  detail,
  to,
  avatar = true,
}: {
  name: string;
  detail?: string | null;
  to?: string;
  avatar?: boolean;
}) {
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: "center", minWidth: 0 }}>
      {avatar && (
        <Avatar
          aria-hidden
          sx={{
            width: 36,
            height: 36,
            fontSize: "0.8125rem",
            fontWeight: 650,
            bgcolor: "action.hover",
            color: "text.primary",
          }}
        >
          {initialsOf(name)}
        </Avatar>
      )}
      <Box sx={{ minWidth: 0 }}>
        <Typography
          component="span"
          sx={{ display: "block", fontWeight: 600, overflowWrap: "anywhere", lineHeight: 1.4 }}
        >
          {to === undefined ? (
            name
          ) : (
            <TextLink component={Link} to={to} color="inherit">
              {name}
            </TextLink>
          )}
        </Typography>
        {detail && (
          <Typography component="span" variant="caption" color="text.secondary" sx={{ display: "block" }}>
            {detail}
          </Typography>
        )}
      </Box>
    </Stack>
  );
}
