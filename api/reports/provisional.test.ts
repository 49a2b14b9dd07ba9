import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";
import { headerOfEvaluation } from "../evaluations/evaluationParts.rules.ts";
import { EvaluationStatusValues } from "../generated/enums.ts";
import { delivered } from "../testing/sampleEvaluation.ts";
import { difference, sumOf } from "./contribution.rules.ts";
import { predicateCounts, predicateDistribution } from "./predicateDistribution.projection.ts";

const record = headerOfEvaluation(delivered);
const counted = (more: Partial<EvaluationHeader>) =>
  predicateDistribution({ entity: "evaluation", record: { ...record, ...more } });

describe("a predicate under objection in reports (R-OBJ-05)", () => {
  it("is counted like any other and noted as provisional, in the state OBJECTED alone", () => {
    for (const status of EvaluationStatusValues)
      for (const { measures } of counted({ status, predicate: "GOOD" })) {
        const [good] = predicateCounts(measures).filter(({ predicate }) => predicate === "GOOD");
        assert.deepEqual(good, { predicate: "GOOD", count: 1, provisional: status === "OBJECTED" ? 1 : 0 }, status);
      }
  });
  it("is provisional no more once decided, also with another predicate", () => {
    const open = counted({ status: "OBJECTED", predicate: "GOOD" });
    const decided = counted({ status: "FINAL", predicate: "VERY_GOOD" });
    const [after] = sumOf([...open, ...difference(open, decided)]);
    assert.deepEqual(after?.measures, { VERY_GOOD: 1 });
    const others = predicateCounts(after?.measures ?? {}).filter(({ count, provisional }) => count + provisional > 0);
    assert.deepEqual(others, [{ predicate: "VERY_GOOD", count: 1, provisional: 0 }]);
  });
});
