/* oxlint-disable typescript/no-unsafe-return, typescript/no-unsafe-assignment, typescript/no-unsafe-member-access --
   Answers are read as they came over the wire, as in the tests that use this. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Contract } from "../contracts/contract.rules.ts";
import { openContext, type Context } from "../graphql/context.ts";
import { openServer, readSchema } from "../graphql/server.ts";
import { organizationItem } from "../organizations/organization.store.ts";
import { activeContractWorld, type ActiveContractWorld } from "./activeContract.ts";

/** An answer as it came over the wire. */
type Wire = ReturnType<typeof JSON.parse>;
type Roles = Context["actor"]["roles"];

/** A team of eight under one rater, in a region on WITA, whose policy has peer feedback. */
export type FeedbackWorld = {
  readonly world: ActiveContractWorld;
  /** Sari's, then seven colleagues'. */
  readonly contracts: readonly Contract[];
  /** The request of whoever a contract is about. */
  readonly person: (contract: Contract, day?: string, roles?: Roles) => Context;
  readonly ask: (context: Context, query: string, variables?: object) => Promise<Wire>;
  readonly mutate: (context: Context, field: string, type: string, shown: string, input: object) => Promise<Wire>;
  readonly openRound: (context: Context, more?: object) => Promise<Wire>;
  /** Answers about Sari, unless another contract is named. */
  readonly answer: (context: Context, round: string, more?: object) => Promise<Wire>;
  readonly invitations: (context: Context) => Promise<Wire>;
  /** Invitations of a round about Sari, as the table has them. */
  readonly invited: (round: string) => Promise<{ respondentId: string; status: string; id: string }[]>;
  /** Contract of a respondent. */
  readonly of: (employeeId: string | undefined) => Contract;
};

/** Codes of a payload's refusals. */
export const codesOf = ({ userErrors }: { userErrors: { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);

/** A secret as the respondent's browser makes it. */
export const answerToken = (): string => randomBytes(32).toString("base64url");

const server = openServer(readSchema(), () => undefined);

/** Builds the world; `period` is the third quarter of 2026, and today 5 October unless a day is named. */
export async function feedbackWorld(): Promise<FeedbackWorld> {
  const world = await activeContractWorld("NATIONAL_CORE", ["PEER_FEEDBACK"]);
  const contracts = [world.contract];
  for (const name of ["Ani", "Beni", "Citra", "Dodi", "Eka", "Feri", "Gita"])
    contracts.push(await world.anotherContract(name));
  await world.put(
    organizationItem({
      ...{ id: world.organizationId, version: 1, history: { sequence: 0, hash: "" }, name: "Kabupaten Contoh" },
      ...{ shortName: "Contoh", timeZone: "WITA", accent: "#0f766e" },
    } as never),
  );
  const ask: FeedbackWorld["ask"] = async (context, query, variables = {}) => {
    const { body } = await server.executeOperation({ query, variables }, { contextValue: context });
    assert.ok(body.kind === "single");
    return JSON.parse(JSON.stringify({ data: body.singleResult.data, errors: body.singleResult.errors ?? [] }));
  };
  const mutate: FeedbackWorld["mutate"] = async (context, field, type, shown, input) => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${shown} userErrors { code field } } }`;
    const { data, errors } = await ask(context, query, { input });
    assert.deepEqual(errors, []);
    return data[field];
  };
  return {
    ...{ world, contracts, ask, mutate },
    person(contract, day = "2026-10-06", roles = []) {
      const base = world.as("sari", day);
      const { employeeId, employeeName: name } = contract;
      return openContext(
        { ...base.actor, subject: employeeId, name, employeeId, roles },
        { ...base.session, by: { subject: employeeId, name } },
        { requests: 0, readUnits: 0, writeUnits: 0 },
      );
    },
    openRound: (context, more = {}) =>
      mutate(context, "peerRoundOpen", "PeerRoundOpenInput", "peerRound { id version }", {
        ...{ cycle: world.cycle.id, period: "2026-Q3", unit: world.contract.unitId, dueOn: "2026-10-20" },
        ...{ idempotencyKey: "buka", ...more },
      }),
    answer: (context, round, more = {}) =>
      mutate(context, "peerAnswerSend", "PeerAnswerInput", "peerInvitation { status }", {
        ...{ round, contract: world.contract.id, scores: [{ behavior: "LOYAL", score: "OFTEN" }] },
        ...{ token: answerToken(), ...more },
      }),
    async invitations(context) {
      const query = `{ peerInvitations { contract round group status dueOn employeeName } }`;
      return (await ask(context, query)).data.peerInvitations;
    },
    async invited(round) {
      const { Items } = await world.table.client.send(
        new QueryCommand({
          TableName: world.table.name,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
          ExpressionAttributeValues: {
            ":pk": `TEN#${world.organizationId}#PEER-ROUND#${round}`,
            ":sk": `INVITE#${world.contract.id}#`,
          },
        }),
      );
      return (Items ?? []) as never;
    },
    of(employeeId) {
      const found = contracts.find((contract) => contract.employeeId === employeeId);
      assert.ok(found);
      return found;
    },
  };
}
