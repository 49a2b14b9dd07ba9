import type { AuditActor } from "../../audit/auditEvent.rules.ts";
import {
  contentOf,
  newContract,
  titlesOf,
  type Contract,
  type ContractParties,
} from "../../contracts/contract.rules.ts";
import type { ContractTerms } from "../../contracts/contractTerms.rules.ts";
import { readContent, type ContractContentInput } from "../../contracts/contractContent.rules.ts";
import { replaceContent, takeStep, type MovingStep } from "../../contracts/contractLifeCycle.rules.ts";
import type { Cycle } from "../../cycles/cycle.rules.ts";
import type { ContractStatus, Party, TimeZone } from "../../generated/enums.ts";
import type { Day, Instant } from "../../kernel/calendar.ts";
import { isRefused } from "../../kernel/refusal.ts";
import type { Chronicle } from "./chronicle.ts";
import { daysWithin, momentsIn } from "./moments.ts";
import { phrase } from "./phrases.ts";
import type { Random } from "./random.ts";

/** Who acts in one person's year. */
export type Cast = { readonly employee: AuditActor; readonly rater: AuditActor; readonly admin: AuditActor };

/** A contract to be made, and how far it gets. */
export type ContractOrder = {
  readonly parties: ContractParties;
  readonly cycle: Cycle;
  readonly organizationId: string;
  readonly content: ContractContentInput;
  /** What the policy asks of it. */
  readonly terms: ContractTerms;
  /** State it is to reach; CLOSED goes through ACTIVE. */
  readonly until: ContractStatus;
  /** First and last day on which something may happen to it. */
  readonly from: Day;
  readonly to: Day;
  readonly zone: TimeZone;
  readonly cast: Cast;
  readonly random: Random;
};

type StepAction = Exclude<MovingStep, "AMEND" | "CONFIRM">;

const acting: Record<StepAction, readonly [keyof Cast, Party, string]> = {
  SUBMIT: ["employee", "EMPLOYEE", "contractSubmit"],
  WITHDRAW: ["employee", "EMPLOYEE", "contractWithdraw"],
  OPEN_DIALOGUE: ["rater", "RATER", "contractOpenDialogue"],
  RETURN: ["rater", "RATER", "contractReturn"],
  AGREE: ["rater", "RATER", "contractAgree"],
  REVIEW: ["admin", "PERFORMANCE_OFFICER", "contractReview"],
  APPROVE: ["rater", "RATER", "contractApprove"],
  SIGN: ["employee", "EMPLOYEE", "contractSign"],
  CLOSE: ["admin", "TENANT_ADMIN", "contractClose"],
};

/** Steps that lead to a state; some go the long way round: a dialogue, or a return and a correction. */
function stepsTo(until: ContractStatus, random: Random): (StepAction | "CORRECT")[] {
  const way = random.next();
  const agreed: (StepAction | "CORRECT")[] =
    way < 0.45
      ? ["SUBMIT", "AGREE"]
      : way < 0.8
        ? ["SUBMIT", "OPEN_DIALOGUE", "AGREE"]
        : ["SUBMIT", "RETURN", "CORRECT", "SUBMIT", "AGREE"];
  switch (until) {
    case "DRAFT":
      return [];
    case "SUBMITTED":
      return ["SUBMIT"];
    case "IN_DIALOGUE":
      return ["SUBMIT", "OPEN_DIALOGUE"];
    case "RETURNED":
      return ["SUBMIT", "RETURN"];
    case "WITHDRAWN":
      return ["WITHDRAW"];
    case "AGREED":
      return agreed;
    case "REVIEWED":
      return [...agreed, "REVIEW"];
    case "APPROVED":
      return [...agreed, "APPROVE"];
    case "ACTIVE":
    case "CLOSED":
      return [...agreed, "APPROVE", "SIGN"];
  }
}

/** Makes a contract by the rules, step by step, up to the state asked for (2.9). Closing is `closeContract`. */
export function contractStory(order: ContractOrder, chronicle: Chronicle): Contract {
  const { random, cast } = order;
  const steps = stepsTo(order.until, random);
  const days = daysWithin(order.from, order.to, steps.length + 1, random);
  const moments = momentsIn(order.zone, random);
  const draft = newContract(order.parties, order.cycle, {
    id: chronicle.newId("contract"),
    organizationId: order.organizationId,
    terms: order.terms,
  });
  const content = readContent(order.content, draft, chronicle.newId);
  if (isRefused(content)) throw new Error(`Contract of ${order.parties.employeeName}: ${JSON.stringify(content)}`);
  let contract = chronicle.change<Contract>(
    undefined,
    { record: { ...draft, ...content, resultTitles: titlesOf(content.results) }, note: { toState: "DRAFT" } },
    { action: "contractCreate", by: cast.employee, party: "EMPLOYEE", at: moments.on(days[0] ?? order.from) },
  );
  steps.forEach((action, index) => {
    const at = moments.on(days[index + 1] ?? order.to);
    contract =
      action === "CORRECT" ? correct(contract, order, chronicle, at) : step(contract, action, order, chronicle, at);
  });
  return contract;
}

function step(
  contract: Contract,
  action: StepAction,
  order: ContractOrder,
  chronicle: Chronicle,
  at: Instant,
): Contract {
  const { random, cast } = order;
  // In the dialogue it is the employee who agrees to what both talked over.
  const asked = action === "AGREE" && contract.status === "IN_DIALOGUE";
  const [who, party, mutation] = asked ? (["employee", "EMPLOYEE", "contractAgree"] as const) : acting[action];
  const reason = action === "RETURN" ? phrase("returnContract", random) : undefined;
  const by = cast[who];
  const decided = takeStep(contract, action, { parties: new Set([party]), name: by.name, at, cycleOpen: true }, reason);
  return chronicle.change(contract, decided, { action: mutation, by, party, at });
}

/** Answers a return: the words of the first result are sharpened. */
function correct(contract: Contract, order: ContractOrder, chronicle: Chronicle, at: Instant): Contract {
  const by = order.cast.employee;
  const results = contract.results.map((result, index) =>
    index === 0 ? { ...result, title: `${result.title}, terukur setiap periode` } : result,
  );
  const decided = replaceContent(
    contract,
    { ...contentOf(contract), results },
    { parties: new Set(["EMPLOYEE"]), name: by.name, at, cycleOpen: true },
  );
  return chronicle.change(contract, decided, { action: "contractUpdate", by, party: "EMPLOYEE", at });
}

/** Closes a contract in force, with a reason. */
export function closeContract(
  contract: Contract,
  order: { readonly admin: AuditActor; readonly at: Instant; readonly reason: string },
  chronicle: Chronicle,
): Contract {
  const by = order.admin;
  const step = { parties: new Set<Party>(["TENANT_ADMIN"]), name: by.name, at: order.at, cycleOpen: true };
  return chronicle.change(contract, takeStep(contract, "CLOSE", step, order.reason), {
    action: "contractClose",
    by,
    party: "TENANT_ADMIN",
    at: order.at,
  });
}
