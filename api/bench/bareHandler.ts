import { ApolloServer } from "@apollo/server";
import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";

/*
 * The least a GraphQL function over DynamoDB can be: what the product's function is measured against. One field, one
 * request, no sign-in.
 */
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const server = new ApolloServer({
  typeDefs: "type Query { item(pk: String!, sk: String!): String }",
  resolvers: {
    Query: {
      item: async (_: unknown, Key: { pk: string; sk: string }) => {
        const { Item } = await client.send(new GetCommand({ TableName: process.env["TABLE_NAME"], Key }));
        return Item === undefined ? null : JSON.stringify(Item);
      },
    },
  },
});

/** Lambda's entry. */
export const handler = startServerAndCreateLambdaHandler(
  server as never,
  handlers.createAPIGatewayProxyEventV2RequestHandler(),
);
