import { MatrixCheckKind, MatrixCellState, ResultKind } from "../generated/enums.ts";
import type { ContractForm, ContractStatus } from "../generated/enums.ts";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { PlannedResult } from "../contracts/contract.rules.ts";
import { Decimal, readDecimal } from "../kernel/decimal.ts";
import type { ContractId, EmployeeId, MatrixId, ResultId } from "../kernel/ids.ts";
import type { Bilingual } from "../kernel/working.ts";
import { shownCell, type MatrixCell, type ShownCell } from "./matrixCell.rules.ts";

/** Somebody from elsewhere who contributes (agile team, R-MPH-05). */
export type Invited = {
  readonly employeeId: EmployeeId;
  readonly name: string;
  readonly positionTitle: string;
  readonly unitName: string;
};

/** What a leader marks on the matrix itself; its id follows from the leader's contract. */
export type MatrixMarks = {
  readonly id: MatrixId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly leaderContractId: ContractId;
  /** Results the leader delivers alone. */
  readonly ownWork: readonly ResultId[];
  readonly invited: readonly Invited[];
};

/** Id of a leader's matrix. */
export const matrixIdOf = (leaderContract: string): MatrixId => `mtx_${leaderContract.slice(4)}` as MatrixId;

/** A person of the matrix with what they planned so far. */
export type MatrixPerson = {
  readonly employee: string;
  readonly name: string;
  readonly positionTitle: string;
  readonly unitName: string;
  readonly invited: boolean;
  readonly contract?: string | undefined;
  readonly contractStatus?: ContractStatus | undefined;
  readonly form?: ContractForm | undefined;
  readonly results: readonly PlannedResult[];
};

/** A row: a person and the cells that say something. */
export type MatrixRow = Omit<MatrixPerson, "results"> & { readonly cells: readonly ShownCell[] };

/** A column with what adds up in it. */
export type MatrixColumn = {
  readonly id: string;
  readonly title: string;
  readonly kind: ResultKind;
  readonly indicators: readonly string[];
  readonly ownWork: boolean;
  readonly contributors: number;
  readonly sharesTotal: string | null;
};

/** Something that does not fit together; never a refusal. */
export type MatrixCheck = {
  readonly kind: MatrixCheckKind;
  readonly result?: string | undefined;
  readonly employee?: string | undefined;
  readonly words: Bilingual;
};

const contributing: readonly MatrixCellState[] = [MatrixCellState.LINKED, MatrixCellState.PENDING, MatrixCellState.OWN];

/** Rows of the matrix: every person with the cells that say something, in order of columns. */
export function matrixRows(
  columns: readonly Pick<PlannedResult, "id">[],
  people: readonly MatrixPerson[],
  cells: readonly MatrixCell[],
): MatrixRow[] {
  const stored = new Map(cells.map((cell) => [`${cell.resultId}#${cell.employeeId}`, cell]));
  return people.map(({ results, ...person }) => ({
    ...person,
    cells: columns
      .map(({ id }) =>
        shownCell({ result: id, employee: person.employee }, stored.get(`${id}#${person.employee}`), results),
      )
      .filter((cell) => cell.state !== MatrixCellState.EMPTY || cell.revision !== "0"),
  }));
}

/** Columns with their contributors and the exact sum of their shares (features 3.20). */
export function matrixColumns(
  results: readonly PlannedResult[],
  rows: readonly MatrixRow[],
  ownWork: readonly string[],
): MatrixColumn[] {
  return results.map(({ id, title, kind, indicators }) => {
    const cells = rows.flatMap((row) =>
      row.cells.filter((cell) => cell.result === id && contributing.includes(cell.state)),
    );
    const shares = cells.flatMap((cell) =>
      cell.share === undefined ? [] : [readDecimal(cell.share) ?? new Decimal(0)],
    );
    return {
      ...{ id, title, kind, ownWork: ownWork.includes(id), contributors: cells.length },
      indicators: indicators.map(({ title: what, target }) => `${what}: ${target.text} ${target.unit}`.trim()),
      sharesTotal:
        shares.length === 0 ? null : shares.reduce((sum, share) => sum.plus(share), new Decimal(0)).toString(),
    };
  });
}

