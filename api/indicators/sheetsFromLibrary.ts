import type { Contract } from "../contracts/contract.rules.ts";
import type { ContractContentInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { indicatorEntryKey, indicatorEntryOf } from "./indicatorEntry.store.ts";
import { writeManual } from "./indicatorManual.rules.ts";

/**
 * Gives new indicators that were taken from the library a copy of their entry's definition sheet (F14). A copy, since
 * what a contract was signed on must not change with the library; a sheet that exists already stays as it is.
 *
 * @param written the contract as it was written from `content`; an open amendment's proposal, when there is one.
 */
export async function copyLibrarySheets(context: Context, content: ContractContentInput, written: Contract) {
  const { organizationId } = context.actor;
  const named = new Set(content.results.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const taken = content.results.flatMap((result) => {
    const fresh = (written.proposed ?? written).results
      .filter(({ title }) => title === result.title.trim())
      .flatMap(({ indicators }) => indicators.filter(({ id }) => !named.has(id)));
    return result.indicators.flatMap(({ id, title, libraryEntry }) => {
      const indicator = fresh.find((one) => one.title === title.trim());
      return id == null && libraryEntry && indicator ? [{ indicator: indicator.id, libraryEntry }] : [];
    });
  });
  await Promise.all(
    taken.map(async ({ indicator, libraryEntry }) => {
      const item = await context.items.load(indicatorEntryKey(organizationId, libraryEntry));
      const manual = item === undefined ? null : indicatorEntryOf(item).manual;
      if (manual === null) return;
      const { id: contractId, status } = written;
      const about = { organizationId, contractId, indicatorId: indicator, status };
      await context.stores.indicatorManuals.save(indicator, 0, (before) => writeManual(before, manual, about));
    }),
  );
}
