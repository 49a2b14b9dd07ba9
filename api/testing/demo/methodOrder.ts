import type { Contract } from "../../contracts/contract.rules.ts";
import type { Cycle } from "../../cycles/cycle.rules.ts";
import type { EvaluationMethod, TimeZone } from "../../generated/enums.ts";
import type { Day } from "../../kernel/calendar.ts";
import type { Cast } from "./contractStory.ts";
import type { Random } from "./random.ts";

/** What happens beside the core on an active contract of the running year. */
export type MethodOrder = {
  readonly contract: Contract;
  readonly cycle: Cycle;
  readonly methods: readonly EvaluationMethod[];
  readonly today: Day;
  readonly zone: TimeZone;
  readonly cast: Cast;
  /** Whether the person's work is watched: not at all, by chance, or with an observation prepared for today. */
  readonly observed: "NEVER" | "BY_CHANCE" | "PREPARED";
  readonly random: Random;
};
