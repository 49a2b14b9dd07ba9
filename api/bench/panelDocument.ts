import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse, print, visit, type DocumentNode, type FragmentDefinitionNode } from "graphql";

const root = join(import.meta.dirname, "../..");

/** An operation as the panel sends it, with the fragments it uses; the panel's own files are read, none is copied. */
export function panelDocument(operation: string): string {
  const files = globSync("admin/**/*.graphql", { cwd: root });
  const definitions = files.flatMap((file) => parse(readFileSync(join(root, file), "utf8")).definitions);
  const fragments = new Map(
    definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const found = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION && each.name?.value === operation);
  if (found === undefined) throw new Error(`The panel has no operation ${operation}`);
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: DocumentNode["definitions"][number]): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(found);
  return [found, ...used].map(print).join("\n");
}
