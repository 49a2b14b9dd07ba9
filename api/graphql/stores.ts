import type { Session } from "../audit/auditedWrite.ts";
import { openContractStore } from "../contracts/contract.store.ts";

/** All stores, opened for the session's organization: the list is the table of contents. */
export function openStores(session: Session) {
  return {
    contracts: openContractStore(session),
  };
}

/** What resolvers find under `context.stores`. */
export type Stores = ReturnType<typeof openStores>;
