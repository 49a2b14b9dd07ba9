import ChevronRight from "@mui/icons-material/ChevronRight";
import ExpandMore from "@mui/icons-material/ExpandMore";
import { Box, Button, Stack, Typography } from "@mui/material";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { Link } from "react-router-dom";
import type { CascadeQuery } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.cascade.ts";
import { useTones } from "../theme/useTones.ts";
import { closedBelow, levelThatFits, openLines, treeLines, type TreeLine } from "./cascadeTree.ts";
import { matrixWords } from "./matrix.words.ts";

type Node = CascadeQuery["cascade"]["nodes"][number];

/** Most lines a tree shows at first; what lies deeper is opened level by level. */
const mostAtFirst = 40;

/** The cascade drawn as a tree after the ARIA tree pattern: arrows move and open, one stop for Tab. */
export function CascadeTree({ nodes, root, label }: { nodes: readonly Node[]; root: string; label: string }) {
  const { line } = useTones();
  const word = useWords(matrixWords);
  const lines = useMemo(() => treeLines(nodes), [nodes]);
  const kept = lines.findIndex(({ node }) => node.contract === root);
  const [closed, setClosed] = useState<ReadonlySet<string>>(() =>
    closedBelow(lines, levelThatFits(lines, mostAtFirst), kept),
  );
  const [level, setLevel] = useState(() => levelThatFits(lines, mostAtFirst));
  const deepest = Math.max(0, ...lines.map(({ depth }) => depth));
  const openTo = (next: number) => {
    setLevel(next);
    setClosed(closedBelow(lines, next, kept));
    // The line with the focus may be hidden now; the first one never is.
    setFocus(lines[0]?.node.id ?? "");
  };
  const [focus, setFocus] = useState(lines[0]?.node.id ?? "");
  const box = useRef<HTMLUListElement>(null);
  const shown = openLines(lines, closed);
  const visible = lines.filter((_, at) => shown[at]);
  const toggle = (id: string, open: boolean) =>
    setClosed((now) => {
      const next = new Set(now);
      if (open) next.delete(id);
      else next.add(id);
      return next;
    });
  const go = (id: string | undefined) => {
    if (id === undefined) return;
    setFocus(id);
    box.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = visible.findIndex(({ node }) => node.id === focus);
    const here = visible[at];
    if (here === undefined || event.target instanceof HTMLAnchorElement) return;
    const above = here.parent === undefined ? undefined : lines[here.parent]?.node.id;
    const isOpen = here.children > 0 && !closed.has(here.node.id);
    const deeds: Record<string, () => void> = {
      ArrowDown: () => go(visible[at + 1]?.node.id),
      ArrowUp: () => go(visible[at - 1]?.node.id),
      Home: () => go(visible[0]?.node.id),
      End: () => go(visible.at(-1)?.node.id),
      ArrowRight: () => (isOpen ? go(visible[at + 1]?.node.id) : toggle(here.node.id, true)),
      ArrowLeft: () => (isOpen ? toggle(here.node.id, false) : go(above)),
    };
    const deed = deeds[event.key];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  };
  return (
    <>
      {deepest > 0 && (
        <Stack direction="row" spacing={1} useFlexGap sx={{ mb: 1.5, flexWrap: "wrap" }}>
          <Button size="small" variant="outlined" disabled={level >= deepest} onClick={() => openTo(level + 1)}>
            {word.levelOpen}
          </Button>
          <Button size="small" variant="outlined" disabled={level === 0} onClick={() => openTo(level - 1)}>
            {word.levelClose}
          </Button>
        </Stack>
      )}
      <Box
        component="ul"
        ref={box}
        role="tree"
        aria-label={label}
        onKeyDown={onKeyDown}
        sx={{ m: 0, p: 0, listStyle: "none" }}
      >
        {visible.map((each) => (
          <Box
            key={each.node.id}
            component="li"
            role="treeitem"
            data-node={each.node.id}
            tabIndex={each.node.id === focus ? 0 : -1}
            aria-level={each.depth + 1}
            aria-expanded={each.children > 0 ? !closed.has(each.node.id) : undefined}
            aria-selected={each.node.contract === root}
            onFocus={() => setFocus(each.node.id)}
            sx={{ pl: { xs: Math.min(each.depth, 5) * 1.5, md: each.depth * 3.5 }, borderTop: `1px solid ${line}` }}
          >
            <TreeItem
              line={each}
              root={root}
              open={!closed.has(each.node.id)}
              onToggle={(open) => toggle(each.node.id, open)}
            />
          </Box>
        ))}
      </Box>
    </>
  );
}

function TreeItem({
  line: { node, children },
  root,
  open,
  onToggle,
}: {
  line: TreeLine<Node>;
  root: string;
  open: boolean;
  onToggle: (open: boolean) => void;
}) {
  const word = useWords(matrixWords);
  const label = useLabel();
  const { accent } = useTones();
  const Icon = open ? ExpandMore : ChevronRight;
  return (
    <Box sx={{ display: "flex", gap: 1, py: 1.25, alignItems: "flex-start" }}>
      <Box
        aria-hidden
        onClick={() => onToggle(!open)}
        sx={{
          width: 28,
          height: 28,
          flexShrink: 0,
          cursor: "pointer",
          visibility: children > 0 ? "visible" : "hidden",
        }}
      >
        <Icon />
      </Box>
      <Box
        sx={{
          minWidth: 0,
          borderLeft: node.contract === root ? `3px solid ${accent}` : undefined,
          pl: node.contract === root ? 1.5 : 0,
        }}
      >
        <Typography variant="caption" color="text.secondary" sx={{ display: "block" }}>
          {[label("CascadeLevel", node.level), node.owner, node.ownerTitle ?? ""]
            .filter((part) => part !== "")
            .join(" · ")}
        </Typography>
        <Typography sx={{ fontWeight: node.level === "RESULT" ? 400 : 600 }}>{node.title}</Typography>
        {node.measure != null && (
          <Typography variant="body2" color="text.secondary">
            {node.measure}
          </Typography>
        )}
        {node.pendingParent != null && (
          <Typography variant="body2" color="text.secondary">
            {word.pending(node.pendingParent)}
          </Typography>
        )}
        {node.contract != null && node.contract !== root && (
          <Button size="small" component={Link} to={`/cascade?root=${node.contract}`} sx={{ ml: -1.5 }}>
            {word.begin}
          </Button>
        )}
      </Box>
    </Box>
  );
}
