import CheckCircleOutline from "@mui/icons-material/CheckCircleOutline";
import { Alert, Box, Button, Link as TextLink, Stack, Typography } from "@mui/material";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router-dom";
import { Section } from "../components/Section.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { draftQuality, reasonKey, unsettled } from "../indicators/draftQuality.ts";
import { QualityReasons } from "../indicators/QualityReasons.tsx";
import { DraftSummary } from "./DraftSummary.tsx";
import type { Problem } from "./contractCheck.ts";
import { inOrder } from "./contractDraft.ts";
import { contractFormWords } from "./contractForm.words.ts";
import type { StepProps } from "./stepProps.ts";

type Props = StepProps & {
  flush: () => Promise<boolean>;
  version: () => number;
  onFix: (step: number) => void;
  /** Shown below the summary. */
  more?: ReactNode;
};

const resultFields = ["title", "supportedLeaderResult", "weight", "assignedBy", "results"];

/** Last step: everything once more, what is still missing with a way there, and the one button that hands it in. */
export function CheckStep({ editor, check, contract, flush, version, onFix, more }: Props) {
  const words = useWords(contractFormWords).check;
  const label = useLabel();
  const navigate = useNavigate();
  const { mutateAsync, isPending } = useStep("contracts", "submit", { done: words.submitted });
  const quality = useMemo(() => draftQuality(editor.draft, contract), [editor.draft, contract]);
  const [reasons, setReasons] = useState<Record<string, string>>(() =>
    Object.fromEntries(contract.qualityReasons.map(({ subjectId, code, reason }) => [`${subjectId} ${code}`, reason])),
  );
  // Rows kept just before submission get their ids while it waits.
  const latest = useRef(quality);
  useEffect(() => {
    latest.current = quality;
  }, [quality]);
  const problems = [...check.unreadable, ...check.missing];
  const results = inOrder(editor.draft.results);
  const stepOf = (problem: Problem) => {
    if (problem.field.startsWith("annexes")) return 3;
    const ofResult = results.some((result) => result.key === problem.key) || problem.key === "";
    return ofResult && resultFields.includes(problem.field) ? 0 : 1;
  };
  const placeOf = (problem: Problem) =>
    results.find((row) => row.key === problem.key || row.indicators.some((indicator) => indicator.key === problem.key))
      ?.title;
  const refused = contract.refusedActions.find((row) => row.action === "SUBMIT");
  const submit = async () => {
    if (!(await flush())) return;
    // Once submitted the form is closed and this step gone, so the way on is awaited here and not in a callback of it.
    const qualityReasons = latest.current.findings.flatMap((finding) => {
      const reason = reasons[reasonKey(finding)] ?? "";
      return finding.id === null ? [] : [{ subject: finding.id, code: finding.code, reason }];
    });
    const taken = await mutateAsync({ id: contract.id, version: version(), qualityReasons }).catch(() => undefined);
    if (taken !== undefined) void navigate(`/contracts/${contract.id}/show`);
  };
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 3 }}>
        {words.intro}
      </Typography>
      {problems.length === 0 ? (
        <Alert icon={<CheckCircleOutline />} severity="success" sx={{ mb: 3 }}>
          {words.complete}
        </Alert>
      ) : (
        <Alert severity="warning" sx={{ mb: 3 }}>
          <Typography sx={{ fontWeight: 600 }}>{words.missing(problems.length)}</Typography>
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
            {problems.map((problem) => (
              <li key={`${problem.key} ${problem.field} ${problem.code}`}>
                {problem.message}
                {placeOf(problem) ? ` (${placeOf(problem)})` : null}{" "}
                <TextLink component="button" type="button" onClick={() => onFix(stepOf(problem))}>
                  {words.fix}
                </TextLink>
              </li>
            ))}
          </Box>
        </Alert>
      )}
      <QualityReasons
        quality={quality}
        reasons={reasons}
        onReason={(key, reason) => setReasons((now) => ({ ...now, [key]: reason }))}
      />
      <DraftSummary draft={editor.draft} />
      {more}
      <Section title={words.submit(contract.raterName)} lead={words.after}>
        {refused === undefined ? (
          <Button
            variant="contained"
            size="large"
            disabled={problems.length > 0 || unsettled(quality.findings, reasons).length > 0}
            loading={isPending}
            onClick={() => void submit()}
          >
            {label("ContractAction", "SUBMIT")}
          </Button>
        ) : (
          <Stack spacing={1}>
            <Typography sx={{ fontWeight: 600 }}>{words.cannot}</Typography>
            <Typography color="text.secondary">{refused.message}</Typography>
          </Stack>
        )}
      </Section>
    </>
  );
}
