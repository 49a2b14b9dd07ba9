import type { ContractContent } from "../contracts/contract.rules.ts";
import { agreementOfIndicator, unitAgreementId, type UnitAgreement } from "../contracts/unitAgreement.rules.ts";
import { unitAgreementKey, unitAgreementOf } from "../contracts/unitAgreement.store.ts";
import type { Context } from "../graphql/context.ts";
import type { Agreements } from "./contractCopy.rules.ts";

/** The agreements to which a contract's indicators are tied, and those of the same units for another year, batched. */
export async function agreementsFor(context: Context, content: ContractContent, year: number): Promise<Agreements> {
  const { organizationId } = context.actor;
  const read = async (id: string): Promise<UnitAgreement | undefined> => {
    const item = await context.items.load(unitAgreementKey(organizationId, id));
    return item === undefined ? undefined : unitAgreementOf(item);
  };
  const ids = content.results.flatMap(({ indicators }) =>
    indicators.flatMap(({ unitIndicatorId }) =>
      unitIndicatorId === undefined ? [] : [agreementOfIndicator(unitIndicatorId)],
    ),
  );
  const last = (await Promise.all([...new Set(ids)].map(read))).filter((found) => found !== undefined);
  const now = await Promise.all(last.map(({ unitId }) => read(unitAgreementId(unitId, year))));
  return {
    last: new Map(last.map((agreement) => [agreement.id, agreement])),
    now: new Map(now.flatMap((agreement) => (agreement === undefined ? [] : [[agreement.unitId, agreement]]))),
  };
}
