import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { freePort } from "../../../testing/dynamodbLocal.ts";
import type { DemoDirectory } from "../demoWorld.ts";
import { createSignInServer } from "./signInServer.ts";

const sari = {
  subject: "idp|sari",
  name: "Sari <Wulandari>, S.E.",
  organizationName: "Pemerintah Kota Sawahlunto",
  roleLabel: "Pegawai",
  positionTitle: "Analis Keuangan",
  hint: "Mengisi kontrak kinerja dan progres.",
};
const directory: DemoDirectory = {
  people: [sari],
  applications: [{ clientId: "tpp", clientSecret: "rahasia", subject: "app|tpp", name: "Aplikasi TPP" }],
};

/** A sign-in server over HTTP, and a browser's worth of cookies. */
async function server(t: TestContext, at?: { folder: string; port: number }) {
  const folder = at?.folder ?? (await mkdtemp(join(tmpdir(), "capaian-oidc-")));
  const port = at?.port ?? (await freePort());
  const origin = `http://localhost:${port}`;
  const signIn = await createSignInServer({ origin, folder, directory });
  const http = createServer((request, response) => void signIn.handle(request, response)).listen(port, "localhost");
  await once(http, "listening");
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    http.closeAllConnections();
    http.close();
    await signIn.close();
  };
  t.after(close);
  return { folder, port, origin, issuer: `${origin}/oidc`, close };
}

