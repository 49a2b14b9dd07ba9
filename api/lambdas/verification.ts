import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { readVerification } from "../documents/readVerification.ts";
import { isHash } from "../documents/verification.rules.ts";
import { openTable, type Table } from "../table/client.ts";
import { readEnvironment, verificationVariables } from "./environment.ts";

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

function answer(statusCode: number, body: object, seconds: number): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode,
    headers: {
      "content-type": "application/json; charset=utf-8",
      // One answer serves everybody who asks within this time: asking often costs nothing and reaches no table.
      "cache-control": `public, max-age=${seconds}`,
    },
    body: JSON.stringify(body),
  };
}

/**
 * Answers `GET /verification/{hash}` to anyone, without sign-in: whether a printed form is genuine and current.
 * A hash has 256 random-looking bits, so papers cannot be listed or guessed; what is answered names no person.
 */
export function createVerification(table: Table): Handler {
  return async (event) => {
    const hash = event.rawPath.split("/").at(-1) ?? "";
    if (!isHash(hash)) return answer(400, { code: "BAD_USER_INPUT" }, 3600);
    const found = await readVerification(table, hash);
    return found === undefined ? answer(404, { code: "NOT_FOUND" }, 60) : answer(200, found, 60);
  };
}

let opened: Handler | undefined;

/** Lambda's entry. */
export const handler: Handler = (event) => {
  opened ??= createVerification(openTable(readEnvironment(verificationVariables).TABLE_NAME));
  return opened(event);
};
