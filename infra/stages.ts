import { RetentionDays } from "aws-cdk-lib/aws-logs";

/**
 * Who signs people in: the stack's own Cognito pool, or a government's own OIDC issuer.
 *
 * `mfa` of the pool: whether a second factor must be set up, or may be.
 * `audience` of an external issuer is the `aud` its access tokens carry for this API; `panelClientId` its public
 * client (authorization code with PKCE, no secret) for the panel; `scope` and `resource` what the panel asks for, where
 * the issuer wants more than `openid profile` before it gives such tokens.
 */
export type SignIn =
  | { kind: "pool"; mfa: "REQUIRED" | "OPTIONAL" }
  | {
      kind: "external";
      issuer: `https://${string}`;
      audience: string;
      panelClientId: string;
      scope?: string;
      resource?: string;
    };

/** A name of our own for panel and API, in a hosted zone of Route 53. Without it CloudFront's name serves. */
export type Domain = { name: string; hostedZone: { id: string; name: string } };

/** Everything in which one stage differs from another. */
export type Stage = {
  name: "dev" | "staging" | "production";
  /** Where the data rests: Jakarta, since personal data of civil servants stays in Indonesia. */
  region: string;
  domain?: Domain;
  signIn: SignIn;
  /** Hears of alarms and of the budget. Without it nobody does, and synthesis warns. */
  alarmMail?: string;
  /** Scanner that looks at evidence files, once it is set up for the bucket (see deploy.md); without it they are shown as not scanned. */
  evidenceScanner?: "GUARDDUTY";
  /** Whether what holds data refuses deletion and outlives its stack. */
  keepsData: boolean;
  /** After a restore: the restored table that the service uses instead of the stack's own (see the runbook). */
  restoredTable?: { tableArn: string; tableStreamArn: string };
  /** Days that daily backups of the table are kept, and months that monthly ones are. */
  backups: { dailyForDays: number; monthlyForMonths: number };
  logRetention: RetentionDays;
  /** Budget of the whole account (one account a stage), US dollars a month. */
  monthlyBudget: number;
  /** Requests a second that the API takes from all clients together, and in a burst. */
  requests: { perSecond: number; burst: number };
};

const region = "ap-southeast-3";

/** The stages. To deploy one of your own, change its values here. */
export const stages: Record<Stage["name"], Stage> = {
  dev: {
    name: "dev",
    region,
    signIn: { kind: "pool", mfa: "OPTIONAL" },
    keepsData: false,
    backups: { dailyForDays: 7, monthlyForMonths: 1 },
    logRetention: RetentionDays.TWO_WEEKS,
    monthlyBudget: 25,
    requests: { perSecond: 50, burst: 100 },
  },
  staging: {
    name: "staging",
    region,
    signIn: { kind: "pool", mfa: "OPTIONAL" },
    keepsData: false,
    backups: { dailyForDays: 7, monthlyForMonths: 1 },
    logRetention: RetentionDays.ONE_MONTH,
    monthlyBudget: 50,
    requests: { perSecond: 200, burst: 400 },
  },
  production: {
    name: "production",
    region,
    signIn: { kind: "pool", mfa: "REQUIRED" },
    keepsData: true,
    backups: { dailyForDays: 35, monthlyForMonths: 60 },
    logRetention: RetentionDays.ONE_YEAR,
    monthlyBudget: 300,
    requests: { perSecond: 1000, burst: 2000 },
  },
};

/**
 * The stage of a name, as `-c stage=…` gives it.
 *
 * @throws Error that lists the known names.
 */
export function stageNamed(name: string): Stage {
  const stage = Object.values(stages).find((each) => each.name === name);
  if (!stage) throw new Error(`Unknown stage "${name}". Known: ${Object.keys(stages).join(", ")}.`);
  return stage;
}
