/**
 * The one definition of the DynamoDB table: infra, the local start and the tests create it from here.
 *
 * One table holds everything. `pk`/`sk` keep what is read together in one partition (a contract with its
 * results, realisations and evaluations); four sparse indexes answer the list questions. Each entity names
 * its own indexes by the question they answer (`ofCycle`, `ofRater`); only their keys are `gsi1`…`gsi4`.
 */
export const tableDefinition = {
  partitionKey: "pk",
  sortKey: "sk",
  /** Sparse: an item is in an index only when it carries that index's keys. */
  indexes: ["gsi1", "gsi2", "gsi3", "gsi4"],
  /** Records carry both images: projections need the change, not only the result. */
  streamViewType: "NEW_AND_OLD_IMAGES",
  /** Attribute with an epoch second after which an item may vanish; only idempotency keys carry it. */
  timeToLiveAttribute: "expiresAt",
} as const;

/** Name of an index, as DynamoDB knows it. */
export type IndexName = (typeof tableDefinition.indexes)[number];

/** Key attributes of an index: `gsi1` has `gsi1pk` and `gsi1sk`. */
export const indexKeys = <Name extends IndexName>(name: Name) =>
  ({ partitionKey: `${name}pk`, sortKey: `${name}sk` }) as const;
