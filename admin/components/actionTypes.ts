import type { Party } from "../../api/generated/enums.ts";

/** How a step is taken from a button. */
export type ActionHandler = {
  /** Takes the step; `reason` is given when the step asks for one. */
  run?: (given: { reason?: string }) => Promise<unknown>;
  /** What the button says where the step's own name would mislead. */
  label?: string;
  /** Opens a page or a dialog of its own instead. */
  to?: string;
  open?: () => void;
  /** Asks before: what will happen, in one or two sentences. */
  confirm?: string;
  /** Asks for a reason before: what the reason is for. */
  reason?: string;
  /** Said when it is done. */
  done?: string;
  /** Takes the step back; offered beside `done` for a few seconds. */
  undo?: () => Promise<unknown>;
  /** True for steps that take something away; they are never primary. */
  grave?: boolean;
};

/** A step that is not open now, as the server explains it. */
export type RefusedAction<Action extends string> = { action: Action; message: string; whoCan: readonly Party[] };

/**
 * Orders steps for the header: the first allowed step of `primary` is the one primary button, other allowed steps stand
 * beside it, refused ones go into the menu with their reason.
 */
export function arrangeActions<Action extends string>(
  allowed: readonly Action[],
  primary: readonly Action[],
  handled: ReadonlySet<Action>,
): { primary: Action | undefined; others: Action[] } {
  const open = allowed.filter((action) => handled.has(action));
  const first = primary.find((action) => open.includes(action));
  return { primary: first, others: open.filter((action) => action !== first) };
}
