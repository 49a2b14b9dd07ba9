import { distributionBands } from "../../api/evaluations/distribution.rules.ts";
import type { OrganizationPredicate } from "../../api/generated/enums.ts";
import type { ReportGuideQuery } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { DistributionCurve } from "../pictures/DistributionCurve.tsx";
import { totalOf, type PredicateCount } from "../pictures/distributionBars.ts";
import { reportWords } from "./report.words.ts";

type Rules = NonNullable<ReportGuideQuery["cycle"]>["policy"]["distribution"]["rules"];

/** The curve of the printed forms (R-DS-03) for everyone in the report, over the bands of the chosen guide. */
export function ReportCurve({
  counts,
  rules,
  organization,
}: {
  counts: readonly PredicateCount[];
  rules: Rules;
  organization: OrganizationPredicate;
}) {
  const words = useWords(reportWords);
  return (
    <DistributionCurve
      title={words.curve}
      counts={counts}
      bands={distributionBands(rules, organization, totalOf(counts))}
    />
  );
}
