import { Kind, parse, type DefinitionNode, type DocumentNode } from "graphql";

/**
 * A document from its text, read when it is first used: the panel's some hundred questions would weigh ten times as
 * much as trees, and each page asks a few.
 *
 * @param fragments documents of the fragments that the text names itself; what those name comes with them, once each.
 */
export function documentOf(text: string, fragments: readonly DocumentNode[] = []): DocumentNode {
  return {
    kind: Kind.DOCUMENT,
    get definitions(): readonly DefinitionNode[] {
      const own = parse(text, { noLocation: true }).definitions;
      const value = [...new Set([...own, ...fragments.flatMap(({ definitions }) => definitions)])];
      Object.defineProperty(this, "definitions", { value, enumerable: true, writable: true, configurable: true });
      return value;
    },
  };
}
