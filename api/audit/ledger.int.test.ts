import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { createHandler } from "../lambdas/tableStream.ts";
import { memoryCheckpoint } from "../lambdas/local/streamCheckpoint.ts";
import { pollStream, type StreamPoller } from "../lambdas/local/streamPoller.ts";
import { servedWorld, type Answer, type Served } from "../testing/servedWorld.ts";
import { firstFault, type LedgerLine } from "./ledger.rules.ts";

let served: Served;
let stream: StreamPoller;

before(async () => {
  served = await servedWorld();
  const { local, table } = served.world;
  const handler = createHandler({ table, clock: () => "2026-10-05T02:00:00.000Z", log: () => undefined });
  stream = pollStream({
    ...{ client: local.streams, streamArn: local.streamArn, checkpoint: memoryCheckpoint() },
    handler: (event: DynamoDBStreamEvent) => handler(event),
  });
});
after(async () => {
  await stream.stop();
  await served.stop();
});

async function assign(from: string): Promise<Answer> {
  const mutation =
    "mutation($input: RoleAssignInput!) { roleAssign(input: $input) { roleAssignment { id version } userErrors { code } } }";
  return served.ask("tuti", mutation, { input: { employee: served.world.people.rudi.id, role: "AUDITOR", from } });
}

async function exported(): Promise<LedgerLine[]> {
  const lines: LedgerLine[] = [];
  for (let after: string | null = null; ;) {
    const query = `query($after: String) { auditLedger(first: 7, after: $after) {
      edges { node { position eventId subject sequence canonical eventHash hash } } pageInfo { hasNextPage endCursor } } }`;
    const answer: Answer = await served.ask("tuti", query, { after });
    const page = answer.data?.["auditLedger"] as unknown as {
      edges: { node: LedgerLine }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    lines.push(...page.edges.map((edge) => edge.node));
    if (!page.pageInfo.hasNextPage) return lines;
    after = page.pageInfo.endCursor;
  }
}

describe("ledger of an organization, from the stream (features 3.13)", () => {
  it("takes every event once, in one chain that an export verifies offline", async () => {
    for (let day = 1; day <= 20; day += 1) {
      const answer = await assign(`2026-11-${String(day).padStart(2, "0")}`);
      assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
    }
    await stream.drain();
    const lines = await exported();
    assert.equal(lines.length, 20);
    assert.equal(firstFault(lines), null);
  });

  it("is the same after the whole stream was delivered a second time", async () => {
    const before = await exported();
    await stream.replay();
    assert.deepEqual(await exported(), before);
  });

  it("finds an event that someone edited in the table, and shows it in the record's verification", async () => {
    const [line] = await exported();
    assert.ok(line);
    const { table, organizationId } = served.world;
    const verify = `query($subject: ID!) { auditVerification(subject: $subject) { intact events brokenAt } }`;
    const whole = await served.ask("tuti", verify, { subject: line.subject });
    assert.deepEqual(whole.data?.["auditVerification"], { intact: true, events: 1, brokenAt: null });
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: `TEN#${organizationId}#AUDIT#${line.subject}`, sk: "EVENT#00000001" },
        UpdateExpression: "SET actorName = :name",
        ExpressionAttributeValues: { ":name": "Orang lain" },
      }),
    );
    await stream.drain();
    const broken = await served.ask("tuti", verify, { subject: line.subject });
    assert.deepEqual(broken.data?.["auditVerification"], { intact: false, events: 1, brokenAt: 1 });
    assert.equal(firstFault(await exported()), null, "the ledger keeps what really happened");
  });
});
