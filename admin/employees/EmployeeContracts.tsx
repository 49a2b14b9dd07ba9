import { Link as TextLink, Skeleton, Stack, Typography } from "@mui/material";
import { useTranslate } from "ra-core";
import { Link } from "react-router-dom";
import { PredicateChip } from "../components/PredicateChip.tsx";
import { Section } from "../components/Section.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { EmployeeContractsDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { employeeWords } from "./employee.words.ts";

/** Contracts of one employee, newest first, with the year's predicate when the reader may see it. */
export function EmployeeContracts({ employeeId }: { employeeId: string }) {
  const word = useWords(employeeWords);
  const translate = useTranslate();
  const { data, error, isPending } = useOperation(EmployeeContractsDocument, { id: employeeId });
  const contracts = data?.employee?.contracts ?? [];
  return (
    <Section title={word.contracts}>
      {isPending && <Skeleton variant="rounded" height={48} />}
      {error && <Typography color="text.secondary">{translate(error.message)}</Typography>}
      {!isPending && !error && contracts.length === 0 && (
        <Typography color="text.secondary">{word.noContracts}</Typography>
      )}
      {contracts.map((contract) => {
        const annual = contract.evaluationSummaries.find(({ period }) => period === String(contract.cycle.year));
        return (
          <Stack
            key={contract.id}
            direction="row"
            spacing={1.5}
            useFlexGap
            sx={{ py: 1.25, borderTop: 1, borderColor: "divider", alignItems: "center", flexWrap: "wrap" }}
          >
            <TextLink
              component={Link}
              to={`/contracts/${contract.id}/show`}
              color="inherit"
              sx={{ flex: 1, minWidth: 160, fontWeight: 600 }}
            >
              {word.cycle(contract.cycle.year)}
              <Typography component="span" variant="caption" color="text.secondary" sx={{ display: "block" }}>
                {contract.positionTitle}
              </Typography>
            </TextLink>
            <StatusChip of="ContractStatus" value={contract.status} />
            {annual?.predicate && <PredicateChip value={annual.predicate} provisional={annual.provisional} />}
          </Stack>
        );
      })}
    </Section>
  );
}
