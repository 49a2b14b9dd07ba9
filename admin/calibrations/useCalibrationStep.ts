import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "ra-core";
import { useState } from "react";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { idempotencyKeys } from "../dataProvider/idempotencyKeys.ts";
import type { UserErrorFieldsFragment } from "../generated/operations.ts";

type Payload = { readonly userErrors: readonly UserErrorFieldsFragment[] };

/**
 * Sends a step of a calibration and asks everything on screen again, also after a refusal: when somebody else moved
 * the card, the fresh one is what must be seen. Gives the answer when it was done; a refusal is said. `keyed` gives an
 * input its key: the same input sent again, after a lost answer, has no second effect.
 */
export function useCalibrationStep() {
  const provider = useDataProvider<CapaianDataProvider>();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const [keys] = useState(() => idempotencyKeys(() => crypto.randomUUID()));
  const keyed = <Input extends object>(field: string, input: Input) => ({
    ...input,
    idempotencyKey: keys.keyFor(field, input),
  });
  const take = async <Result extends object, Variables extends object>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    done: string,
  ): Promise<Result | undefined> => {
    setBusy(true);
    try {
      const result = await provider.send(document, variables);
      const [payload] = Object.values(result as Record<string, Payload>);
      const [refusal] = payload?.userErrors ?? [];
      notify(refusal?.message ?? done, { type: refusal === undefined ? "success" : "error" });
      await queryClient.invalidateQueries();
      return refusal === undefined ? result : undefined;
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: "error" });
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { take, keyed, busy };
}
