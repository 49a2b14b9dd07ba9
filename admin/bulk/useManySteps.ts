import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "ra-core";
import { useState } from "react";
import type { BulkContractAction } from "../../api/generated/enums.ts";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { ContractsStepDocument, type ContractsStepMutation } from "../generated/operations.ts";

type Row = ContractsStepMutation["contractsStep"]["rows"][number];

/** How far a step on many has come. */
export type ManySteps = { all: number; rows: readonly Row[]; running: boolean; stopped: string | undefined };

/** Contracts per request: small enough to show progress, large enough to be quick. */
const chunk = 10;

/** Takes a step on many contracts, a few a request; afterwards everything on screen is asked again. */
export function useManySteps() {
  const provider = useDataProvider<CapaianDataProvider>();
  const queryClient = useQueryClient();
  const [state, setState] = useState<ManySteps>();
  const run = async (
    action: BulkContractAction,
    contracts: readonly { id: string; version: number }[],
    reason: string | null,
  ): Promise<void> => {
    setState({ all: contracts.length, rows: [], running: true, stopped: undefined });
    let stopped: string | undefined;
    for (let at = 0; at < contracts.length && stopped === undefined; at += chunk) {
      const part = contracts.slice(at, at + chunk).map(({ id, version }) => ({ id, version }));
      try {
        const { contractsStep } = await provider.send(ContractsStepDocument, {
          input: { action, contracts: part, reason },
        });
        const [why] = contractsStep.userErrors;
        stopped = why?.message;
        setState((old) => old && { ...old, rows: [...old.rows, ...contractsStep.rows] });
      } catch (error) {
        stopped = error instanceof Error ? error.message : String(error);
      }
    }
    setState((old) => old && { ...old, running: false, stopped });
    await queryClient.invalidateQueries();
  };
  return { state, run, clear: () => setState(undefined) };
}
