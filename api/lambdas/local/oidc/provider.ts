import type Provider from "oidc-provider";
import type { ClientMetadata, Configuration } from "oidc-provider";
import { join } from "node:path";
import type { DemoDirectory } from "../demoWorld.ts";
import { OidcProviderClass } from "./loadProvider.ts";
import { logoutPage, signedOutPage, troublePage } from "./otherPages.ts";
import { oidcSecrets } from "./secrets.ts";
import { openSessionFile, type SessionFile } from "./sessionFile.ts";

/** Audience of access tokens: what `OIDC_AUDIENCE` names. */
export const audience = "capaian";
/** The panel's public client. */
export const panelClientId = "capaian-panel";
/** What the panel asks for. */
export const panelScope = "openid profile read write";
/** The GraphQL playground's public client. */
export const playgroundClientId = "capaian-graphiql";

/** A resource indicator has to be an absolute URI; the audience in the token is the plain word. */
const resource = "urn:capaian";
const apiScopes = ["read", "write"];
const allScopes = ["openid", "offline_access", "profile", ...apiScopes];
const hour = 3_600;
const twoWeeks = 14 * 24 * hour;

/** What the sign-in server is made from. */
export type OidcOptions = {
  /** Origin it is reached at, e.g. `http://localhost:4000`; the issuer is `/oidc` below it. */
  origin: string;
  /** Folder for its keys and sessions. */
  folder: string;
  directory: DemoDirectory;
};

/** The sign-in server's core, and the file behind it. */
export type OidcProvider = { provider: Provider; sessions: SessionFile };

/**
 * An OIDC server for one machine: authorization code with PKCE for the panel and the playground, client
 * credentials for the demo world's other applications, JWT access tokens for the audience `capaian`.
 */
export async function createProvider({ origin, folder, directory }: OidcOptions): Promise<OidcProvider> {
  const secrets = await oidcSecrets(folder);
  const sessions = await openSessionFile(join(folder, "oidc-sessions.json"));
  const port = new URL(origin).port;
  const configuration: Configuration = {
    adapter: sessions.adapter,
    clients: [...publicClients(origin), ...confidentialClients(directory)],
    jwks: { keys: secrets.keys },
    // Cookies do not know ports: two local starts must not sign each other out.
    cookies: {
      keys: secrets.cookieKeys,
      names: { session: `capaian_${port}`, interaction: `capaian_step_${port}`, resume: `capaian_resume_${port}` },
    },
    scopes: allScopes,
    claims: { openid: ["sub"], profile: ["name"] },
    // The panel shows the name at once, without another request.
    conformIdTokenClaims: false,
    clientBasedCORS: () => true,
    findAccount: (_context, subject) => {
      const person = directory.people.find((candidate) => candidate.subject === subject);
      return person && { accountId: subject, claims: async () => ({ sub: subject, name: person.name }) };
    },
    interactions: { url: (_context, interaction) => `/oidc/interaction/${interaction.uid}` },
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed("refresh_token"),
    loadExistingGrant,
    renderError: (context, failure) => {
      context.type = "html";
      context.body = troublePage(String(failure.error_description ?? failure.error));
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => void (context.body = logoutPage(form)),
        postLogoutSuccessSource: (context) => void (context.body = signedOutPage(origin)),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => resource,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => ({
          scope: apiScopes.join(" "),
          audience,
          accessTokenFormat: "jwt" as const,
          accessTokenTTL: hour,
          jwt: { sign: { alg: "RS256" as const } },
        }),
      },
    },
    ttl: {
      ...{ AuthorizationCode: 60, AccessToken: hour, ClientCredentials: hour, IdToken: hour, Interaction: hour },
      ...{ Session: twoWeeks, Grant: twoWeeks, RefreshToken: twoWeeks },
    },
  };
  return { provider: new OidcProviderClass(`${origin}/oidc`, configuration), sessions };
}

/** Consent is implied: the clients are the product's own. */
const loadExistingGrant: Configuration["loadExistingGrant"] = async (context) => {
  const { client, session, provider } = context.oidc;
  const clientId = client!.clientId;
  const known = session!.grantIdFor(clientId);
  const kept = known ? await provider.Grant.find(known) : undefined;
  if (kept && kept.accountId === session!.accountId) return kept;
  const grant = new provider.Grant({ clientId, accountId: session!.accountId! });
  grant.addOIDCScope(allScopes.join(" "));
  grant.addResourceScope(resource, apiScopes.join(" "));
  await grant.save();
  return grant;
};

function publicClients(origin: string): ClientMetadata[] {
  const client = (clientId: string, name: string, callbacks: string[], home: string[]): ClientMetadata => ({
    client_id: clientId,
    client_name: name,
    token_endpoint_auth_method: "none",
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    redirect_uris: callbacks,
    post_logout_redirect_uris: home,
  });
  // The same machine by its other name, and Vite's own server, which developers of the panel use.
  const origins = [origin, origin.replace("//localhost", "//127.0.0.1"), "http://localhost:5173"];
  const at = (...paths: string[]) => origins.flatMap((each) => paths.map((path) => each + path));
  return [
    client(panelClientId, "Capaian", at("/auth-callback", "/auth-silent"), at("", "/", "/login")),
    client(playgroundClientId, "Capaian GraphiQL", [`${origin}/graphiql/`], [`${origin}/graphiql/`]),
  ];
}

const confidentialClients = ({ applications }: DemoDirectory): ClientMetadata[] =>
  applications.map(({ clientId, clientSecret, name }) => ({
    client_id: clientId,
    client_secret: clientSecret,
    client_name: name,
    grant_types: ["client_credentials"],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: "client_secret_basic",
    scope: "read",
  }));
