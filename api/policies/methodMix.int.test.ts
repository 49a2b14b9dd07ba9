import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { evaluationPrint } from "../documents/evaluationPrint.ts";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import { peerResultItem } from "../feedback/peerClosing.store.ts";
import type { EvaluationMethod, PolicyPreset, SourceKind } from "../generated/enums.ts";
import { isRefused } from "../kernel/refusal.ts";
import { activeContractWorld, type ActiveContractWorld, type Person } from "../testing/activeContract.ts";
import { mutate, operate } from "../testing/operation.ts";

/** What each region has, as the rule book's table of methods says it (domain 8.5); nothing here is read from code. */
const regions: Readonly<Partial<Record<PolicyPreset, readonly EvaluationMethod[]>>> = {
  SAWAHLUNTO: ["PUBLIC_FEEDBACK", "INNOVATION"],
  BUNGO: ["PROCESS"],
  MAMUJU: ["PUBLIC_FEEDBACK", "PEER_FEEDBACK", "OBSERVATION", "COMPLAINTS"],
  PAUH: ["SELF_ASSESSMENT", "PEER_FEEDBACK", "OBSERVATION"],
};

/** The last period that is over, of a region with months as of one with quarters. */
const lastPeriod = ({ cycle }: ActiveContractWorld): string => {
  const period = cycle.periods.find(({ to }) => to === "2026-09-30");
  assert.ok(period);
  return period.key;
};
const evaluationOf = (world: ActiveContractWorld): string => evaluationId(world.contract.id, lastPeriod(world));
const day = "2026-10-05";

/** What of the product a method is: fields that appear with it, its kind of source, and steps that begin its work. */
type Presence = {
  readonly method: EvaluationMethod;
  readonly fields: readonly string[];
  readonly kind?: SourceKind;
  readonly tries: (world: ActiveContractWorld) => readonly [Person, field: string, type: string, input: object][];
};

const presences: readonly Presence[] = [
  {
    method: "PEER_FEEDBACK",
    fields: ["peerRounds", "peerInvitations", "peerRoundOpen", "peerAnswerSend", "peerInvitationDecline"],
    kind: "PEER_FEEDBACK",
    tries: ({ cycle, contract }) => [
      [
        ...(["tuti", "peerRoundOpen", "PeerRoundOpenInput"] as const),
        {
          cycle: cycle.id,
          period: cycle.periods.at(-2)?.key,
          unit: contract.unitId,
          dueOn: "2026-11-20",
          idempotencyKey: "round",
        },
      ],
    ],
  },
  {
    method: "OBSERVATION",
    fields: ["observations", "rubrics", "observationAssign", "observationRecord", "observationReply", "rubricSave"],
    kind: "OBSERVATION",
    tries: ({ contract }) => [
      ["rudi", "observationAssign", "ObservationAssignInput", { contract: contract.id, day: "2026-10-12" }],
      [
        ...(["tuti", "rubricSave", "RubricSaveInput"] as const),
        { family: "HEALTH", version: 0, title: "Layanan", levels: ["Kurang", "Baik"], items: [{ title: "Menyapa" }] },
      ],
    ],
  },
  {
    method: "PROCESS",
    fields: ["dailyLogs", "dailyLogTeam", "dailyLogsSave", "dailyLogsDecide", "dailyLogDelete"],
    kind: "DAILY_LOG",
    tries: ({ contract }) => [
      [
        ...(["sari", "dailyLogsSave", "DailyLogsSaveInput"] as const),
        { contract: contract.id, submit: false, entries: [{ version: 0, day, description: "Memeriksa berkas" }] },
      ],
    ],
  },
  {
    method: "INNOVATION",
    fields: ["innovations", "innovationSave", "innovationLink"],
    kind: "INNOVATION",
    tries: () => [
      [
        ...(["sari", "innovationSave", "InnovationSaveInput"] as const),
        {
          ...{ version: 0, title: "Antrean daring", whatIsNew: "Memilih jam datang", startedOn: "2026-03-02" },
          ...{ adoptions: [], measures: [] },
        },
      ],
    ],
  },
  {
    method: "PUBLIC_FEEDBACK",
    fields: ["satisfaction", "satisfactionIndexRecord"],
    kind: "PUBLIC_FEEDBACK",
    tries: ({ contract }) => [
      [
        ...(["tuti", "satisfactionIndexRecord", "SatisfactionIndexRecordInput"] as const),
        {
          ...{ unit: contract.unitId, version: 0, from: "2026-07-01", to: "2026-09-30" },
          ...{ index: "84.30", respondents: 210, source: "Laporan SKM triwulan III" },
        },
      ],
    ],
  },
  {
    method: "SELF_ASSESSMENT",
    fields: [],
    tries: (world) => [
      [
        ...(["sari", "selfReportSave", "SelfReportInput"] as const),
        {
          ...{ evaluation: evaluationOf(world), version: 0, narrative: "Selesai semua." },
          ...{ resultRating: "MEETS", behaviorRating: "MEETS" },
        },
      ],
    ],
  },
];

