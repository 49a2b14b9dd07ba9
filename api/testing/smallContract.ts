import type { MovingStep } from "../contracts/contractLifeCycle.rules.ts";
import type { ContractStatus, Party } from "../generated/enums.ts";

type Taken = readonly [action: MovingStep, party: Party, mutation: string];

const submitted: readonly Taken[] = [["SUBMIT", "EMPLOYEE", "contractSubmit"]];
const agreed: readonly Taken[] = [...submitted, ["AGREE", "RATER", "contractAgree"]];
const approved: readonly Taken[] = [...agreed, ["APPROVE", "RATER", "contractApprove"]];
const active: readonly Taken[] = [...approved, ["SIGN", "EMPLOYEE", "contractSign"]];

/** The shortest way from a new draft to each state (2.9): who takes which step by which mutation. */
export const stepsTo: Record<ContractStatus, readonly Taken[]> = {
  DRAFT: [],
  SUBMITTED: submitted,
  IN_DIALOGUE: [...submitted, ["OPEN_DIALOGUE", "RATER", "contractOpenDialogue"]],
  RETURNED: [...submitted, ["RETURN", "RATER", "contractReturn"]],
  AGREED: agreed,
  REVIEWED: [...agreed, ["REVIEW", "PERFORMANCE_OFFICER", "contractReview"]],
  APPROVED: approved,
  ACTIVE: active,
  CLOSED: [...active, ["CLOSE", "TENANT_ADMIN", "contractClose"]],
  WITHDRAWN: [["WITHDRAW", "EMPLOYEE", "contractWithdraw"]],
};

/** Content of a small, complete contract; fits both forms. */
export const smallContent = {
  results: [
    {
      kind: "MAIN" as const,
      title: "Terlayaninya pemohon tepat waktu",
      supportedLeaderResult: "Meningkatnya mutu layanan",
      indicators: [
        {
          title: "Jumlah pemohon yang dilayani",
          aspect: "QUANTITY" as const,
          perspective: "SERVICE_RECIPIENT" as const,
          target: "1200",
          unit: "orang",
          accumulation: "SUM" as const,
        },
        {
          title: "Waktu tunggu",
          aspect: "TIME" as const,
          perspective: "BUSINESS_PROCESS" as const,
          target: "10",
          unit: "menit",
          direction: "LOWER" as const,
        },
      ],
    },
  ],
  annexes: {
    resourceSupport: ["Satu petugas loket tambahan"],
    accountabilityScheme: ["Laporan tertulis tiap triwulan"],
    consequence: ["Apresiasi bila target tercapai"],
  },
};
