import type { Adapter, AdapterPayload } from "oidc-provider";
import { readFile, rename, writeFile } from "node:fs/promises";

type Kept = { payload: AdapterPayload; expiresAt: number | null };

/** Keeps what the sign-in server remembers (sessions, grants, refresh tokens) in one file. */
export type SessionFile = {
  /** Hand this to oidc-provider as `adapter`. */
  adapter: (model: string) => Adapter;
  /** Writes what is not yet written. */
  close(): Promise<void>;
};

const writeDelayMs = 200;

/** Opens a session file; one that is missing or broken counts as empty, so people sign in once more. */
export async function openSessionFile(path: string): Promise<SessionFile> {
  const kept = new Map<string, Kept>(await readKept(path));
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = () => {
    timer = undefined;
    writing = writing.then(async () => {
      for (const [key, entry] of kept) if (isExpired(entry)) kept.delete(key);
      await writeFile(`${path}.new`, JSON.stringify([...kept]), { mode: 0o600 });
      await rename(`${path}.new`, path);
    });
    return writing;
  };
  const changed = () => {
    timer ??= setTimeout(() => void write(), writeDelayMs);
  };

  return {
    adapter: (model) => adapterOf(model, kept, changed),
    async close() {
      if (timer) {
        clearTimeout(timer);
        void write();
      }
      await writing;
    },
  };
}

function adapterOf(model: string, kept: Map<string, Kept>, changed: () => void): Adapter {
  const keyOf = (id: string) => `${model}:${id}`;
  const findBy = (matches: (payload: AdapterPayload) => boolean) =>
    [...kept].find(([key, entry]) => key.startsWith(`${model}:`) && !isExpired(entry) && matches(entry.payload))?.[1]
      .payload;
  return {
    async upsert(id, payload, expiresIn) {
      kept.set(keyOf(id), { payload, expiresAt: expiresIn ? Date.now() + expiresIn * 1_000 : null });
      changed();
    },
    async find(id) {
      const entry = kept.get(keyOf(id));
      return entry && !isExpired(entry) ? entry.payload : undefined;
    },
    findByUid: async (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: async (userCode) => findBy((payload) => payload.userCode === userCode),
    async consume(id) {
      const entry = kept.get(keyOf(id));
      if (entry) entry.payload.consumed = Math.floor(Date.now() / 1_000);
      changed();
    },
    async destroy(id) {
      kept.delete(keyOf(id));
      changed();
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      changed();
    },
  };
}

const isExpired = ({ expiresAt }: Kept): boolean => expiresAt !== null && expiresAt <= Date.now();

async function readKept(path: string): Promise<[string, Kept][]> {
  try {
    const entries: unknown = JSON.parse(await readFile(path, "utf8"));
    return Array.isArray(entries) ? (entries as [string, Kept][]) : [];
  } catch {
    return [];
  }
}