/** Results that support each other in a ring, by id; `serves` names what each result supports. */
export function rings(serves: ReadonlyMap<string, readonly string[]>): string[] {
  const reaches = (from: string): boolean => {
    const seen = new Set<string>();
    const next = [...(serves.get(from) ?? [])];
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      if (id === from) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      next.push(...(serves.get(id) ?? []));
    }
    return false;
  };
  return [...serves.keys()].filter(reaches);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function doubleCounts(
  column: PlannedResult,
  people: readonly MatrixPerson[],
  rows: readonly MatrixRow[],
): MatrixCheck[] {
  const cells = rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.result === column.id && contributing.includes(cell.state))
      .map((cell) => ({ row, cell })),
  );
  const byText = Map.groupBy(cells, ({ cell }) => plain(cell.text));
  const same = [...byText.values()].flatMap((group): MatrixCheck[] => {
    const [first] = group;
    if (first === undefined || group.length < 2 || group.every(({ cell }) => cell.share !== undefined)) return [];
    const names = group.map(({ row }) => row.name).join(", ");
    const words = {
      id: `${names} menghasilkan hal yang sama: “${first.cell.text}”. Beri pembagian persen atau bedakan hasilnya.`,
      en: `${names} deliver the same thing: “${first.cell.text}”. Give shares or tell the results apart.`,
    };
    return [{ kind: MatrixCheckKind.DOUBLE_COUNT, result: column.id, employee: first.row.employee, words }];
  });
  const summed = column.indicators.flatMap((goal): MatrixCheck[] => {
    if (goal.unitIndicatorId === undefined || goal.target.kind !== "NUMBER" || goal.accumulation !== "SUM") return [];
    const parts = people.flatMap(({ results }) => results).filter((result) => result.supportedResultId === column.id);
    const figures = parts.flatMap(({ indicators }) =>
      indicators.flatMap(({ unitIndicatorId, target, accumulation }) =>
        unitIndicatorId === goal.unitIndicatorId && target.kind === "NUMBER" && accumulation === "SUM"
          ? [readDecimal(target.number) ?? new Decimal(0)]
          : [],
      ),
    );
    const total = figures.reduce((sum, figure) => sum.plus(figure), new Decimal(0));
    if (figures.length < 2 || total.lte(readDecimal(goal.target.number) ?? 0)) return [];
    const words = {
      id: `Target “${goal.title}” berjumlah ${total.toString()} pada para pegawai, lebih dari target pimpinan ${goal.target.text}: mungkin dihitung dua kali.`,
      en: `Targets of “${goal.title}” add up to ${total.toString()} among the people, above the leader's ${goal.target.text}: perhaps counted twice.`,
    };
    return [{ kind: MatrixCheckKind.DOUBLE_COUNT, result: column.id, words }];
  });
  return [...same, ...summed];
}

/**
 * What does not fit together (R-MPH-05, features 3.19, 3.20): results without contributor, main results without parent,
 * shares that are used and do not sum to 100, rings, double counts. Told, never a reason to refuse.
 */
export function matrixChecks(
  leader: { readonly results: readonly PlannedResult[] },
  people: readonly MatrixPerson[],
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
): MatrixCheck[] {
  const alone = columns
    .filter((column) => column.contributors === 0 && !column.ownWork)
    .map(({ id, title }): MatrixCheck => ({
      kind: MatrixCheckKind.NO_CONTRIBUTOR,
      result: id,
      words: {
        id: `Belum ada yang mendukung “${title}”. Isi peran seseorang, atau tandai dikerjakan sendiri.`,
        en: `Nobody contributes to “${title}” yet. Give somebody a role, or mark it as own work.`,
      },
    }));
  const shares = columns
    .filter(({ sharesTotal }) => sharesTotal !== null && !new Decimal(sharesTotal).eq(100))
    .map(({ id, title, sharesTotal }): MatrixCheck => ({
      kind: MatrixCheckKind.SHARES_NOT_100,
      result: id,
      words: {
        id: `Pembagian “${title}” berjumlah ${(sharesTotal ?? "").replace(".", ",")} %, seharusnya 100 %.`,
        en: `Shares of “${title}” add up to ${sharesTotal} %, not 100 %.`,
      },
    }));
  const orphans = people
    .filter((person) => !person.invited)
    .flatMap((person) =>
      person.results
        .filter(
          (result) => result.kind === ResultKind.MAIN && !result.supportedResultId && !result.supportedLeaderResult,
        )
        .map((result): MatrixCheck => ({
          kind: MatrixCheckKind.NO_PARENT,
          employee: person.employee,
          words: {
            id: `Hasil utama ${person.name}, “${result.title}”, belum mendukung hasil pimpinan.`,
            en: `${person.name}'s main result “${result.title}” supports no result of a leader.`,
          },
        })),
    );
  const all = [...leader.results, ...people.flatMap(({ results }) => results)];
  const serves = new Map(
    all.map(({ id, supportedResultId }) => [id as string, supportedResultId ? [supportedResultId] : []]),
  );
  const ringed = new Set(rings(serves));
  const cycles = leader.results
    .filter(({ id }) => ringed.has(id))
    .map(({ id, title }): MatrixCheck => ({
      kind: MatrixCheckKind.CYCLE,
      result: id,
      words: {
        id: `“${title}” mendukung hasil yang justru mendukungnya: rantai ini berputar.`,
        en: `“${title}” supports a result that supports it in turn: the chain is a ring.`,
      },
    }));
  return [
    ...alone,
    ...shares,
    ...cycles,
    ...leader.results.flatMap((column) => doubleCounts(column, people, rows)),
    ...orphans,
  ];
}
