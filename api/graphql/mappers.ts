/**
 * Which domain type stands behind a GraphQL type, so that resolvers receive the domain value as their parent.
 * Read by codegen.ts; paths are relative to `api/generated`.
 */
export const mappers: Record<string, string> = {};
