import type { Party, RefusalCode } from "../../api/generated/enums.ts";
import { HttpError } from "ra-core";

/** A refusal as the server sends it. */
export type UserError = { code: RefusalCode; field: readonly string[]; message: string; whoCan: readonly Party[] };

/** Errors shaped for a form: nested by path, a message at each leaf. */
export type FormErrors = { [field: string]: string | FormErrors };

/** Thrown when a mutation was refused: status 422, `body.errors` for the form, `body.userErrors` as sent. */
export class RefusedError extends HttpError {
  readonly userErrors: readonly UserError[];
  readonly formErrors: FormErrors;
  constructor(userErrors: readonly UserError[]) {
    const errors = formErrors(userErrors);
    super(userErrors.map((error) => error.message).join(" "), 422, { errors, userErrors });
    this.userErrors = userErrors;
    this.formErrors = errors;
    Object.setPrototypeOf(this, RefusedError.prototype);
  }
}

/** Thrown when somebody else changed the record first: status 409, `fresh` is the record as it is now. */
export class StaleVersionError extends HttpError {
  readonly fresh: Record<string, unknown> | null;
  constructor(userErrors: readonly UserError[], fresh: Record<string, unknown> | null) {
    const message = userErrors.map((error) => error.message).join(" ");
    super(message, 409, { errors: { root: { serverError: message } }, userErrors });
    this.fresh = fresh;
    Object.setPrototypeOf(this, StaleVersionError.prototype);
  }
}

/**
 * Maps refusals to form fields by their path; what concerns the whole stands under `root.serverError`, which the form
 * shows above its buttons.
 */
export function formErrors(userErrors: readonly UserError[]): FormErrors {
  const errors: FormErrors = {};
  for (const { field, message } of userErrors) {
    const path = field.length === 0 ? ["root", "serverError"] : [...field];
    let place = errors;
    for (const step of path.slice(0, -1)) {
      const next = place[step];
      place = typeof next === "object" ? next : (place[step] = {});
    }
    const leaf = path.at(-1) as string;
    const known = place[leaf];
    place[leaf] = typeof known === "string" ? `${known} ${message}` : message;
  }
  return errors;
}

/**
 * Moves refusals at fields the reader cannot see (`id`, `version`, what a dialog fixes) to the whole form, so that no
 * refusal stays unsaid.
 */
export function saidErrors(userErrors: readonly UserError[], unseen: readonly string[]): FormErrors {
  return formErrors(
    userErrors.map((error) => (unseen.includes(error.field[0] ?? "") ? { ...error, field: [] } : error)),
  );
}
