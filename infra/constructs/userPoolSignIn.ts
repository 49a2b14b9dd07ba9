import { Aws, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { Stage } from "../stages.ts";

/**
 * Sign-in from our own pool, when no government issuer is set.
 *
 * People are invited by an administrator; nobody signs up alone. Machines have clients of their own. The panel's
 * client is in the service stack: its return address is CloudFront's, which does not exist here yet.
 */
export class UserPoolSignIn extends Construct {
  readonly pool: UserPool;
  readonly domain: UserPoolDomain;
  /** An application that reads: payroll, a data portal. One such client each; this is the first. */
  readonly machineClient: UserPoolClient;
  /** The issuer as tokens name it. */
  readonly issuer: string;
  /**
   * Audience of tokens for this API. Cognito's access tokens carry no `aud`; they carry scopes that begin with the
   * identifier of a resource server, which is this.
   */
  readonly audience = "capaian";
  /** What the panel asks for: who someone is, and both scopes of the API. */
  readonly panelScopes: OAuthScope[];

  constructor(scope: Construct, id: string, { stage, mfa }: { stage: Stage; mfa: "REQUIRED" | "OPTIONAL" }) {
    super(scope, id);
    this.pool = new UserPool(this, "Pool", {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true, preferredUsername: true },
      standardAttributes: { email: { required: true, mutable: true } },
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa[mfa],
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(this.pool).acknowledge({
      id: "AwsSolutions-COG8",
      reason:
        "The Plus plan costs two cents a person a month for tens of thousands of people; sign-in is by invitation, with strong passwords and a second factor.",
    });
    if (mfa === "OPTIONAL") {
      Validations.of(this.pool).acknowledge({
        id: "AwsSolutions-COG2",
        reason: "This stage holds no real people's data; a second factor is offered, and required in production.",
      });
    }
    this.domain = this.pool.addDomain("Domain", {
      // The name is unique in the whole region; the account's number makes it ours.
      cognitoDomain: { domainPrefix: `capaian-${stage.name}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.pool.userPoolId}`;

    const read = new ResourceServerScope({ scopeName: "read", scopeDescription: "Read what the client's role allows" });
    const write = new ResourceServerScope({ scopeName: "write", scopeDescription: "Change what the role allows" });
    const server = this.pool.addResourceServer("Api", { identifier: this.audience, scopes: [read, write] });
    const ofApi = [read, write].map((scope) => OAuthScope.resourceServer(server, scope));
    this.panelScopes = [OAuthScope.OPENID, OAuthScope.PROFILE, ...ofApi];
    this.machineClient = this.pool.addClient("MachineClient", {
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.resourceServer(server, read)] },
      accessTokenValidity: Duration.hours(1),
      authFlows: {},
    });
  }
}
