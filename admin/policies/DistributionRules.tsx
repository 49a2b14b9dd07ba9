import { Box, Stack, Typography } from "@mui/material";
import { PredicateChip } from "../components/PredicateChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { PolicyRecordFragment } from "../generated/operations.ts";
import { OrganizationPredicateValues } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { useTones } from "../theme/useTones.ts";
import { policyWords } from "./policy.words.ts";

type Guide = PolicyRecordFragment["distribution"];

/** The guide drawn: per predicate of the organization, which predicates are limited and how far on a scale to 100 %. */
export function DistributionRules({ guide }: { guide: Guide }) {
  const word = useWords(policyWords);
  const label = useLabel();
  return (
    <Stack spacing={3}>
      {OrganizationPredicateValues.map((organizationPredicate) => {
        const rules = guide.rules.filter((rule) => rule.organizationPredicate === organizationPredicate);
        if (rules.length === 0) return null;
        return (
          <Box key={organizationPredicate}>
            <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>
              {word.organizationIs(label("OrganizationPredicate", organizationPredicate))}
            </Typography>
            <Stack component="ul" spacing={1.5} sx={{ listStyle: "none", m: 0, p: 0 }}>
              {rules.map((rule) => (
                <RuleLine key={rule.predicates.join(" ")} rule={rule} />
              ))}
            </Stack>
          </Box>
        );
      })}
      <Typography variant="caption" color="text.secondary">
        {guide.citation}
      </Typography>
    </Stack>
  );
}

function RuleLine({ rule }: { rule: Guide["rules"][number] }) {
  const word = useWords(policyWords);
  const format = useFormat();
  const { predicates, raised } = useTones();
  const { minPercent, maxPercent, minCount } = rule;
  const text = [
    minPercent != null && word.min(format.decimal(minPercent)),
    maxPercent != null && word.max(format.decimal(maxPercent)),
    minCount != null && word.minCount(minCount),
  ].filter(Boolean);
  const first = rule.predicates[0];
  const color = first === undefined ? raised : predicates[first].main;
  const from = minPercent != null ? Number(minPercent) : 0;
  const to = maxPercent != null ? Number(maxPercent) : 100;
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        columnGap: 2,
        rowGap: 0.5,
        gridTemplateColumns: { xs: "1fr", sm: "minmax(0,1fr) 180px 170px" },
        alignItems: "center",
      }}
    >
      <Stack direction="row" spacing={0.75} useFlexGap sx={{ flexWrap: "wrap" }}>
        {rule.predicates.map((predicate) => (
          <PredicateChip key={predicate} value={predicate} />
        ))}
      </Stack>
      <Box
        aria-hidden
        sx={{
          height: 10,
          borderRadius: 5,
          bgcolor: raised,
          position: "relative",
          overflow: "hidden",
          visibility: minPercent == null && maxPercent == null ? "hidden" : "visible",
        }}
      >
        <Box
          sx={{
            position: "absolute",
            insetBlock: 0,
            left: `${from}%`,
            width: `${Math.max(1.5, to - from)}%`,
            bgcolor: color,
          }}
        />
      </Box>
      <Typography variant="body2">{text.join(", ")}</Typography>
    </Box>
  );
}
