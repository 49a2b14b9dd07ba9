/** A posted GraphQL request as API Gateway hands it to the function. */
export function gatewayPost(body: object, headers: Record<string, string> = {}) {
  return {
    ...{ version: "2.0", routeKey: "POST /graphql", rawPath: "/graphql", rawQueryString: "" },
    headers: { "content-type": "application/json", ...headers },
    requestContext: {
      http: { method: "POST", path: "/graphql", protocol: "HTTP/1.1", sourceIp: "", userAgent: "" },
      requestId: "bench",
    },
    ...{ body: JSON.stringify(body), isBase64Encoded: false },
  };
}
