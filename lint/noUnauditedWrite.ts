import { AST_NODE_TYPES, type ParserServicesWithTypeInformation, type TSESTree } from "@typescript-eslint/utils";
import type { Rule } from "eslint";

const sdk = /^@aws-sdk\/(client|lib)-dynamodb$/;

/** What writes when sent, by the SDK's names; also PartiQL, and the clients that have writing methods of their own. */
const writing =
  /^((Put|Update|Delete)(Item)?|TransactWrite(Items)?|BatchWrite(Item)?|(Batch)?ExecuteStatement|ExecuteTransaction)Command$|^DynamoDB(Document)?$/;
const scanning = /^(ScanCommand|paginateScan)$/;

/** The words ElectroDB declares for what `go()` does after a put, a patch, a delete, a batch or a transaction. */
const writingGo = /^(Put|Upsert|Update|Delete|BatchWrite)\w*Go\b|TransactWriteFunctionOptions/;

/** How ElectroDB declares the member of an expression, e.g. `PutRecordGo<…>`; undefined when it is not ElectroDB's. */
function electroDeclaration(services: ParserServicesWithTypeInformation, node: TSESTree.MemberExpression) {
  if (node.property.type !== AST_NODE_TYPES.Identifier) return undefined;
  const member = services.getTypeAtLocation(node.object).getProperty(node.property.name);
  const declaration = member?.declarations?.find((d) => d.getSourceFile().fileName.includes("/electrodb/"));
  if (declaration === undefined || !("type" in declaration)) return undefined;
  return (declaration.type as { getText(): string } | undefined)?.getText();
}

function forbidding(
  messageId: string,
  message: string,
  sdkName: RegExp,
  member: (name: string, declared: string) => boolean,
) {
  const rule: Rule.RuleModule = {
    meta: { type: "problem", schema: [], messages: { [messageId]: message } },
    create(context) {
      const services = context.sourceCode.parserServices as ParserServicesWithTypeInformation;
      return {
        ImportDeclaration(node) {
          if (typeof node.source.value !== "string" || !sdk.test(node.source.value)) return;
          if ((node as unknown as TSESTree.ImportDeclaration).importKind === "type") return;
          for (const specifier of node.specifiers) {
            if ((specifier as unknown as TSESTree.ImportSpecifier).importKind === "type") continue;
            const { imported } = specifier as { imported?: { name?: string } };
            // A namespace import hides what is taken from it, so it counts as taking everything.
            if (imported?.name === undefined || sdkName.test(imported.name))
              context.report({ node: specifier, messageId });
          }
        },
        ImportExpression(node) {
          if (node.source.type === "Literal" && sdk.test(String(node.source.value)))
            context.report({ node, messageId });
        },
        MemberExpression(estree) {
          const node = estree as unknown as TSESTree.MemberExpression;
          if (node.property.type !== AST_NODE_TYPES.Identifier || !/^(go|scan)$/.test(node.property.name)) return;
          const declared = electroDeclaration(services, node);
          if (declared !== undefined && member(node.property.name, declared))
            context.report({ node: estree, messageId });
        },
      };
    },
  };
  return rule;
}

/**
 * Every write goes through `audit/auditedWrite.ts`, which adds the audit event and the version's guard in one
 * transaction. Building the parts of such a write (`entity.put(…).params()`) is a store's work and stays free;
 * sending one is not: neither by the SDK's commands nor by ElectroDB's `go()`. Needs type information.
 */
export const noUnauditedWrite = forbidding(
  "write",
  "A write without its audit event: hand the parts to auditedWrite (api/audit/auditedWrite.ts).",
  writing,
  (name, declared) => name === "go" && writingGo.test(declared),
);

/** A scan reads, and bills, the whole table; only the rebuild of reports does. Needs type information. */
export const noScan = forbidding(
  "scan",
  "A scan reads the whole table: ask by a key or an index.",
  scanning,
  (name) => name === "scan",
);
