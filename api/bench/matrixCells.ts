import { cascadeWorld } from "../testing/cascadeWorld.ts";

const [people, results, measured] = [40, 15, 120];
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** Saving single cells of a matrix of 40 people × 15 results, one after the other: milliseconds a cell. */
export async function matrixCells(): Promise<string[]> {
  const world = await cascadeWorld();
  try {
    const leader = world.leader.contract;
    const columns = Array.from({ length: results }, (_, k) => ({
      ...leader.results[0],
      id: `res_K${k}`,
      title: `Hasil ${k}`,
    }));
    await world.leader
      .stores("admin")
      .contracts.change(leader.id, leader.version, { action: "contractUpdate" }, (seen) => ({
        record: { ...seen, results: columns as never },
        note: {},
      }));
    const rows = [];
    for (let k = 0; k < people; k += 1) rows.push(await world.person(`orang${k}`, "DRAFT"));
    const query = `mutation ($input: MatrixCellSaveInput!) { matrixCellSave(input: $input) { cell { revision } userErrors { code } } }`;
    const took: number[] = [];
    for (let k = 0; k < measured; k += 1) {
      const row = rows[k % people];
      const result = columns[Math.floor(k / people)]?.id;
      if (row === undefined || result === undefined) throw new Error("The matrix is too small");
      const cell = { result, employee: row.employee.id, text: `Produk ${k}`, revision: "0" };
      const begun = performance.now();
      const { matrixCellSave } = await world.ask<{ matrixCellSave: { userErrors: unknown[] } }>("budi", query, {
        input: { leaderContract: leader.id, cell },
      });
      took.push(performance.now() - begun);
      if (matrixCellSave.userErrors.length > 0) throw new Error(JSON.stringify(matrixCellSave.userErrors));
    }
    const sorted = took.sort((a, b) => a - b);
    const ms = (share: number) => `${at(sorted, share).toFixed(0)} ms`;
    return [
      `Matrix of ${people} people × ${results} results, one cell saved in one transaction, ${measured} cells (limit 300 ms at p95)`,
      `  p50 ${ms(0.5)}   p95 ${ms(0.95)}   slowest ${ms(1)}`,
    ];
  } finally {
    await world.stop();
  }
}
