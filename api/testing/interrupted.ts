import assert from "node:assert/strict";
import type { Table } from "../table/client.ts";

/** Lets this many transactions through and then loses the connection, as a crash in the middle of the work would. */
export async function interrupted(
  { client }: Pick<Table, "client">,
  after: number,
  work: () => Promise<unknown>,
): Promise<void> {
  const send = client.send.bind(client);
  let left = after;
  client.send = ((command: object, ...rest: []) => {
    if (command.constructor.name === "TransactWriteCommand" && (left -= 1) < 0) throw new Error("connection lost");
    return (send as (command: object, ...rest: []) => unknown)(command, ...rest);
  }) as typeof client.send;
  try {
    await assert.rejects(work);
  } finally {
    client.send = send;
  }
}
