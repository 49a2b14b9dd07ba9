/**
 * Works through a list with a few at a time, keeping its order: a batch must not open a hundred transactions at once.
 *
 * @param width how many run at the same moment.
 */
export async function inTurn<A, B>(list: readonly A[], width: number, work: (entry: A) => Promise<B>): Promise<B[]> {
  const done: B[] = new Array<B>(list.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < list.length) {
      const at = next;
      next += 1;
      done[at] = await work(list[at] as A);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, list.length) }, worker));
  return done;
}
