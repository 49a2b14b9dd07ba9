import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import { changeRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { JobFamilyValues, type JobFamily } from "../generated/enums.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inPartition } from "../table/query.ts";
import { familyOfRubric, unchangedRubric, type Rubric } from "./rubric.rules.ts";

type Item = Record<string, unknown>;

/** Rubrics an organization changed, one a job family. */
export const rubricEntity = new Entity({
  model: { entity: "rubric", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Rubric["history"]>("any"), required: true },
    family: { type: JobFamilyValues, required: true },
    title: { type: "string", required: true },
    levels: { type: CustomAttributeType<Rubric["levels"]>("any"), required: true },
    items: { type: CustomAttributeType<Rubric["items"]>("any"), required: true },
  },
  indexes: {
    byFamily: primaryKey(["TEN#${organizationId}#RUBRICS", ["organizationId"]], ["RUBRIC#${family}", ["family"]]),
  },
});
const rubricOf = (item: Item): Rubric => recordOf(rubricEntity, item);

/** Rubrics of the session's organization. */
export function openRubricStore(session: Session) {
  const { table, organizationId } = session;
  const pk = `${tenantPrefix(organizationId)}RUBRICS`;

  async function ofFamily(family: JobFamily): Promise<Rubric> {
    const changed = await getRecord(table, { pk, sk: `RUBRIC#${family}` }, rubricOf);
    return changed ?? unchangedRubric(family, organizationId);
  }
  const keeping: Keeping<Rubric, never> = {
    load: async (id) => {
      const family = familyOfRubric(id);
      return family === undefined ? undefined : ofFamily(family);
    },
    parts: (after, before) => [recordPart(itemOf(rubricEntity, after), before)],
    conflicts: {},
  };
  return {
    ofFamily,
    /** Every family's rubric: what was changed, else our proposal. One query. */
    all: async (): Promise<Rubric[]> => {
      const changed = new Map((await queryAll(table, inPartition(pk))).map((item) => [item["family"], rubricOf(item)]));
      return JobFamilyValues.map((family) => changed.get(family) ?? unchangedRubric(family, organizationId));
    },
    /** Loads, lets the rule decide, writes: see `changeRecord`. */
    change: (
      id: string,
      version: number,
      order: { readonly action: string; readonly idempotency?: Idempotency | undefined },
      decide: (rubric: Rubric) => Decision<Decided<Rubric>>,
    ): Promise<Changed<Rubric>> => changeRecord(session, keeping, id, version, { ...order, decide }),
  };
}

/** What `openRubricStore` gives. */
export type RubricStore = ReturnType<typeof openRubricStore>;
