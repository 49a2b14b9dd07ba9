import { useCallback, useEffect, useRef, useState } from "react";
import { useDataProvider } from "ra-core";
import { unfit } from "../../api/evidence/evidence.rules.ts";
import { refusalMessage } from "../../api/kernel/messages.ts";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { EvidenceUploadBeginDocument, EvidenceUploadCompleteDocument } from "../generated/operations.ts";
import { useLanguage } from "../i18n/words.ts";
import { checksumOf, sendFile } from "./sendFile.ts";

/** A file on its way. */
export type Upload = {
  readonly key: string;
  readonly file: File;
  /** CUT: the connection broke, it can be sent again; REFUSED: it cannot, and `why` says why. */
  readonly state: "SENDING" | "CHECKING" | "CUT" | "REFUSED";
  readonly percent: number;
  readonly why?: string | undefined;
};

/** A file that arrived: what a realisation cites. */
export type Arrived = { readonly id: string; readonly title: string; readonly url: null };

class Refusal extends Error {}

/** Sends files to a contract's evidence; what was cut off waits, and goes on by itself once there is a network again. */
export function useUploads(
  contract: string,
  limits: { maxMegabytes: number; contentTypes: readonly string[] },
  onArrived: (arrived: Arrived) => void,
) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const language = useLanguage() === "en" ? "EN" : "ID";
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });

  const update = useCallback((key: string, values: Partial<Upload>) => {
    setUploads((now) => now.map((upload) => (upload.key === key ? { ...upload, ...values } : upload)));
  }, []);
  const drop = useCallback((key: string) => setUploads((now) => now.filter((upload) => upload.key !== key)), []);

  const send = useCallback(
    async (key: string, file: File) => {
      update(key, { state: "SENDING", percent: 0, why: undefined });
      try {
        const input = {
          contract,
          name: file.name,
          size: file.size,
          contentType: file.type,
          sha256: await checksumOf(file),
        };
        const { evidenceUploadBegin: begun } = await dataProvider.tell(EvidenceUploadBeginDocument, { input });
        const [refused] = begun.userErrors;
        if (refused !== undefined || begun.evidence == null) throw new Refusal(refused?.message);
        if (begun.form != null) {
          await sendFile(begun.form, file, (percent) => update(key, { percent }));
          update(key, { state: "CHECKING", percent: 100 });
          const { id, version } = begun.evidence;
          const { evidenceUploadComplete: done } = await dataProvider.tell(EvidenceUploadCompleteDocument, {
            input: { contract, id, version },
          });
          const [wrong] = done.userErrors;
          if (wrong !== undefined && wrong.code !== "STEP_NOT_ALLOWED_IN_STATE") throw new Refusal(wrong.message);
        }
        arrived.current({ id: begun.evidence.id, title: file.name, url: null });
        drop(key);
      } catch (error) {
        update(key, error instanceof Refusal ? { state: "REFUSED", why: error.message } : { state: "CUT" });
      }
    },
    [contract, dataProvider, drop, update],
  );

  const choose = (files: readonly File[]) => {
    for (const file of files) {
      const key = crypto.randomUUID();
      const wrong = unfit({ name: file.name, size: file.size, contentType: file.type }, limits);
      const why = wrong && refusalMessage(wrong, language);
      setUploads((now) => [...now, { key, file, state: why === undefined ? "SENDING" : "REFUSED", percent: 0, why }]);
      if (why === undefined) void send(key, file);
    }
  };

  useEffect(() => {
    const again = () => {
      for (const upload of uploads) if (upload.state === "CUT") void send(upload.key, upload.file);
    };
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [send, uploads]);

  return { uploads, choose, again: ({ key, file }: Upload) => void send(key, file), drop };
}
