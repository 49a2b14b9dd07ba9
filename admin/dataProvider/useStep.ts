import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type HttpError, useDataProvider, useNotify } from "ra-core";
import type { CapaianDataProvider } from "./dataProvider.ts";
import type { Values } from "./operation.ts";
import type { AnyRecord } from "./payload.ts";

/** The tree of units is the largest list of the panel, and only its own steps change it. */
const tree = "orgUnits";

/**
 * Takes a step of a resource (`useStep("contracts", "submit")`). Afterwards everything on screen but the tree of units is asked again,
 * since a step also moves tasks, lists and histories. A refusal is shown; a stale version opens the conflict dialog.
 * With `silent`, the caller shows refusals itself (forms map them to fields).
 */
export function useStep(resource: string, step: string, options: { silent?: boolean; done?: string } = {}) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const queryClient = useQueryClient();
  const notify = useNotify();
  return useMutation<AnyRecord, HttpError, Values>({
    mutationFn: (values) => dataProvider.step(resource, step, values),
    onSuccess: async (record) => {
      if (options.done !== undefined) notify(options.done, { type: "success" });
      queryClient.setQueriesData({ queryKey: [resource, "getOne", { id: record.id }] }, (old: unknown) =>
        typeof old === "object" && old !== null ? { ...old, ...record } : old,
      );
      await queryClient.invalidateQueries({ predicate: ({ queryKey: [of] }) => of !== tree || resource === tree });
    },
    onError: (error) => {
      if (options.silent !== true && error.status !== 409) notify(error.message, { type: "error" });
    },
  });
}
