import { readFile, rename, writeFile } from "node:fs/promises";

/** A person of the demo world whom one click signs in as. */
export type DemoPerson = {
  /** Identity subject: the `sub` of the tokens. */
  subject: string;
  name: string;
  organizationName: string;
  /** What the person is here, e.g. `Pejabat penilai`. */
  roleLabel: string;
  positionTitle: string;
  /** One line: what can be seen as this person. */
  hint: string;
};

/** Another application of the demo world, which signs in with client credentials. */
export type DemoApplication = { clientId: string; clientSecret: string; subject: string; name: string };

/** Whom the sign-in server knows. */
export type DemoDirectory = { people: DemoPerson[]; applications: DemoApplication[] };

/** Reads what seeding left, e.g. `.data/demo.json`; undefined when it is not there or broken. */
export async function readDirectory(path: string): Promise<DemoDirectory | undefined> {
  try {
    const { people, applications } = JSON.parse(await readFile(path, "utf8")) as Partial<DemoDirectory>;
    return Array.isArray(people) && Array.isArray(applications) ? { people, applications } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps whom the sign-in server knows, for later starts. */
export async function writeDirectory(path: string, { people, applications }: DemoDirectory): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify({ people, applications }, null, 2));
  await rename(`${path}.new`, path);
}
