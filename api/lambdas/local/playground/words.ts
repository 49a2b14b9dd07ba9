/** The playground's own words: Indonesian, or English where the browser asks for it. */
export const words = (language: string) =>
  /^en\b/i.test(language)
    ? {
        language: "en",
        signedOut: "Not signed in: most fields need a token.",
        signedInAs: (name: string) => `Signed in as ${name}`,
        signIn: "Sign in",
        signOut: "Sign out",
        tokenHelp: "filled by signing in, or paste one",
      }
    : {
        language: "id",
        signedOut: "Belum masuk: hampir semua data memerlukan token.",
        signedInAs: (name: string) => `Masuk sebagai ${name}`,
        signIn: "Masuk",
        signOut: "Keluar",
        tokenHelp: "terisi setelah masuk, atau tempel di sini",
      };
