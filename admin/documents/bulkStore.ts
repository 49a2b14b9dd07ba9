import type { BulkJob } from "./bulkJob.ts";

const database = "capaian-bulk-print";
const jobKey = "job";

/** A printed file of a job. */
export type KeptFile = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's store failed"));
  });

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("jobs");
    request.result.createObjectStore("files");
  };
  return answered(request);
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (of: (name: string) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const open = await opened();
  try {
    const transaction = open.transaction(["jobs", "files"], mode);
    return await work((name) => transaction.objectStore(name));
  } finally {
    open.close();
  }
}

/** The job that waits on this device, undefined when there is none. */
export const keptJob = (): Promise<BulkJob | undefined> =>
  within("readonly", (of) => answered(of("jobs").get(jobKey) as IDBRequest<BulkJob | undefined>));

/** Keeps how far the job is, with the file just printed, in one transaction: a crash loses at most one document. */
export const keepStep = (job: BulkJob, id?: string, file?: KeptFile): Promise<void> =>
  within("readwrite", async (of) => {
    if (id !== undefined && file !== undefined) await answered(of("files").put(file, id));
    await answered(of("jobs").put(job, jobKey));
  });

/** Files of the documents, in their order. */
export const keptFiles = (ids: readonly string[]): Promise<KeptFile[]> =>
  within("readonly", async (of) => {
    const files = await Promise.all(ids.map((id) => answered(of("files").get(id) as IDBRequest<KeptFile | undefined>)));
    return files.filter((file) => file !== undefined);
  });

/** Removes job and files from this device. */
export const discardJob = (): Promise<void> =>
  within("readwrite", async (of) => {
    await Promise.all([answered(of("jobs").clear()), answered(of("files").clear())]);
  });
