import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client/core";
import { setContext } from "@apollo/client/link/context";

/** What a request needs from the signed-in session and the panel's language. */
export type Session = { accessToken: () => Promise<string | undefined>; language: () => string };

/**
 * GraphQL answers with errors may carry a status like 401; their body still says why. Handing them on as 200 lets the
 * client read `errors[].extensions.code` instead of a bare network error.
 */
const readableFetch: typeof fetch = async (...request) => {
  const response = await fetch(...request);
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  if (response.ok || !isJson) return response;
  return new Response(await response.text(), { status: 200, headers: { "content-type": "application/json" } });
};

/**
 * The GraphQL client. Its cache is not used for reading: react-admin's query cache is the one cache, so that a record
 * is never stale in one place and fresh in another.
 */
export function graphqlClient(session: Session): ApolloClient<unknown> {
  const signed = setContext(async (_, { headers }: { headers?: Record<string, string> }) => {
    const token = await session.accessToken();
    return {
      headers: {
        ...headers,
        "accept-language": session.language(),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
    };
  });
  return new ApolloClient({
    link: ApolloLink.from([signed, new HttpLink({ uri: "/graphql", fetch: readableFetch })]),
    cache: new InMemoryCache(),
    defaultOptions: { query: { fetchPolicy: "no-cache" }, mutate: { fetchPolicy: "no-cache" } },
  });
}
