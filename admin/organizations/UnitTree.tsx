import ChevronRight from "@mui/icons-material/ChevronRight";
import ExpandMore from "@mui/icons-material/ExpandMore";
import { Box, IconButton, Link as TextLink, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { OrgUnitRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { orgUnitWords } from "./orgUnit.words.ts";
import { branches, shownUnits } from "./unitTree.ts";

/** Units as a tree whose branches open and close; begins with agencies shown and what is below them closed. */
export function UnitTree({ units, search }: { units: OrgUnitRowFragment[]; search: string }) {
  const word = useWords(orgUnitWords);
  const label = useLabel();
  const parents = branches(units);
  const [closed, setClosed] = useState<ReadonlySet<string>>(
    () => new Set(units.filter(({ id, depth }) => depth >= 1 && parents.has(id)).map(({ id }) => id)),
  );
  const toggle = (id: string) =>
    setClosed((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {shownUnits(units, closed, search).map(({ id, name, kind, depth }) => {
        const isOpen = search !== "" || !closed.has(id);
        return (
          <Box
            component="li"
            key={id}
            sx={{
              display: "flex",
              alignItems: "center",
              gap: 1,
              minHeight: 52,
              pr: 2,
              pl: { xs: `${8 + depth * 14}px`, md: `${12 + depth * 26}px` },
              borderBottom: 1,
              borderColor: "divider",
              "&:last-child": { borderBottom: 0 },
              "&:hover": { bgcolor: "action.hover" },
            }}
          >
            {parents.has(id) ? (
              <IconButton
                size="small"
                onClick={() => toggle(id)}
                aria-expanded={isOpen}
                aria-label={isOpen ? word.collapse(name) : word.expand(name)}
                disabled={search !== ""}
              >
                {isOpen ? <ExpandMore fontSize="small" /> : <ChevronRight fontSize="small" />}
              </IconButton>
            ) : (
              <Box sx={{ width: 34, flexShrink: 0 }} />
            )}
            <TextLink
              component={Link}
              to={`/orgUnits/${id}/show`}
              color="inherit"
              sx={{ flex: 1, minWidth: 0, fontWeight: depth <= 1 ? 600 : 500, py: 1 }}
            >
              {name}
            </TextLink>
            <Typography variant="caption" color="text.secondary" sx={{ display: { xs: "none", sm: "block" } }}>
              {label("OrgUnitKind", kind)}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
}
