/**
 * Loads oidc-provider without its warning about the runtime: it asks for a Node with the label "long-term support",
 * which the npm package `node` does not carry.
 */
async function loadQuietly() {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes("Unsupported runtime")) warn(...words);
  };
  try {
    return (await import("oidc-provider")).default;
  } finally {
    console.warn = warn;
  }
}

/** The class `Provider` of oidc-provider. */
export const OidcProviderClass = await loadQuietly();
