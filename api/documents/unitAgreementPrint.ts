import type { UnitAgreement } from "../contracts/unitAgreement.rules.ts";
import { holdersOn } from "../employees/position.rules.ts";
import { positionKey, positionOf } from "../employees/position.store.ts";
import { PrintedForm } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import type { Day } from "../kernel/calendar.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { frameOf, governmentOf } from "./printFrame.ts";
import { formPerson } from "./formPeople.ts";
import type { FormPerson } from "./formValues.rules.ts";
import type { Printable } from "./issuedDocument.rules.ts";
import { unitAgreementHash } from "./unitAgreementHash.rules.ts";
import { unitAgreementForm } from "./unitAgreement.document.ts";

/** Forms of a unit's agreement. */
export const formsOfUnitAgreement = (): PrintedForm[] => [PrintedForm.UNIT_AGREEMENT];

/**
 * Lays out a unit's agreement from what stands in the table now, with the head of the unit and whoever holds the post
 * above. Refuses FORM_NOT_APPLICABLE.
 */
export async function unitAgreementPrint(
  context: Context,
  agreement: UnitAgreement,
  form: PrintedForm,
): Promise<Decision<Printable>> {
  if (!formsOfUnitAgreement().includes(form)) return refuse("FORM_NOT_APPLICABLE", "form");
  const government = await governmentOf(context);
  const frame = await frameOf(context, government, { cycleId: agreement.cycleId });
  const { today } = context.actor;
  const on = today > frame.to ? frame.to : today < frame.from ? frame.from : today;
  const { head, superior } = await heads(context, agreement, on);
  return {
    ...{ form, government: government.name, unitName: agreement.unitName, year: agreement.year },
    ...{ subjectId: agreement.id, contentHash: unitAgreementHash(agreement) },
    page: unitAgreementForm({
      ...frame,
      ...{ unitName: agreement.unitName, head, superior, indicators: agreement.indicators },
      programs: agreement.programs ?? [],
    }),
    baseName: `Perjanjian-Kinerja-${agreement.year}-${agreement.unitName}`,
  };
}

type Heads = { readonly head?: FormPerson | undefined; readonly superior?: FormPerson | undefined };

/** Who heads the unit on a day, and who holds the post above. One query for the unit's own posts. */
async function heads(context: Context, { unitPath }: UnitAgreement, on: Day): Promise<Heads> {
  const posts = await context.stores.positions.inTree(`${unitPath}#`, { first: 100, after: null });
  const post = posts.edges.map(({ node }) => node).find(({ headsUnit }) => headsUnit);
  if (post === undefined) return {};
  const above = post.superiorId
    ? await context.items.load(positionKey(context.actor.organizationId, post.superiorId))
    : undefined;
  const holder = holdersOn(post, on)[0];
  const next = above === undefined ? undefined : holdersOn(positionOf(above), on)[0];
  const [head, superior] = await Promise.all([
    holder === undefined ? undefined : formPerson(context, holder.employeeId, on, async () => post.id),
    next === undefined ? undefined : formPerson(context, next.employeeId, on, async () => post.superiorId),
  ]);
  return { head, superior };
}
