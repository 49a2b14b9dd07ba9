import { readFile, rename, writeFile } from "node:fs/promises";

/** Says that a shard was read to its end and is closed. */
export const shardFinished = "FINISHED";

/** How far each shard of a stream was handled: the last sequence number, or `shardFinished`. */
export type StreamPosition = { streamArn: string; shards: Record<string, string> };

/** Where a poller remembers how far it came. */
export type StreamCheckpoint = {
  /** The position kept last; undefined when there is none. */
  load(): Promise<StreamPosition | undefined>;
  save(position: StreamPosition): Promise<void>;
};

/** A checkpoint that lives as long as the process, for tests. */
export function memoryCheckpoint(): StreamCheckpoint {
  let kept: string | undefined;
  return {
    load: async () => (kept === undefined ? undefined : (JSON.parse(kept) as StreamPosition)),
    save: async (position) => void (kept = JSON.stringify(position)),
  };
}

/**
 * A checkpoint in a file. It is replaced as a whole, so a crash leaves the old or the new one. One that cannot be
 * read counts as none: the stream is then handled from its beginning, which the projections are made for (a record
 * that comes twice counts once).
 *
 * @param onCorrupt told when the file was there and could not be read
 */
export function fileCheckpoint(path: string, onCorrupt: () => void = () => {}): StreamCheckpoint {
  return {
    async load() {
      const text = await readFile(path, "utf8").catch((failure: NodeJS.ErrnoException) => {
        if (failure.code === "ENOENT") return undefined;
        throw failure;
      });
      if (text === undefined) return undefined;
      const position = parsePosition(text);
      if (position === undefined) onCorrupt();
      return position;
    },
    async save(position) {
      await writeFile(`${path}.new`, JSON.stringify(position));
      await rename(`${path}.new`, path);
    },
  };
}

/** Reads a kept position; undefined when the text is not one. */
export function parsePosition(text: string): StreamPosition | undefined {
  try {
    const { streamArn, shards } = JSON.parse(text) as Partial<StreamPosition>;
    const sound =
      typeof streamArn === "string" &&
      typeof shards === "object" &&
      shards !== null &&
      Object.values(shards).every((place) => place === shardFinished || /^\d+$/.test(String(place)));
    return sound ? { streamArn, shards } : undefined;
  } catch {
    return undefined;
  }
}
