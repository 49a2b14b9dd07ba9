import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import { NotificationsReadDocument, type NotificationsReadInput } from "../generated/operations.ts";

/** Operations of the viewer's notices. */
export const notifications: ResourceOperations = {
  steps: { read: mutation(NotificationsReadDocument, ({ ids }: NotificationsReadInput) => ({ ids: ids ?? null })) },
};