/** Words by which a printed page would name a method. */
const printedWords: Readonly<Partial<Record<EvaluationMethod, RegExp>>> = {
  SELF_ASSESSMENT: /penilaian diri/i,
  PEER_FEEDBACK: /rekan (kerja|sejawat)|tanpa nama/i,
  OBSERVATION: /pengamatan/i,
  PROCESS: /progres harian/i,
  INNOVATION: /\binovasi\b/i,
  PUBLIC_FEEDBACK: /suara masyarakat|kepuasan masyarakat/i,
};

type Seen = {
  sources: { rows: { kind: SourceKind }[]; missing: SourceKind[]; withheld: SourceKind[] };
};

for (const [preset, methods] of Object.entries(regions) as [PolicyPreset, readonly EvaluationMethod[]][])
  describe(`the mix of methods of ${preset} (R-MIX-01, domain 8.5)`, () => {
    let world: ActiveContractWorld;
    const has = (method: EvaluationMethod) => methods.includes(method);
    before(async () => {
      world = await activeContractWorld(preset);
      // Left from a year in which the method was on.
      const { organizationId, contract } = world;
      const period = lastPeriod(world);
      const left = { organizationId, contractId: contract.id, period, roundId: "rnd_1", closedOn: "2026-09-28" };
      const group = { group: "PEER" as const, respondents: 4, strengths: ["Sigap membantu"], improvements: [] };
      const values = [{ behavior: "HARMONIOUS" as const, average: "3.5" }];
      await world.put(peerResultItem({ ...left, minRespondents: 3, groups: [{ ...group, values }] }));
    });
    after(() => world.local.stop());

    it("shows in menus and pages what the policy has, and nothing else", async () => {
      const permitted = new Set<string>();
      for (const person of ["sari", "rudi", "tuti"] as const) {
        const { data } = await operate<{ viewer: { methods: EvaluationMethod[]; permittedFields: string[] } }>(
          world.as(person, day),
          "{ viewer { methods permittedFields } }",
        );
        assert.deepEqual([...data.viewer.methods].sort(), [...methods].sort());
        data.viewer.permittedFields.forEach((field) => permitted.add(field));
      }
      for (const { method, fields } of presences)
        for (const field of fields) assert.equal(permitted.has(field), has(method), `${field} (${method})`);
      for (const core of ["contractSubmit", "feedbackGive", "selfReportSubmit", "evaluationRate", "objectionFile"])
        assert.ok(permitted.has(core), `${core} is national core and cannot be off`);
    });

    it("puts on the page of all sources the kinds of its methods alone, whatever was written before", async () => {
      const { data } = await operate<{ evaluation: Seen }>(
        world.as("rudi", day),
        "query ($id: ID!) { evaluation(id: $id) { sources { rows { kind } missing withheld } } }",
        { id: evaluationOf(world) },
      );
      const { rows, missing, withheld } = data.evaluation.sources;
      const kinds = new Set([...rows.map(({ kind }) => kind), ...missing, ...withheld]);
      for (const { method, kind } of presences)
        if (kind !== undefined) assert.equal(kinds.has(kind), has(method), `${kind} (${method})`);
    });

    it("refuses each step of a method it does not have, and of no other", async () => {
      for (const { method, tries } of presences)
        for (const [person, field, type, input] of tries(world)) {
          const { userErrors } = await mutate(world.as(person, day), [field, type, "__typename"], input);
          const off = userErrors.some(({ code }) => code === "METHOD_SWITCHED_OFF");
          assert.equal(off, !has(method), `${field}: ${JSON.stringify(userErrors)}`);
        }
    });

    it("prints F6, F8 and F9 without a word of what is switched off", async () => {
      const id = evaluationOf(world);
      const version = async () => {
        const { data } = await operate<{ evaluation: { version: number } }>(
          world.as("rudi", day),
          "query ($id: ID!) { evaluation(id: $id) { version } }",
          { id },
        );
        return data.evaluation.version;
      };
      const own = has("SELF_ASSESSMENT") ? { resultRating: "MEETS", behaviorRating: "MEETS" } : {};
      const ratings = { resultRating: "MEETS", behaviorRating: "MEETS" };
      const steps = [
        ["sari", "selfReportSubmit", "SelfReportInput", { evaluation: id, narrative: "Selesai semua.", ...own }],
        ["rudi", "evaluationRate", "EvaluationRateInput", { id, ...ratings }],
        ["rudi", "evaluationDeliver", "EvaluationStepInput", { id }],
      ] as const;
      for (const [person, field, type, input] of steps) {
        const given = { ...input, version: await version() };
        const { userErrors } = await mutate(world.as(person, day), [field, type, "__typename"], given);
        assert.deepEqual(userErrors, [], field);
      }
      for (const form of ["CONTINUOUS_FEEDBACK", "EVALUATION_FORM", "EVALUATION_DOCUMENT"] as const) {
        const printed = await evaluationPrint(world.as("sari", day), id, form);
        assert.ok(!isRefused(printed), form);
        const page = JSON.stringify(printed.page);
        const spokenOf = presences.filter(({ method }) => printedWords[method]?.test(page)).map(({ method }) => method);
        assert.deepEqual(
          spokenOf.filter((method) => !has(method)),
          [],
          form,
        );
        if (form === "EVALUATION_FORM") assert.equal(/penilaian diri/i.test(page), has("SELF_ASSESSMENT"), form);
      }
    });
  });
