import type { IncomingMessage, ServerResponse } from "node:http";
import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { pipeline } from "node:stream/promises";
import { readBody } from "../http/requestBody.ts";
import { troublePage } from "./otherPages.ts";
import { fontPath, pageLanguage } from "./page.ts";
import { createProvider, type OidcOptions } from "./provider.ts";
import { signInPage } from "./signInPage.ts";

/** The sign-in server, to be mounted at `/oidc`. */
export type SignInServer = {
  issuer: string;
  /** Answers requests whose path begins with `/oidc`. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Keeps what is not yet kept. */
  close(): Promise<void>;
};

const fontFile = createRequire(import.meta.url).resolve(
  "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
);

/** Starts the sign-in server: OIDC as `createProvider` sets it up, with a page where one click signs a demo person in. */
export async function createSignInServer(options: OidcOptions): Promise<SignInServer> {
  const { provider, sessions } = await createProvider(options);
  const { people } = options.directory;
  const callback = provider.callback();

  async function interaction(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const details = await provider.interactionDetails(request, response);
    if (request.method === "POST") {
      const subject = new URLSearchParams((await readBody(request, 10_000)).toString()).get("subject");
      if (!people.some((person) => person.subject === subject))
        return html(response, 400, troublePage("Unknown person"));
      const login = { accountId: subject!, remember: true };
      return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    }
    const { ui_locales: asked } = details.params;
    const language = pageLanguage(url.searchParams.get("lang") ?? (typeof asked === "string" ? asked : ""));
    html(response, 200, signInPage(people, url.pathname, language));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", options.origin);
    if (url.pathname === fontPath) {
      response.writeHead(200, { "content-type": "font/woff2", "cache-control": "public, max-age=31536000, immutable" });
      return pipeline(createReadStream(fontFile), response);
    }
    if (url.pathname.startsWith("/oidc/interaction/")) {
      return interaction(request, response, url).catch((failure: Error) =>
        html(response, 400, troublePage(failure.message)),
      );
    }
    // oidc-provider learns from these two where it is mounted.
    const original = request.url ?? "/oidc/";
    Object.assign(request, { originalUrl: original, url: original.slice("/oidc".length) || "/" });
    await callback(request, response);
  }

  return { issuer: `${options.origin}/oidc`, handle, close: () => sessions.close() };
}

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; frame-ancestors 'none'",
  });
  response.end(body);
}
