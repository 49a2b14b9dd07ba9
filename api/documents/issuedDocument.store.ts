import { CustomAttributeType, Entity } from "electrodb";
import { createRecord, recordPart, type Changed, type Keeping } from "../audit/change.ts";
import type { Session } from "../audit/auditedWrite.ts";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import { PrintedFormValues } from "../generated/enums.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey } from "../table/keys.ts";
import type { IssuedDocument } from "./issuedDocument.rules.ts";

/*
 * Whoever verifies a paper knows its hash and nothing else, so the key holds no organization. The hash covers the
 * record's id: two organizations never print the same one.
 */
const issuedDocumentEntity = new Entity({
  model: { entity: "issuedDocument", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<HistoryHead>("any"), required: true },
    hash: { type: "string", required: true },
    code: { type: "string", required: true },
    form: { type: PrintedFormValues, required: true },
    government: { type: "string", required: true },
    unitName: { type: "string", required: true },
    year: { type: "number", required: true },
    subjectId: { type: "string", required: true },
    contentHash: { type: "string", required: true },
    status: { type: "string" },
    issuedAt: { type: "string", required: true },
  },
  indexes: { byHash: primaryKey(["DOCUMENT#${hash}", ["hash"]], ["DOCUMENT", []]) },
});

/** Key of a registration's item. */
export const issuedDocumentKey = (hash: string) => ({ pk: `DOCUMENT#${hash}`, sk: "DOCUMENT" });

/** Reads a registration's item. */
export const issuedDocumentOf = (item: Record<string, unknown>): IssuedDocument => recordOf(issuedDocumentEntity, item);

/** Printed forms of the session's organization. */
export function openIssuedDocumentStore(session: Session) {
  const { table, organizationId } = session;

  async function load(id: string): Promise<IssuedDocument | undefined> {
    const found = await getRecord(table, issuedDocumentKey(id.slice("doc_".length)), issuedDocumentOf);
    return found?.organizationId === organizationId ? found : undefined;
  }

  const keeping: Keeping<IssuedDocument, never> = {
    load,
    parts: (after) => [recordPart(itemOf(issuedDocumentEntity, after), undefined)],
    conflicts: {},
  };

  return {
    load,
    /** Registers a printed form; the same form again is the one that is registered already. */
    async register(document: IssuedDocument): Promise<Changed<IssuedDocument>> {
      const known = await load(document.id);
      if (known !== undefined) return { record: known };
      const note = { reason: document.code, changedFields: [] };
      const written = await createRecord(session, keeping, {
        action: "documentIssue",
        decide: () => ({ record: document, note }),
      });
      // Somebody printed the same form at the same moment.
      return "refused" in written && written.fresh ? { record: written.fresh } : written;
    },
  };
}

/** What `openIssuedDocumentStore` gives. */
export type IssuedDocumentStore = ReturnType<typeof openIssuedDocumentStore>;
