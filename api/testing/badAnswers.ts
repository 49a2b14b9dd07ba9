import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType } from "graphql";
import { RefusalCode } from "../generated/enums.ts";
import { errorMessages } from "../graphql/errors.ts";
import type { Answer } from "./servedWorld.ts";

/** Fields of an object type. */
export const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});

/** What is asked of an answer: the leaves of its type, one level deep, and reasons in both languages. */
function selectionOf(type: GraphQLObjectType): string {
  const inner = fieldsOf(type).map((field) => {
    const named = getNamedType(field.type);
    if (named.name === "UserError")
      return `${field.name} { code field id: message(language: ID) en: message(language: EN) whoCan }`;
    if (!isObjectType(named))
      return field.args.some((arg) => !arg.defaultValue && String(arg.type).endsWith("!")) ? "" : field.name;
    return "version" in named.getFields() ? `${field.name} { version }` : `${field.name} { __typename }`;
  });
  return `{ ${inner.filter(Boolean).join(" ")} }`;
}

/** A document that asks for one root field, its whole input as variables. */
export function documentOf(kind: "query" | "mutation", field: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(field.type);
  const variables = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(", ");
  const args = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
  const selection = isObjectType(named) ? selectionOf(named) : "fields" in named ? "{ __typename }" : "";
  return `${kind} (${variables}) { ${field.name}(${args}) ${named.name === "Node" ? "{ id }" : selection} }`;
}

type Reason = { code: string; field: string[]; id: string; en: string };

/** Complaints about an answer to bad input; none when it is as it should be. */
export function complaints(answer: Answer, field: string, wrong: boolean): string[] {
  const found: string[] = [];
  const say = (what: string) => found.push(what);
  if (answer.status >= 500) say(`status ${answer.status}`);
  for (const { message, extensions } of answer.errors ?? []) {
    if (!(extensions?.code in errorMessages) || extensions.code === "INTERNAL") say(`${extensions?.code}: ${message}`);
    if (!extensions?.messages?.id || !extensions.messages.en) say("no sentence in both languages");
  }
  const given = answer.data?.[field] as { userErrors?: Reason[] } | null | undefined;
  const reasons = given?.userErrors ?? [];
  for (const { code, field: path, id, en } of reasons) {
    if (!(code in RefusalCode)) say(`unknown code ${code}`);
    if (!id || !en || id === en) say(`${code}: no sentences`);
    if (/undefined|NaN|\{\w+\}|\[object/.test(`${id}${en}`)) say(`${code}: ${id} / ${en}`);
    if (path.some((part) => part === "" || part === "undefined")) say(`${code}: path ${path.join(".")}`);
  }
  const refused = answer.errors !== undefined || reasons.length > 0;
  const written = (answer.extensions?.cost?.writeUnits ?? 0) > 0;
  if (refused && written) say("refused, yet something was written");
  // Steps on many answer row by row, and marking what is not there as read does nothing.
  if (wrong && !refused && (written || !/(s(Step|Save|Read|Decide|Report|Ask)|Import)$/.test(field)))
    say("taken although it is wrong");
  return found;
}
