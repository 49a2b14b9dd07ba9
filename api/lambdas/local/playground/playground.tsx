import "./editorWorkers.ts";
import { GraphiQL } from "graphiql";
import { buildSchema, type ExecutionResult } from "graphql";
import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import { useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import schemaText from "../../../../schema.graphql";
import { samples } from "./samples.ts";
import { words } from "./words.ts";

const text = words(navigator.language);
const here = `${location.origin}/graphiql/`;
const schema = buildSchema(schemaText);

async function signInClient(): Promise<UserManager> {
  const { oidc } = (await (await fetch("/config.json")).json()) as { oidc: { issuer: string } };
  const { issuer } = oidc;
  const origin = new URL(issuer).origin;
  // The sign-in server knows one address of this page.
  if (origin !== location.origin) location.replace(`${origin}/graphiql/`);
  return new UserManager({
    authority: issuer,
    client_id: "capaian-graphiql",
    redirect_uri: here,
    post_logout_redirect_uri: here,
    scope: "openid profile read write",
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}

function Playground() {
  const [client, setClient] = useState<UserManager>();
  const [name, setName] = useState<string>();
  const [token, setToken] = useState("");

  useEffect(() => {
    void signInClient().then(async (manager) => {
      setClient(manager);
      manager.events.addUserLoaded((user) => setToken(user.access_token));
      if (new URLSearchParams(location.search).has("code")) {
        await manager.signinCallback().catch(() => undefined);
        history.replaceState(null, "", here);
      }
      const user = await manager.getUser();
      if (!user || user.expired) return;
      setName(user.profile.name);
      setToken(user.access_token);
    });
  }, []);

  const fetcher = useMemo(
    () => async (body: unknown, options?: { headers?: Record<string, string> }) => {
      const headers = {
        "content-type": "application/json",
        "accept-language": text.language,
        ...(token && { authorization: `Bearer ${token}` }),
        ...options?.headers,
      };
      const response = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify(body) });
      return (await response.json()) as ExecutionResult;
    },
    [token],
  );

  return (
    <>
      <div className="signing">
        <strong>Capaian</strong>
        <span>{name ? text.signedInAs(name) : text.signedOut}</span>
        <label>
          Token
          <input
            type="password"
            autoComplete="off"
            value={token}
            placeholder={text.tokenHelp}
            onChange={(event) => setToken(event.target.value.trim())}
          />
        </label>
        {name ? (
          <button onClick={() => void client?.signoutRedirect()}>{text.signOut}</button>
        ) : (
          <button disabled={!client} onClick={() => void client?.signinRedirect()}>
            {text.signIn}
          </button>
        )}
      </div>
      <div className="editor">
        <GraphiQL fetcher={fetcher} schema={schema} defaultTabs={samples.map((query) => ({ query }))} />
      </div>
    </>
  );
}

document.documentElement.lang = text.language;
createRoot(document.getElementById("root")!).render(<Playground />);