/** Follows redirects as a browser does, with cookies, until a page or a callback comes. */
function browser(origin: string) {
  const cookies = new Map<string, string>();
  return async function go(url: string, init: RequestInit = {}): Promise<{ url: URL; response?: Response }> {
    let target = new URL(url, origin);
    let request = init;
    for (;;) {
      if (target.pathname === "/auth-callback") return { url: target };
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const response = await fetch(target, { ...request, redirect: "manual", headers: { ...request.headers, cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        if (value) cookies.set(name!, value);
        else cookies.delete(name!);
      }
      const location = response.headers.get("location");
      if (!location) return { url: target, response };
      target = new URL(location, target);
      request = {};
    }
  };
}

const verifier = randomBytes(32).toString("base64url");
function authorizeUrl({ issuer, origin }: { issuer: string; origin: string }): string {
  const parameters = new URLSearchParams({
    client_id: "capaian-panel",
    response_type: "code",
    redirect_uri: `${origin}/auth-callback`,
    scope: "openid profile read write",
    state: "here",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  return `${issuer}/auth?${parameters.toString()}`;
}

type Tokens = { access_token: string; id_token: string; refresh_token: string; error?: string };
async function token(at: { issuer: string }, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(`${at.issuer}/token`, { method: "POST", body: new URLSearchParams(fields), headers });
  return (await response.json()) as Tokens;
}

async function signedIn(at: { issuer: string; origin: string }, go = browser(at.origin)) {
  const page = await go(authorizeUrl(at));
  const html = await page.response!.text();
  const callback = await go(page.url.href, { method: "POST", body: new URLSearchParams({ subject: sari.subject }) });
  const tokens = await token(at, {
    grant_type: "authorization_code",
    client_id: "capaian-panel",
    code: callback.url.searchParams.get("code")!,
    redirect_uri: `${at.origin}/auth-callback`,
    code_verifier: verifier,
  });
  return { html, callback, tokens, go };
}

const verify = (at: { issuer: string }, jwt: string) =>
  jwtVerify(jwt, createRemoteJWKSet(new URL(`${at.issuer}/jwks`)), { issuer: at.issuer, audience: "capaian" });

describe("sign-in server", () => {
  it("signs a demo person in with one click: code, PKCE, JWT for the audience", async (t) => {
    const at = await server(t);
    const { html, callback, tokens } = await signedIn(at);

    assert.match(html, /Sari &#60;Wulandari&#62;, S\.E\./);
    assert.match(html, /Pemerintah Kota Sawahlunto/);
    assert.match(html, /Halaman masuk demo/);
    assert.equal(callback.url.searchParams.get("state"), "here");
    const { payload } = await verify(at, tokens.access_token);
    assert.equal(payload.sub, sari.subject);
    assert.equal(payload.scope, "read write");
    assert.equal(decodeJwt(tokens.id_token).name, sari.name);
  });

  it("refuses a code without the verifier, and a person it does not know", async (t) => {
    const at = await server(t);
    const go = browser(at.origin);
    const page = await go(authorizeUrl(at));
    const stranger = await go(page.url.href, { method: "POST", body: new URLSearchParams({ subject: "nobody" }) });
    assert.equal(stranger.response?.status, 400);

    const callback = await go(page.url.href, { method: "POST", body: new URLSearchParams({ subject: sari.subject }) });
    const refused = await token(at, {
      grant_type: "authorization_code",
      client_id: "capaian-panel",
      code: callback.url.searchParams.get("code")!,
      redirect_uri: `${at.origin}/auth-callback`,
      code_verifier: randomBytes(32).toString("base64url"),
    });
    assert.equal(refused.error, "invalid_grant");
  });

  it("renews a token with the refresh token", async (t) => {
    const at = await server(t);
    const { tokens } = await signedIn(at);
    const fields = { grant_type: "refresh_token", client_id: "capaian-panel", refresh_token: tokens.refresh_token };

    const { payload } = await verify(at, (await token(at, fields)).access_token);
    assert.equal(payload.sub, sari.subject);
  });

  it("gives an application a token for its id and secret, with the scope it asked for", async (t) => {
    const at = await server(t);
    const basic = (secret: string) => ({ authorization: `Basic ${Buffer.from(`tpp:${secret}`).toString("base64")}` });
    const fields = { grant_type: "client_credentials", scope: "read" };

    const { payload } = await verify(at, (await token(at, fields, basic("rahasia"))).access_token);
    assert.equal(payload.sub, "tpp");
    assert.equal(payload.client_id, "tpp");
    assert.equal(payload.scope, "read");
    assert.equal((await token(at, fields, basic("salah"))).error, "invalid_client");
    assert.equal((await token(at, { ...fields, scope: "write" }, basic("rahasia"))).error, "invalid_scope");
  });

  it("keeps keys, sessions and refresh tokens over a restart", async (t) => {
    const first = await server(t);
    const { tokens, go } = await signedIn(first);
    await first.close();
    const second = await server(t, first);

    assert.equal((await verify(second, tokens.access_token)).payload.sub, sari.subject);
    const again = await go(authorizeUrl(second));
    assert.equal(again.url.pathname, "/auth-callback", "still signed in: no sign-in page");
    const fields = { grant_type: "refresh_token", client_id: "capaian-panel", refresh_token: tokens.refresh_token };
    assert.ok((await token(second, fields)).access_token);
  });

  it("signs out without asking again, and then shows the sign-in page", async (t) => {
    const at = await server(t);
    const { tokens, go } = await signedIn(at);
    const parameters = new URLSearchParams({
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: `${at.origin}/`,
    });
    const confirm = await (await go(`${at.issuer}/session/end?${parameters.toString()}`)).response!.text();
    const action = /action="([^"]+)"/.exec(confirm)![1]!;
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(confirm)![1]!;
    await go(action, { method: "POST", body: new URLSearchParams({ xsrf, logout: "yes" }) });

    assert.match((await go(authorizeUrl(at))).url.pathname, /^\/oidc\/interaction\//);
  });

  it("speaks English when asked, and says what to do when a page is too old", async (t) => {
    const at = await server(t);
    const go = browser(at.origin);
    const page = await go(`${authorizeUrl(at)}&ui_locales=en`);
    assert.match(await page.response!.text(), /Who do you want to be\?/);

    const old = await browser(at.origin)(page.url.href);
    assert.equal(old.response?.status, 400);
    assert.match(await old.response.text(), /Mulai lagi/);
  });
});
