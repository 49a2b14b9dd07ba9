import { Duration } from "aws-cdk-lib";
import { CfnManagedLoginBranding, UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { UserPoolSignIn } from "./userPoolSignIn.ts";

/** The panel as a client of the pool: authorization code with PKCE, no secret, since a browser keeps none. */
export class PanelClient extends Construct {
  readonly clientId: string;

  constructor(scope: Construct, id: string, { signIn, address }: { signIn: UserPoolSignIn; address: string }) {
    super(scope, id);
    const client = new UserPoolClient(this, "Client", {
      userPool: signIn.pool,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(1),
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: signIn.panelScopes,
        callbackUrls: [`${address}/auth-callback`, `${address}/auth-silent`],
        logoutUrls: [`${address}/login`],
      },
    });
    this.clientId = client.userPoolClientId;
    // Without a style of its own the newer sign-in page is not served.
    new CfnManagedLoginBranding(this, "Branding", {
      userPoolId: signIn.pool.userPoolId,
      clientId: this.clientId,
      useCognitoProvidedValues: true,
    });
  }
}
