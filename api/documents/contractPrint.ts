import {
  contentOf,
  contractHash,
  covers,
  type Contract,
  type ContractBody,
  type ContractHeader,
} from "../contracts/contract.rules.ts";
import { clarificationsIn, meetingNotesIn } from "../dialogues/dialogue.store.ts";
import { dialogueTrail, type DialogueTrail } from "../dialogues/dialogueTrail.rules.ts";
import { ContractStatus, Party, PrintedForm } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import type { IndicatorManual } from "../indicators/indicatorManual.rules.ts";
import { indicatorManualKey, indicatorManualOf } from "../indicators/indicatorManual.store.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { displayTarget } from "../progress/target.rules.ts";
import { annexForm } from "./annex.document.ts";
import { contractForm } from "./contractForm.document.ts";
import { formPerson, nearestAbove } from "./formPeople.ts";
import { dialogueAppendix, hasTrail } from "./dialogueAppendix.document.ts";
import type { FormSignature } from "./formValues.rules.ts";
import { indicatorIds, manualHash } from "./manualHash.rules.ts";
import { indicatorManual } from "./indicatorManual.document.ts";
import { contractForms, type Printable } from "./issuedDocument.rules.ts";
import { frameOf, governmentOf, momentIn } from "./printFrame.ts";
import type { PrintedPage } from "./printedPage.rules.ts";

type Item = Record<string, unknown>;

const trailOf = ({ results }: Pick<ContractBody, "results">, items: readonly Item[]): DialogueTrail =>
  dialogueTrail(results, clarificationsIn(items), meetingNotesIn(items));

/** Forms this contract has by what stands in its partition; the matrix of a leader is asked for apart. */
export const formsOfContract = (contract: Pick<ContractBody, "annexes" | "results">, items: readonly Item[]) =>
  contractForms(
    Object.values(contract.annexes).reduce((sum, lines) => sum + lines.length, 0),
    hasTrail(trailOf(contract, items)),
  );

/**
 * Lays out a form of a contract from what stands in the table now. Refuses FORM_NOT_APPLICABLE.
 *
 * People are printed as of the day the rater signed, or of the contract's first day while it is not signed: a form
 * printed again later is the same form (features 3.30).
 */
export async function contractPrint(
  context: Context,
  contract: Contract,
  form: PrintedForm,
  items: readonly Item[],
): Promise<Decision<Printable>> {
  if (!formsOfContract(contract, items).includes(form)) return refuse("FORM_NOT_APPLICABLE", "form");
  const government = await governmentOf(context);
  // It was signed for the rest of the year: that it was closed earlier is told by its evaluations.
  const { cycleId, startsOn } = contract;
  const frame = await frameOf(context, government, { cycleId, startsOn });
  const hash = contractHash(contract);
  const signatureOf = (party: Party): FormSignature | undefined => {
    const given = contract.signatures.find((signature) => signature.party === party);
    if (given === undefined) return undefined;
    return {
      ...{ ...momentIn(government.timeZone, given.at), matches: covers(given, hash) },
      ...(given.onBehalfOf ? { onBehalfOf: given.onBehalfOf } : {}),
    };
  };
  const signatures = { employee: signatureOf(Party.EMPLOYEE), rater: signatureOf(Party.RATER) };
  const on = signatures.rater?.day ?? contract.startsOn ?? frame.from;
  const [employee, rater] = await Promise.all([
    formPerson(context, contract.employeeId, on),
    formPerson(context, contract.raterId, on, (posts) => nearestAbove(context, contract.employeeId, on, posts)),
  ]);
  const values = {
    ...frame,
    // The contract itself says as whom it was made.
    employee: {
      ...employee,
      ...{ name: contract.employeeName, position: contract.positionTitle, unit: contract.unitName },
    },
    rater: { ...rater, name: contract.raterName },
    ...{ signatures, binding: binding.includes(contract.status) },
  };
  const sheets = form === PrintedForm.INDICATOR_MANUAL ? await sheetsOf(context, contract) : [];
  const page = pageOf(form, contract, values, sheets);
  // A dialogue goes on after the contract was signed: the appendix is part of what is printed, not of what is signed.
  const appendix =
    form === PrintedForm.CONTRACT_WITH_DIALOGUE
      ? dialogueAppendix(trailOf(contract, items), (at) => momentIn(government.timeZone, at))
      : [];
  return {
    ...{ form, government: government.name, unitName: contract.unitName, year: contract.year },
    ...{ subjectId: contract.id, status: contract.status },
    contentHash: form === PrintedForm.INDICATOR_MANUAL ? manualHash(hash, sheets) : hash,
    page: { ...page, blocks: [...page.blocks, ...appendix] },
    baseName: `${fileNames[form]}-${contract.year}-${contract.employeeName}`,
  };
}

const binding: readonly ContractHeader["status"][] = [ContractStatus.ACTIVE, ContractStatus.CLOSED];

const fileNames: Partial<Record<PrintedForm, string>> = {
  CONTRACT: "SKP",
  CONTRACT_WITH_DIALOGUE: "SKP-dan-Jejak-Dialog",
  CONTRACT_ANNEX: "Lampiran-SKP",
  INDICATOR_MANUAL: "Manual-Indikator",
};

type Shared = Omit<Parameters<typeof annexForm>[0], "resources" | "accountability" | "consequences">;

/** Definition sheets of all indicators in their order: one BatchGet. */
async function sheetsOf(context: Context, { results }: Contract): Promise<(IndicatorManual | undefined)[]> {
  const { organizationId } = context.actor;
  const items = await Promise.all(
    indicatorIds(results).map((id) => context.items.load(indicatorManualKey(organizationId, id))),
  );
  return items.map((item) => (item === undefined ? undefined : indicatorManualOf(item).manual));
}

function pageOf(
  form: PrintedForm,
  contract: Contract,
  values: Shared,
  sheets: readonly (IndicatorManual | undefined)[],
): PrintedPage {
  const { approach, results, behaviors, annexes } = contentOf(contract);
  if (form === PrintedForm.CONTRACT_ANNEX) {
    const { resourceSupport, accountabilityScheme, consequence } = annexes;
    return annexForm({
      ...values,
      ...{ resources: resourceSupport, accountability: accountabilityScheme, consequences: consequence },
    });
  }
  if (form === PrintedForm.INDICATOR_MANUAL) {
    const byId = new Map(indicatorIds(results).map((id, at) => [id, sheets[at]]));
    const indicators = results.flatMap((result) =>
      result.indicators.map((indicator) => {
        const sheet = byId.get(indicator.id);
        return {
          ...indicator,
          ...{ result: result.title, target: displayTarget(indicator.target) },
          unit: sheet?.unit ?? indicator.target.unit,
          aspect: sheet?.aspect ?? indicator.aspect,
          owner: sheet?.owner ?? contract.employeeName,
          dataSource: sheet?.source ?? indicator.dataSource,
          definition: sheet?.definition,
          formulaWords: sheet?.formula,
          purpose: sheet?.purpose ?? undefined,
          dataProvider: sheet?.dataProvider ?? undefined,
          reportingPeriod: sheet?.reportingPeriod ?? undefined,
        };
      }),
    );
    return indicatorManual({ ...values, unitName: contract.unitName, owner: contract.employeeName, indicators });
  }
  return contractForm({ ...values, form: contract.form, approach, results, behaviors });
}
