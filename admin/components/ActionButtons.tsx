import MoreHoriz from "@mui/icons-material/MoreHoriz";
import { Box, Button, Divider, ListSubheader, Menu, MenuItem, Stack, Typography } from "@mui/material";
import { useNotify } from "ra-core";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { type EnumName, useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { type ActionHandler, type RefusedAction, arrangeActions } from "./actionTypes.ts";
import { AskDialog } from "./AskDialog.tsx";
import { UndoMessage } from "./UndoMessage.tsx";
import { componentWords } from "./component.words.ts";

export type ActionButtonsProps<Action extends string> = {
  /** Enum whose words are on the buttons, e.g. `ContractAction`. */
  of: EnumName;
  allowed: readonly Action[];
  refused?: readonly RefusedAction<Action>[];
  /** How each step is taken; steps without a handler are not offered here. */
  handlers: Partial<Record<Action, ActionHandler>>;
  /** Steps that may be the one primary button, the most wanted first. */
  primary: readonly Action[];
};

/** Buttons as the server allows them; what is refused says why and who can. */
export function ActionButtons<Action extends string>({
  of,
  allowed,
  refused = [],
  handlers,
  primary,
}: ActionButtonsProps<Action>) {
  const word = useWords(componentWords);
  const label = useLabel();
  const notify = useNotify();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Action | null>(null);
  const [busy, setBusy] = useState<Action | null>(null);
  const handled = new Set(Object.keys(handlers) as Action[]);
  const arranged = arrangeActions(allowed, primary, handled);
  const explained = refused.filter(({ action }) => handled.has(action));
  const visible = arranged.others.filter((action) => handlers[action]?.grave !== true).slice(0, 2);
  const hidden = arranged.others.filter((action) => !visible.includes(action));

  const take = async (action: Action, given: { reason?: string }) => {
    const handler = handlers[action];
    setBusy(action);
    try {
      await handler?.run?.(given);
      // Only its own question: the next step may have been asked while the page was still being read anew.
      setAsked((open) => (open === action ? null : open));
      if (handler?.done !== undefined) {
        notify(handler.undo ? <UndoMessage text={handler.done} undo={handler.undo} /> : handler.done, {
          type: "success",
          autoHideDuration: handler.undo ? 8000 : 4000,
        });
      }
    } catch {
      // The step itself has shown why it was refused; the dialog stays open with what was written.
    } finally {
      setBusy((running) => (running === action ? null : running));
    }
  };
  const press = (action: Action) => {
    setAnchor(null);
    const handler = handlers[action];
    if (handler?.to !== undefined) return void navigate(handler.to);
    if (handler?.open !== undefined) return handler.open();
    if (handler?.confirm !== undefined || handler?.reason !== undefined) return setAsked(action);
    return void take(action, {});
  };
  const nameOf = (action: Action) => handlers[action]?.label ?? label(of, action);
  const asking = asked === null ? undefined : handlers[asked];

  return (
    <Stack
      direction="row"
      spacing={1}
      useFlexGap
      sx={{
        flexWrap: "wrap",
        minWidth: 0,
        flexShrink: { md: 0 },
        maxWidth: "100%",
        justifyContent: { md: "flex-end" },
      }}
    >
      {arranged.primary !== undefined && (
        <Button
          variant="contained"
          sx={{ order: { md: 1 } }}
          loading={busy === arranged.primary}
          onClick={() => press(arranged.primary as Action)}
        >
          {nameOf(arranged.primary)}
        </Button>
      )}
      {visible.map((action) => (
        <Button key={action} variant="outlined" loading={busy === action} onClick={() => press(action)}>
          {nameOf(action)}
        </Button>
      ))}
      {(hidden.length > 0 || explained.length > 0) && (
        <Button
          variant="outlined"
          onClick={(event) => setAnchor(event.currentTarget)}
          aria-haspopup="menu"
          aria-label={word.moreSteps}
          sx={{ minWidth: 44, px: 1, order: { md: 2 } }}
        >
          <MoreHoriz />
        </Button>
      )}
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxWidth: 380 } } }}
      >
        {hidden.map((action) => (
          <MenuItem
            key={action}
            onClick={() => press(action)}
            sx={{ color: handlers[action]?.grave ? "error.main" : undefined }}
          >
            {nameOf(action)}
          </MenuItem>
        ))}
        {hidden.length > 0 && explained.length > 0 && <Divider component="li" />}
        {explained.length > 0 && <ListSubheader sx={{ bgcolor: "background.paper" }}>{word.notNow}</ListSubheader>}
        {explained.map(({ action, message, whoCan }) => (
          <MenuItem
            key={action}
            aria-disabled
            disableRipple
            sx={{ whiteSpace: "normal", cursor: "default", alignItems: "flex-start" }}
          >
            <Box>
              <Typography color="text.secondary" sx={{ fontWeight: 600 }}>
                {label(of, action)}
              </Typography>
              <Typography variant="caption" color="text.secondary" component="p">
                {message} {whoCan.length > 0 && word.whoCan(whoCan.map((party) => label("Party", party)).join(", "))}
              </Typography>
            </Box>
          </MenuItem>
        ))}
      </Menu>
      <AskDialog
        open={asked !== null}
        title={asked === null ? "" : label(of, asked)}
        text={asking?.reason ?? asking?.confirm ?? ""}
        needsReason={asking?.reason !== undefined}
        grave={asking?.grave === true}
        busy={busy !== null}
        onCancel={() => setAsked(null)}
        onConfirm={(given) => void (asked !== null && take(asked, given))}
      />
    </Stack>
  );
}
