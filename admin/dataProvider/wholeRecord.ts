/**
 * Marks the questions of record pages. react-admin keeps each row of a list as if it were the whole record; under a mark
 * of their own, pages wait for the record with all its parts instead of showing a row that lacks them.
 */
export const wholeRecord = { meta: { whole: true } };
