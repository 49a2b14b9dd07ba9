import { words } from "../i18n/words.ts";

/** Words for roles that leaders' matrices give to a person. */
export const givenRolesWords = words(
  {
    title: "Peran dari pimpinan",
    lead: "Yang diminta pimpinan lewat matriks peran dan hasil.",
    from: (leader: string, result: string) => `${leader} · untuk hasil: ${result}`,
    share: (percent: string) => `andil ${percent}`,
  },
  {
    title: "Roles given by the leader",
    lead: "What leaders ask for through the role-result matrix.",
    from: (leader, result) => `${leader} · for the result: ${result}`,
    share: (percent) => `share ${percent}`,
  },
);
