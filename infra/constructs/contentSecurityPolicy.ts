/**
 * The Content-Security-Policy of the panel and the public pages.
 *
 * `signInOrigins`: origins of the OIDC issuer and of its token endpoint, which the panel calls and may frame to renew
 * a token silently.
 * `evidenceOrigin`: origin of the bucket that it sends evidence to.
 */
export function contentSecurityPolicy(signInOrigins: readonly string[], evidenceOrigin: string): string {
  const signIn = [...new Set(signInOrigins)].join(" ");
  const directives = {
    "default-src": "'none'",
    "script-src": "'self'",
    // The component library writes its styles into the page.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": `'self' ${signIn} ${evidenceOrigin}`,
    "frame-src": `'self' ${signIn}`,
    "worker-src": "'self' blob:",
    "manifest-src": "'self'",
    "form-action": `'self' ${signIn}`,
    // A silently renewed token returns to a frame of our own page.
    "frame-ancestors": "'self'",
    "base-uri": "'self'",
    "object-src": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
