import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useQuery } from "@tanstack/react-query";
import { type HttpError, useDataProvider, useLocale } from "ra-core";
import type { CapaianDataProvider } from "./dataProvider.ts";
import { operationName } from "./operation.ts";

/**
 * Asks a question that is no resource's list or record: reports, previews, verification. Cached under
 * `["ask", operation, variables, language]`; sentences of the server follow the language.
 */
export function useOperation<Result, Variables extends object>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  options: { enabled?: boolean; staleTime?: number; refetchInterval?: number; gcTime?: number } = {},
) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const locale = useLocale();
  return useQuery<Result, HttpError>({
    queryKey: ["ask", operationName(document), variables, locale],
    queryFn: () => dataProvider.ask(document, variables),
    ...options,
  });
}
