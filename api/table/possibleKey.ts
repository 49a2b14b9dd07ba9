/** Bytes that DynamoDB allows the values of a table's keys. */
const most = { pk: 2048, sk: 1024 };

/**
 * Whether the table could hold an item under a key. What people send may be longer than any key; such a key leads to
 * nothing, and asking for it would fail the whole request.
 */
export const isPossibleKey = ({ pk, sk }: { readonly pk: string; readonly sk: string }): boolean =>
  [pk, sk].every((value) => value !== "") && Buffer.byteLength(pk) <= most.pk && Buffer.byteLength(sk) <= most.sk;
