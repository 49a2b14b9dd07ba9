import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { localClientConfig } from "../testing/localTable.ts";
import type { Served } from "../testing/servedWorld.ts";
import { median, ms, p95, tableLines } from "./figures.ts";

type Sent = { readonly command: string; readonly input: object };

/** What the function asks the table while `work` runs: the same requests go to the bare SDK afterwards. */
async function requestsOf(served: Served, work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const stack = served.world.table.client.middlewareStack;
  stack.add(
    (next, context) => async (args) => {
      const { ReturnConsumedCapacity: _, ...input } = args.input as Record<string, unknown>;
      sent.push({ command: (context as { commandName?: string }).commandName ?? "", input: structuredClone(input) });
      return next(args);
    },
    { step: "initialize", name: "bench", priority: "high" },
  );
  await work();
  stack.remove("bench");
  return sent;
}

function commandOf({ command, input }: Sent): GetCommand | BatchGetCommand | QueryCommand {
  switch (command) {
    case "GetItemCommand":
      return new GetCommand(input as ConstructorParameters<typeof GetCommand>[0]);
    case "BatchGetItemCommand":
      return new BatchGetCommand(input as ConstructorParameters<typeof BatchGetCommand>[0]);
    case "QueryCommand":
      return new QueryCommand(input as ConstructorParameters<typeof QueryCommand>[0]);
    default:
      throw new Error(`The bench does not know how to repeat ${command}`);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** A point read and a list of 50 by the function and, with the very same requests, by the bare SDK: lines to print. */
export async function warmRequests(served: Served, runs = 200): Promise<string[]> {
  const { world, issuer } = served;
  const point = "query($id: ID!) { employee(id: $id) { id name version } }";
  const list = `query($cycle: ID!) { contracts(filter: { cycle: $cycle }, first: 50) {
    edges { node { id status employeeName unitName raterName resultTitles } } pageInfo { hasNextPage endCursor } } }`;
  const questions = [
    { name: "point read", query: point, variables: { id: world.people.sari.id } },
    { name: "list of 50", query: list, variables: { cycle: world.cycle.id } },
  ];
  const bare = DynamoDBDocumentClient.from(new DynamoDBClient(localClientConfig(world.local.endpoint)));
  const token = await issuer.token("tuti", { seconds: 3600 });
  const rows = [[`warm, ${runs} runs in turn`, "requests", "median", "p95", "ratio of medians"]];
  for (const { name, query, variables } of questions) {
    const ours = async () => {
      const answer = await served.post(JSON.stringify({ query, variables }), { authorization: `Bearer ${token}` });
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    };
    const sent = await requestsOf(served, ours);
    const same = async () => {
      for (const request of sent) await bare.send(commandOf(request) as QueryCommand);
    };
    for (let warm = 0; warm < 30; warm += 1) await Promise.all([ours(), same()]);
    const times: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      times[0].push(await timed(ours));
      times[1].push(await timed(same));
    }
    const ratio = (median(times[0]) / median(times[1])).toFixed(2);
    rows.push([`${name}, GraphQL`, String(sent.length), ms(median(times[0])), ms(p95(times[0])), ratio]);
    rows.push([`${name}, bare SDK`, String(sent.length), ms(median(times[1])), ms(p95(times[1])), ""]);
  }
  bare.destroy();
  return tableLines(rows);
}
