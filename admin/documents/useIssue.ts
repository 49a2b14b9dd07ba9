import { useDataProvider } from "ra-core";
import { useCallback } from "react";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import type { DocumentIssueInput } from "../generated/operations.ts";
import { bytesOf } from "./saveFile.ts";

/** A printed form, ready to be kept. */
export type IssuedFile = {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Prints a form; its QR code leads to the address at which this panel is open. Throws what the server refused. */
export function useIssue(): (order: Omit<DocumentIssueInput, "site">) => Promise<IssuedFile> {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  return useCallback(
    async (order) => {
      const record = await dataProvider.step("documents", "issue", { ...order, site: window.location.origin });
      const { fileName, contentType, base64 } = record as unknown as Record<
        "fileName" | "contentType" | "base64",
        string
      >;
      return { fileName, contentType, bytes: bytesOf(base64) };
    },
    [dataProvider],
  );
}
