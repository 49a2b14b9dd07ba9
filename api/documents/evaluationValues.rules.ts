import type { LeaderExpectation, PlannedResult } from "../contracts/contract.rules.ts";
import type {
  Acknowledgement,
  Behavior,
  ContractApproach,
  ContractForm,
  EvaluationKind,
  FeedbackKind,
  OrganizationPredicate,
  Predicate,
  Rating,
} from "../generated/enums.ts";
import type { Day } from "../kernel/calendar.ts";
import type { FormFrame, FormMoment, FormPerson } from "./formValues.rules.ts";

/** The period a form is about. */
export type FormPeriod = {
  readonly kind: EvaluationKind;
  /** Key: `2026-Q3`, `2026-M04`, `2026`. */
  readonly key: string;
};

/** What was said on a result, a behavior value or the whole, as a form prints it. */
export type PrintedFeedback = {
  readonly text: string;
  /** Absent for the rater's words in the evaluation itself. */
  readonly kind?: FeedbackKind | undefined;
  readonly day?: Day | undefined;
  readonly by?: string | undefined;
  /** Reply of the person it is about (BGO-06). */
  readonly reply?: string | undefined;
};

/** What was reached on an indicator by the end of the period, and what shows it. */
export type PrintedRealization = { readonly realized: string | null; readonly evidence: readonly string[] };

/** What forms F6, F7 and F8 print of results and behavior. */
export type PeriodSubstance = {
  readonly form: ContractForm;
  readonly approach: ContractApproach;
  readonly results: readonly PlannedResult[];
  readonly behaviors: readonly LeaderExpectation[];
  /** By indicator id. */
  readonly realizations: ReadonlyMap<string, PrintedRealization>;
  /** By result id. */
  readonly resultFeedback: ReadonlyMap<string, readonly PrintedFeedback[]>;
  readonly behaviorFeedback: ReadonlyMap<Behavior, readonly PrintedFeedback[]>;
  /** About the whole. */
  readonly generalFeedback: readonly PrintedFeedback[];
};

/** What all forms of an evaluation share. */
export type EvaluationFrame = FormFrame & {
  readonly period: FormPeriod;
  readonly employee: FormPerson;
  readonly rater: FormPerson;
  /** True while an objection is open: printed on every form (R-OBJ-05). */
  readonly provisional: boolean;
  /** False as long as the result may still change for another reason, e.g. not handed over. */
  readonly final: boolean;
  /** When the rater set the ratings; absent as long as they did not. */
  readonly ratedAt?: FormMoment | undefined;
  /** True when the ratings are those of a decision on an objection: not the rater set them (R-OBJ-07). */
  readonly decided?: boolean | undefined;
};

/** The unit's predicate and how people spread; counts as the report shows them, absent when it has none. */
export type UnitStanding = {
  readonly predicate?: OrganizationPredicate | undefined;
  readonly counts?: Readonly<Record<Predicate, number>> | undefined;
  /** How many of them may still change, an objection being open (R-OBJ-05). */
  readonly provisional?: number | undefined;
};

/** Own ratings; present only where the policy has SELF_ASSESSMENT (R-MIX-01). */
export type PrintedSelfAssessment = {
  readonly resultRating?: Rating | undefined;
  readonly behaviorRating?: Rating | undefined;
};

/** What form F6 prints. */
export type FeedbackFormValues = EvaluationFrame & PeriodSubstance;

/** What forms F7 and F8 print. */
export type EvaluationFormValues = FeedbackFormValues & {
  readonly standing: UnitStanding;
  readonly resultRating: Rating;
  readonly behaviorRating: Rating;
  readonly predicate: Predicate;
  readonly selfAssessment?: PrintedSelfAssessment | undefined;
};

/** How an objection ended (R-OBJ-07). */
export type PrintedOutcome = "UPHELD" | "CHANGED" | "RETURNED" | "WITHDRAWN";

/** What one side said, with what they showed. */
export type PrintedStatement = {
  readonly name: string;
  readonly text: string;
  readonly day: Day;
  readonly evidence: readonly string[];
};

/** An objection with what both sides said, and the decision when there is one. */
export type PrintedObjection = {
  readonly text: string;
  readonly filedOn: Day;
  readonly evidence: readonly string[];
  readonly statements: readonly PrintedStatement[];
  readonly decision?:
    | {
        readonly outcome: PrintedOutcome;
        readonly reason: string;
        readonly by: string;
        readonly day: Day;
        readonly resultRating?: Rating | undefined;
        readonly behaviorRating?: Rating | undefined;
      }
    | undefined;
};

/** What form F9 prints. */
export type EvaluationDocumentValues = EvaluationFrame & {
  /** Superior of the rater; absent when nobody stands above, or nobody is known. */
  readonly superior?: FormPerson | undefined;
  readonly organizationPredicate?: OrganizationPredicate | undefined;
  readonly predicate: Predicate;
  readonly note?: string | undefined;
  /** Oldest first; boxes 6 to 8 are printed only when there is one (R-OBJ-06). */
  readonly objections: readonly PrintedObjection[];
  readonly deliveredAt?: FormMoment | undefined;
  /** How it became final, and when (R-EW-02). */
  readonly acknowledgement?: { readonly kind: Acknowledgement; readonly at: FormMoment } | undefined;
};
