import { titlesOf, type Contract, type PlannedResult } from "../contracts/contract.rules.ts";
import { limits } from "../contracts/contractContent.rules.ts";
import { ContractStatus, ResultKind } from "../generated/enums.ts";
import type { NewId } from "../kernel/ids.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import type { Bilingual } from "../kernel/working.ts";

/** Most goals in one assignment. */
export const mostGoals = 30;

/** Most people, contracts or sources one request works on. */
export const mostPerBatch = 100;

/** States in which a contract takes goals: those in which its employee still writes alone. */
const open: readonly ContractStatus[] = [ContractStatus.DRAFT, ContractStatus.RETURNED];

const plain = (title: string): string => title.trim().replace(/\s+/g, " ").toLowerCase();

/** A contract with goals added: how many came, and how many it held already. */
export type GoalsAdded = { readonly record: Contract; readonly added: number; readonly present: number };

/**
 * Adds goals to a draft under new ids; a goal whose title the draft holds already is not added again, so that a
 * repeated assignment adds nothing (features 3.33).
 *
 * Refuses STEP_NOT_ALLOWED_IN_STATE once the contract was handed in, and LIST_SIZE when it would grow too long.
 */
export function addGoals(contract: Contract, goals: readonly PlannedResult[], newId: NewId): Decision<GoalsAdded> {
  const held = new Set(contract.results.map(({ title }) => plain(title)));
  const missing = goals.filter(({ title }) => !held.has(plain(title)));
  const present = goals.length - missing.length;
  if (missing.length === 0) return { record: contract, added: 0, present };
  if (!open.includes(contract.status))
    return refuse("STEP_NOT_ALLOWED_IN_STATE", "people", { params: { state: contract.status } });
  if (contract.results.length + missing.length > limits.results)
    return refuse("LIST_SIZE", "results", { params: { max: limits.results } });
  const fresh = missing.map((goal) => ({
    ...goal,
    id: newId("result"),
    indicators: goal.indicators.map((indicator) => ({ ...indicator, id: newId("indicator") })),
  }));
  const mainFirst = (a: PlannedResult, b: PlannedResult): number =>
    Number(a.kind !== ResultKind.MAIN) - Number(b.kind !== ResultKind.MAIN);
  const results = [...contract.results, ...fresh].sort(mainFirst);
  return { record: { ...contract, results, resultTitles: titlesOf(results) }, added: fresh.length, present };
}

const advices: { readonly [State in ContractStatus]?: Bilingual } = {
  ACTIVE: {
    id: "SKP sudah berlaku. Pegawai atau penilai dapat mengubahnya melalui perubahan SKP di tengah tahun.",
    en: "The contract is in force. The employee or rater can begin a change of it.",
  },
  SUBMITTED: {
    id: "SKP sedang di tangan penilai. Minta penilai mengembalikannya, lalu ulangi.",
    en: "The contract is with the rater. Ask the rater to return it, then repeat.",
  },
  IN_DIALOGUE: {
    id: "SKP sedang dibahas dalam dialog. Pegawai dapat menambahkan sasaran ini di sana.",
    en: "The contract is being talked over. The employee can add these goals there.",
  },
  AGREED: {
    id: "SKP sudah disepakati. Minta penilai mengembalikannya, lalu ulangi.",
    en: "The contract is agreed. Ask the rater to return it, then repeat.",
  },
  REVIEWED: {
    id: "SKP sudah direviu. Minta penilai mengembalikannya, lalu ulangi.",
    en: "The contract was reviewed. Ask the rater to return it, then repeat.",
  },
  APPROVED: {
    id: "SKP sudah ditetapkan dan menunggu tanda tangan. Minta penilai mengembalikannya, lalu ulangi.",
    en: "The contract is set and waits for a signature. Ask the rater to return it, then repeat.",
  },
};

/** What to do about a contract that takes no goals any more; undefined when it still does. */
export const goalAdvice = (status: ContractStatus): Bilingual | undefined =>
  open.includes(status) ? undefined : advices[status];
