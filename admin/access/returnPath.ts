/** Where a reader goes after signing in: only a path of this panel, else a sign-in would be an open redirect. */
export const returnPath = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/(?![/\\])/.test(wanted) ? wanted : "/";
