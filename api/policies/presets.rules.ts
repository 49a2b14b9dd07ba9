import type { EvaluationMethod, PolicyPreset } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";
import {
  type PolicyKey,
  type PolicyParameter,
  type PolicyParameters,
  standardParameters,
} from "./policyParameters.rules.ts";

/** What a new policy version starts from: methods, and the parameters that differ from the standard. */
export type Preset = {
  readonly name: Bilingual;
  readonly methods: readonly EvaluationMethod[];
  readonly parameters: { readonly [Key in PolicyKey]?: PolicyParameter<Key> };
};

/** The region's own choice: no law asks for it, and none forbids it. */
const choice = <Value>(value: Value, why: string) => ({
  value,
  citation: `Pilihan daerah (${why})`,
  confidence: "DESIGN" as const,
});

/**
 * The presets (8.5). The national core (contract, ratings, quadrant, objection) is in all of them because it is
 * not among the methods at all: nothing can switch it off (R-MIX-01).
 */
export const presets: Record<PolicyPreset, Preset> = {
  NATIONAL_CORE: {
    name: { id: "Inti nasional", en: "National core" },
    methods: [],
    parameters: {},
  },
  SAWAHLUNTO: {
    name: {
      id: "Sawahlunto: hasil, umpan balik masyarakat, inovasi",
      en: "Sawahlunto: results, public feedback, innovation",
    },
    methods: ["PUBLIC_FEEDBACK", "INNOVATION"],
    parameters: {
      "contract.useWeights": choice(true, "indikator yang jelas dan terukur"),
      "rating.thresholds": choice({ aboveFrom: "110", belowUnder: "90" }, "penilaian berbasis hasil"),
    },
  },
  BUNGO: {
    name: {
      id: "Bungo: hasil, proses dan kontribusi, penilaian atasan",
      en: "Bungo: results, process and contribution, superior",
    },
    methods: ["PROCESS"],
    parameters: {
      "rating.thresholds": choice({ aboveFrom: "105", belowUnder: "85" }, "saran bagi penilaian atasan"),
    },
  },
  MAMUJU: {
    name: {
      id: "Mamuju: hasil, masyarakat, rekan sejawat, pengamatan, pengaduan",
      en: "Mamuju: results, public, peers, observation, complaints",
    },
    methods: ["PUBLIC_FEEDBACK", "PEER_FEEDBACK", "OBSERVATION", "COMPLAINTS"],
    parameters: {
      "evaluation.periods": choice("MONTHLY", "pemantauan berkala dengan peringatan dini"),
      "rating.thresholds": choice({ aboveFrom: "110", belowUnder: "90" }, "penilaian berbasis hasil"),
    },
  },
  PAUH: {
    name: { id: "Pauh: penilaian diri, rekan kerja, pengamatan", en: "Pauh: self-assessment, peers, observation" },
    methods: ["SELF_ASSESSMENT", "PEER_FEEDBACK", "OBSERVATION"],
    parameters: {
      "evaluation.selfReportRequired": choice(true, "penilaian diri mendahului penilaian atasan"),
      "rating.thresholds": choice({ aboveFrom: "110", belowUnder: "90" }, "saran yang sama bagi semua"),
      "behavior.sourceWeights": choice(
        [
          { source: "OBSERVATION", weight: "40" },
          { source: "PEER_FEEDBACK", weight: "40" },
          { source: "SELF_REPORT", weight: "20" },
        ],
        "gambaran dari beberapa sumber, bobotnya diumumkan sebelum periode dimulai",
      ),
      "behavior.thresholds": choice({ aboveFrom: "80", belowUnder: "40" }, "saran bagi penilaian atasan"),
    },
  },
};

/** All parameters of a preset: the standard ones, with the preset's choices on top. */
export const presetParameters = (preset: PolicyPreset): PolicyParameters => ({
  ...standardParameters(),
  ...presets[preset].parameters,
});
