import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from "graphql";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

/** Values of a form or a filter, as react-admin hands them over. */
export type Values = Record<string, unknown>;

/** A list: a connection query that takes `first`, `after` and what `variables` makes of the filter. */
export type ListOperation = {
  document: DocumentNode;
  /** Variables for a filter; by default none. */
  variables?: (filter: Values) => Values;
  /** Rows the server gives at most in a page. */
  maxRows?: number;
};

/** A mutation with one input object and one payload `{ record, userErrors }`. */
export type MutationOperation = {
  document: DocumentNode;
  /** The input object made from what the form or button hands over. */
  input: (values: Values) => Values;
  /** True when the input takes `idempotencyKey`; the provider then sends one that survives retries. */
  idempotent?: boolean;
};

/** What can be done with one resource: the explicit operations behind react-admin's verbs. */
export type ResourceOperations = {
  list?: ListOperation;
  one?: { document: DocumentNode };
  /** Fragment of a row, by which several records are fetched in one request through `node(id:)`. */
  many?: DocumentNode;
  create?: MutationOperation;
  update?: MutationOperation;
  /** Steps that are neither: `orgUnits.close`, `contracts.submit`. */
  steps?: Record<string, MutationOperation>;
};

/**
 * Ties a mutation document to the function that makes its input, checked against the schema.
 * `Form` names what the form or button hands over; it is not checked at run time, the server does that.
 */
export function mutation<Variables extends { input: object }, Form = Values>(
  document: TypedDocumentNode<unknown, Variables>,
  input: (values: Form) => Variables["input"],
  options: { idempotent?: boolean } = {},
): MutationOperation {
  return { document, input: (values) => input(values as Form) as Values, ...options };
}

/** Name of the first root field of an operation, e.g. `orgUnitCreate`: what access is granted by. */
export function rootField(document: DocumentNode): string {
  const operation = document.definitions.find((d): d is OperationDefinitionNode => d.kind === "OperationDefinition");
  const field = operation?.selectionSet.selections[0];
  if (field?.kind !== "Field") throw new Error("The document has no root field.");
  return field.name.value;
}

/** Name of an operation, e.g. `MyYear`: two questions may share a root field, never a name. */
export function operationName(document: DocumentNode): string {
  const operation = document.definitions.find((d): d is OperationDefinitionNode => d.kind === "OperationDefinition");
  if (operation?.name === undefined) throw new Error("The document's operation has no name.");
  return operation.name.value;
}

/** Name and type of the first fragment of a document. */
export function fragmentOf(document: DocumentNode): { name: string; type: string } {
  const fragment = document.definitions.find((d): d is FragmentDefinitionNode => d.kind === "FragmentDefinition");
  if (fragment === undefined) throw new Error("The document has no fragment.");
  return { name: fragment.name.value, type: fragment.typeCondition.name.value };
}
