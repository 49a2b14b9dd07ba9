import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  InnovationDecideDocument,
  type InnovationDecideInput,
  InnovationLinkDocument,
  type InnovationLinkInput,
  InnovationSaveDocument,
  type InnovationSaveInput,
} from "../generated/operations.ts";

type Measure = InnovationSaveInput["measures"] extends readonly (infer One)[] | infer One ? One : never;
type Typed = Omit<InnovationSaveInput, "measures" | "adoptions"> & {
  measures: readonly Measure[] | null;
  adoptions: readonly { who: string; people?: number | string | null; since: string }[] | null;
};
/** A number as it is typed, with a point for the comma. */
const plain = (value: string): string => value.trim().replace(",", ".");

/** Steps of innovations. */
export const innovations: ResourceOperations = {
  steps: {
    save: mutation(
      InnovationSaveDocument,
      ({ id, version, title, whatIsNew, startedOn, adoptions, measures }: Typed) => ({
        ...{ id: id || null, version: version || 0, title, whatIsNew, startedOn },
        adoptions: (adoptions ?? []).map(({ who, people, since }) => ({
          ...{ who, since, people: people === "" || people == null ? null : Number(people) },
        })),
        measures: (measures ?? []).map(({ name, unit, kind, higherIsBetter, before, after }) => ({
          ...{ name, unit: unit || null, kind, higherIsBetter: higherIsBetter !== false },
          before: { ...before, value: plain(before.value) },
          after: after?.value ? { ...after, value: plain(after.value) } : null,
        })),
      }),
      { idempotent: true },
    ),
    decide: mutation(InnovationDecideDocument, ({ id, version, decision, reason }: InnovationDecideInput) => ({
      ...{ id, version, decision, reason: reason || null },
    })),
    link: mutation(InnovationLinkDocument, ({ id, version, contract, result }: InnovationLinkInput) => ({
      ...{ id, version, contract, result: result || null },
    })),
  },
};
