import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import { activeContractWorld, type ActiveContractWorld, type Person } from "../testing/activeContract.ts";
import { mutate, operate } from "../testing/operation.ts";

type Seen = {
  id: string;
  version: number;
  status: string;
  links: { resultTitle: string }[];
  mayBeCited: boolean;
  allowedActions: string[];
  measures: { effect: { difference: string; percent: string | null; better: boolean | null } | null }[];
};

let world: ActiveContractWorld;
before(async () => {
  world = await activeContractWorld("SAWAHLUNTO");
});
after(() => world.local.stop());

const shown = `id version status mayBeCited links { resultTitle } allowedActions
  measures { effect { difference percent better } }`;
const content = {
  title: "Antrean daring puskesmas",
  whatIsNew: "Pasien memilih jam datang lewat pesan singkat",
  startedOn: "2026-03-02",
  adoptions: [{ who: "Puskesmas Talawi", people: 14, since: "2026-03-02" }],
  measures: [
    {
      ...{ name: "Indeks kepuasan masyarakat", kind: "SATISFACTION_INDEX", higherIsBetter: true },
      before: { value: "78.25", day: "2026-01-31", source: "SKM triwulan I" },
      after: { value: "84.5", day: "2026-09-30", source: "SKM triwulan III" },
    },
  ],
};
const act = (who: Person, step: "Save" | "Decide" | "Link", input: object) =>
  mutate<{ innovation: Seen | null }>(
    world.as(who),
    [`innovation${step}`, `Innovation${step}Input`, `innovation { ${shown} }`],
    input,
  );
const ref = (seen: Seen | null) => ({ id: seen?.id, version: seen?.version });
const code = (answer: { userErrors: { code: string }[] }) => answer.userErrors[0]?.code;

describe("innovations through the server (SWL-08, PAU-08, R-RT-04)", () => {
  it("PAU-08: shows what the satisfaction index was before and after, each with its day", async () => {
    const made = await act("sari", "Save", { version: 0, ...content });
    assert.deepEqual(made.innovation?.measures[0]?.effect, { difference: "6.25", percent: "8", better: true });
    const [measure] = content.measures;
    const turned = { ...measure, after: { ...measure?.after, day: "2026-01-31" } };
    assert.equal(code(await act("sari", "Save", { version: 0, ...content, measures: [turned] })), "DATE_OUT_OF_RANGE");
  });

  it("is verified by somebody else than its authors, and keeps its words from then on", async () => {
    const made = await act("tuti", "Save", { version: 0, ...content, title: "Inovasi admin" });
    assert.equal(code(await act("tuti", "Decide", { ...ref(made.innovation), decision: "VERIFY" })), "SELF_RATING");
    const own = await act("sari", "Save", { version: 0, ...content, title: "Inovasi Sari" });
    assert.equal(
      code(await act("rudi", "Decide", { ...ref(own.innovation), decision: "VERIFY" })),
      "STEP_NOT_ALLOWED_FOR_PERSON",
    );
    assert.equal(
      code(await act("tuti", "Decide", { ...ref(own.innovation), decision: "ADOPT" })),
      "STEP_NOT_ALLOWED_IN_STATE",
    );
    const verified = await act("tuti", "Decide", { ...ref(own.innovation), decision: "VERIFY" });
    assert.equal(verified.innovation?.status, "VERIFIED");
    assert.equal(
      code(await act("sari", "Save", { ...ref(verified.innovation), ...content, title: "Lain" })),
      "STEP_NOT_ALLOWED_IN_STATE",
    );
    const used = {
      ...content,
      title: "Inovasi Sari",
      adoptions: [...content.adoptions, { who: "Puskesmas Silungkang", since: "2026-06-01" }],
    };
    assert.deepEqual((await act("sari", "Save", { ...ref(verified.innovation), ...used })).userErrors, []);
  });

  it("SWL-08: backs a result once it is verified, and the reason of an ABOVE rating can cite it", async () => {
    const result = world.contract.results[0]?.id;
    const made = await act("sari", "Save", { version: 0, ...content });
    const link = { contract: world.contract.id, result };
    assert.equal(code(await act("wati", "Link", { ...ref(made.innovation), ...link })), "STEP_NOT_ALLOWED_FOR_PERSON");
    const linked = await act("sari", "Link", { ...ref(made.innovation), ...link });
    assert.equal(linked.innovation?.links[0]?.resultTitle, world.contract.results[0]?.title);

    const id = evaluationId(world.contract.id, "2026-Q3");
    const submitted = await mutate<{ evaluation: { version: number } }>(
      world.as("sari"),
      ["selfReportSubmit", "SelfReportInput", "evaluation { version }"],
      { evaluation: id, version: 0, narrative: "Antrean daring berjalan sejak Maret." },
    );
    const rate = (evidence: string | undefined) =>
      mutate<{ evaluation: { predicate: string; resultEvidence: { id: string; title: string; url: string }[] } }>(
        world.as("rudi"),
        ["evaluationRate", "EvaluationRateInput", "evaluation { predicate resultEvidence { id title url } }"],
        {
          ...{ id, version: submitted.evaluation.version, resultRating: "ABOVE", behaviorRating: "MEETS" },
          ...{ resultReason: "Antrean daring menaikkan IKM dari 78,25 menjadi 84,5", resultEvidence: [evidence] },
        },
      );
    assert.equal(code(await rate(linked.innovation?.id)), "UNKNOWN_ID", "not verified: no evidence yet");
    await act("tuti", "Decide", { ...ref(linked.innovation), decision: "VERIFY" });
    const page = await operate<{
      contract: { citableRecords: { id: string }[]; innovations: { mayBeCited: boolean }[] };
    }>(
      world.as("rudi"),
      `query($id: ID!) { contract(id: $id) { citableRecords { id title url } innovations { mayBeCited } } }`,
      { id: world.contract.id },
    );
    assert.deepEqual(
      page.data.contract.citableRecords.map((record) => record.id),
      [linked.innovation?.id],
    );
    assert.equal(page.data.contract.innovations[0]?.mayBeCited, true);
    const rated = await rate(linked.innovation?.id);
    assert.deepEqual(rated.userErrors, []);
    assert.equal(rated.evaluation.predicate, "GOOD");
    assert.match(rated.evaluation.resultEvidence[0]?.title ?? "", /^Inovasi: Antrean daring/);
  });

  it("lists innovations of a unit in at most 3 requests, whoever asks", async () => {
    const list = await operate<{ innovations: { edges: { node: { title: string } }[] } }>(
      world.as("wati"),
      `{ innovations { edges { node { title authors status } } } }`,
    );
    assert.ok(list.data.innovations.edges.length >= 3);
    assert.equal(list.requests, 1);
  });
});
