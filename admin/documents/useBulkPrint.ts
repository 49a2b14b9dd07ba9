import { zip } from "fflate";
import { HttpError } from "ra-core";
import { useCallback, useEffect, useRef, useState } from "react";
import { useViewer } from "../access/useViewer.ts";
import { archiveNames, itemDone, itemFailed, progressOf, retried, type BulkJob } from "./bulkJob.ts";
import { discardJob, keepStep, keptFiles, keptJob } from "./bulkStore.ts";
import { saveFile } from "./saveFile.ts";
import { useIssue } from "./useIssue.ts";

/** Packs files unpressed: PDFs are pressed already, and phones are slow. */
const packed = (files: Record<string, Uint8Array>): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) =>
    zip(files, { level: 0, mtime: new Date(2000, 0, 1) }, (error, bytes) =>
      error ? reject(error) : resolve(new Uint8Array(bytes)),
    ),
  );

/** Whether the server said no to this one document; anything else (no network, signed out) stops the whole job. */
const isAnswer = (error: unknown): error is HttpError =>
  error instanceof HttpError && [403, 404, 422].includes(Number(error.status));

/**
 * Runs a bulk print in this browser, document by document, and keeps each step on the device: a closed tab or a dead
 * battery loses at most one document, and nothing of it is stored on the server.
 */
export function useBulkPrint() {
  const owner = useViewer()?.subject;
  const issue = useIssue();
  const [job, setJob] = useState<BulkJob | undefined>();
  const [running, setRunning] = useState(false);
  const [interrupted, setInterrupted] = useState(false);
  const wanted = useRef(false);

  useEffect(() => {
    if (owner === undefined) return;
    void keptJob().then((kept) => {
      if (kept === undefined) return;
      if (kept.owner === owner) setJob(kept);
      else void discardJob();
    });
    return () => {
      wanted.current = false;
    };
  }, [owner]);

  const run = useCallback(
    async (from: BulkJob) => {
      wanted.current = true;
      setInterrupted(false);
      setRunning(true);
      let now = from;
      for (let next = progressOf(now).next; next !== undefined && wanted.current; next = progressOf(now).next) {
        const { id } = next;
        try {
          const file = await issue({ subject: id, form: now.form, format: "PDF" });
          now = itemDone(now, id);
          await keepStep(now, id, { fileName: file.fileName, bytes: file.bytes });
        } catch (error) {
          if (!isAnswer(error)) {
            setInterrupted(true);
            break;
          }
          now = itemFailed(now, id, error.message);
          await keepStep(now);
        }
        setJob(now);
      }
      setRunning(false);
    },
    [issue],
  );

  return {
    job,
    running,
    interrupted,
    start: async (fresh: BulkJob) => {
      await discardJob();
      await keepStep(fresh);
      setJob(fresh);
      await run(fresh);
    },
    pause: () => {
      wanted.current = false;
    },
    resume: () => (job === undefined ? undefined : void run(job)),
    retry: () => (job === undefined ? undefined : void run(retried(job))),
    discard: async () => {
      wanted.current = false;
      await discardJob();
      setJob(undefined);
    },
    download: async () => {
      if (job === undefined) return;
      const files = await keptFiles(job.items.filter(({ state }) => state === "DONE").map(({ id }) => id));
      const names = archiveNames(files.map(({ fileName }) => fileName));
      const bytes = await packed(Object.fromEntries(files.map((file, at) => [names[at] ?? file.fileName, file.bytes])));
      saveFile(`dokumen-${job.period ?? job.year}-${job.unitName.replace(/\W+/g, "-")}.zip`, "application/zip", bytes);
    },
  };
}
