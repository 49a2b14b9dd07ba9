import { type ResourceOperations, rootField } from "../dataProvider/operation.ts";

/**
 * The root field behind react-admin's question "may I list/show/create/edit this resource?": the field the panel would
 * call, so that menu and pages follow from what the server grants. Undefined when the resource has no such operation.
 */
export function rootFieldFor(operations: ResourceOperations, action: string): string | undefined {
  const document = {
    list: operations.list?.document,
    show: operations.one?.document,
    create: operations.create?.document,
    edit: operations.update?.document,
  }[action];
  const step = operations.steps?.[action]?.document;
  return document ? rootField(document) : step ? rootField(step) : undefined;
}
