import { GraphQLScalarType, Kind } from "graphql";
import { isDay } from "../kernel/calendar.ts";
import { readDecimal } from "../kernel/decimal.ts";
import { codedError } from "./errors.ts";

/** A scalar carried as text and checked on the way in. */
function textScalar(name: string, accepts: (text: string) => boolean): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value !== "string" || !accepts(value)) throw codedError("BAD_USER_INPUT", { detail: name });
    return value;
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** Resolvers of the schema's scalars. */
export const scalars = {
  Date: textScalar("Date", isDay),
  Instant: textScalar("Instant", (text) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text))),
  Decimal: textScalar("Decimal", (text) => readDecimal(text) !== undefined),
};
