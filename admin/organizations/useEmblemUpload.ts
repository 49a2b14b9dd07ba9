import { useDataProvider } from "ra-core";
import { useState } from "react";
import { refusalMessage } from "../../api/kernel/messages.ts";
import { unfitEmblem } from "../../api/organizations/emblem.rules.ts";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { RefusedError } from "../dataProvider/refusals.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { checksumOf, sendFile } from "../evidence/sendFile.ts";
import { EmblemUploadBeginDocument } from "../generated/operations.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { organizationWords } from "./organization.words.ts";

/** Sends a picture to be the emblem and checks it in; `why` is what kept the last one from it. */
export function useEmblemUpload() {
  const word = useWords(organizationWords);
  const language = useLanguage() === "en" ? "EN" : "ID";
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const take = useStep("organization", "takeEmblem", { silent: true, done: word.emblemSaved });
  const [sending, setSending] = useState(false);
  const [why, setWhy] = useState<string>();

  async function send(file: File, version: number): Promise<void> {
    const wrong = unfitEmblem({ size: file.size, contentType: file.type });
    setWhy(wrong && refusalMessage(wrong, language));
    if (wrong !== undefined) return;
    setSending(true);
    try {
      const told = { size: file.size, contentType: file.type, sha256: await checksumOf(file) };
      const { emblemUploadBegin: begun } = await dataProvider.tell(EmblemUploadBeginDocument, { input: told });
      const [refused] = begun.userErrors;
      if (refused !== undefined) return setWhy(refused.message);
      if (begun.form != null) await sendFile(begun.form, file, () => undefined);
      await take.mutateAsync({ ...told, version });
    } catch (error) {
      // A stale version opens the conflict dialog by itself.
      if ((error as { status?: number }).status === 409) return;
      setWhy(error instanceof RefusedError ? error.message : word.emblemCut);
    } finally {
      setSending(false);
    }
  }

  return { send, sending, why };
}
