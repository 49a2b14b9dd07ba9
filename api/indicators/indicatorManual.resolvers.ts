import { partiesOf } from "../access/actor.rules.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { findIndicator } from "../contracts/findIndicator.rules.ts";
import type { IndicatorParent } from "../contracts/contractParent.ts";
import { DelegatedAct, Party } from "../generated/enums.ts";
import type { IndicatorManualSaveInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { payload } from "../graphql/payload.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { manualsOpen, writeManual, type ContractIndicatorManual } from "./indicatorManual.rules.ts";
import { indicatorManualKey, indicatorManualOf } from "./indicatorManual.store.ts";

/** A sheet as the schema shows it, or that there is none yet. */
type Shown = Pick<ContractIndicatorManual, "version"> & {
  readonly manual: ContractIndicatorManual["manual"] | null;
  readonly mayEdit: boolean;
};

function mayEdit(contract: ContractHeader, context: Context): boolean {
  const parties = partiesOf(context.actor, contract, DelegatedAct.CONTRACT);
  return manualsOpen(contract.status) && (parties.has(Party.EMPLOYEE) || parties.has(Party.RATER));
}

async function indicatorManualSave(_: unknown, { input }: { input: IndicatorManualSaveInput }, context: Context) {
  const refused = (reason: Refused) => payload<"indicatorManual", Shown>("indicatorManual", { refused: reason });
  const contract = await context.stores.contracts.load(input.contract);
  if (contract === undefined || !mayUseOn(context, "indicatorManualSave", contract))
    return refused(refuse("UNKNOWN_ID", "contract"));
  if (findIndicator(contract, input.indicator) === undefined) return refused(refuse("UNKNOWN_ID", "indicator"));
  const { organizationId, id: contractId, status } = contract;
  const changed = await context.stores.indicatorManuals.save(input.indicator, input.version, (before) =>
    writeManual(before, input.manual, { organizationId, contractId, indicatorId: input.indicator, status }),
  );
  const show = ({ version, manual }: ContractIndicatorManual): Shown => ({ version, manual, mayEdit: true });
  if ("record" in changed) return payload("indicatorManual", { record: show(changed.record) });
  const fresh = changed.fresh === undefined ? {} : { fresh: show(changed.fresh) };
  return payload<"indicatorManual", Shown>("indicatorManual", { refused: changed.refused, ...fresh });
}

const Indicator = {
  /** By the request's batch: the sheets of a whole contract are one request more. */
  async manual(indicator: IndicatorParent, _: unknown, context: Context): Promise<Shown> {
    const item = await context.items.load(indicatorManualKey(context.actor.organizationId, indicator.id));
    const found = item === undefined ? undefined : indicatorManualOf(item);
    return {
      version: found?.version ?? 0,
      manual: found?.manual ?? null,
      mayEdit: mayEdit(indicator.contract, context),
    };
  },
};

/** Definition sheets of the indicators of contracts (F14). */
export const indicatorManualResolvers = { Mutation: { indicatorManualSave }, Indicator };
