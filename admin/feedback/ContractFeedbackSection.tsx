import { Alert, Box, Skeleton, Typography } from "@mui/material";
import { useTranslate } from "ra-core";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { ContractFeedbackPageDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { FeedbackCard } from "./FeedbackCard.tsx";
import { FeedbackForm } from "./FeedbackForm.tsx";
import { feedbackWords } from "./feedback.words.ts";

/** Feedback on a contract during the year (BGO-05), of one period when it is named; who may can add to it. */
export function ContractFeedbackSection({
  contract,
  period,
}: {
  contract: { id: string; results: readonly { id: string; title: string }[] };
  period?: string;
}) {
  const word = useWords(feedbackWords);
  const translate = useTranslate();
  const { data, error, isPending } = useOperation(ContractFeedbackPageDocument, {
    ...{ id: contract.id, period: period ?? null },
  });
  if (isPending) return <Skeleton variant="rounded" height={120} sx={{ mb: 3 }} />;
  if (error) return <Alert severity="warning">{translate(error.message)}</Alert>;
  const feedback = data?.contract?.feedback;
  if (feedback === undefined) return null;
  const periods = feedback.openPeriods.filter((key) => period === undefined || key === period);
  return (
    <Section title={word.section} lead={word.sectionLead}>
      {feedback.items.length === 0 && (
        <Typography color="text.secondary">{period === undefined ? word.empty : word.emptyPeriod}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {feedback.items.map((line) => (
          <FeedbackCard key={line.id} contract={contract.id} line={line} />
        ))}
      </Box>
      {periods.length > 0 && feedback.actsFor ? (
        <Alert severity="info" sx={{ mt: 2 }}>
          {word.actsFor(feedback.actsFor)}
        </Alert>
      ) : null}
      {periods.length > 0 ? <FeedbackForm contract={contract.id} results={contract.results} periods={periods} /> : null}
    </Section>
  );
}
