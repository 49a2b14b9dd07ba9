import { Box, Button, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { withResult } from "../indicators/picked.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { GivenRolesDocument, JobDutiesOfDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import type { StepProps } from "./stepProps.ts";
import { type LeaderResult, withAsked } from "./simpleDraft.ts";
import { simpleWords } from "./simple.words.ts";

type Props = Pick<StepProps, "editor" | "contract"> & { leaderResults: readonly LeaderResult[] };

/** Results one can take over with one press: what the leader asked for (R-MPH-02), and what follows from the post's duties (BGO-01). */
export function SimpleSuggestions({ editor, contract, leaderResults }: Props) {
  const words = useWords(simpleWords);
  const duties = useOperation(JobDutiesOfDocument, { positionTitle: contract.positionTitle }, { staleTime: 300_000 });
  const roles = useOperation(GivenRolesDocument, { contract: contract.id }, { staleTime: 60_000 });
  const used = new Set(editor.draft.results.map(({ title }) => title.trim()));
  const newKey = () => crypto.randomUUID();
  const asked = (roles.data?.givenRoles ?? []).filter(({ text, state }) => text.trim() !== "" && state !== "LINKED");
  const fromDuties = (duties.data?.jobDutiesOf?.duties ?? []).flatMap(({ results }) => results);
  if (duties.isPending || roles.isPending) return null;
  if (asked.length === 0 && fromDuties.length === 0)
    return (
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {words.noSuggestions}
      </Typography>
    );
  const leader = (title: string): LeaderResult => leaderResults.find((row) => row.title === title) ?? { id: "", title };
  return (
    <>
      {asked.map(({ text, leaderName, leaderResult }) => (
        <Suggestion key={text} title={text} detail={words.asked(leaderName)}>
          <Button
            variant="outlined"
            disabled={used.has(text.trim())}
            onClick={() => editor.replace(withAsked(editor.draft, text, leader(leaderResult), newKey()))}
          >
            {used.has(text.trim()) ? words.taken : words.take}
          </Button>
        </Suggestion>
      ))}
      {fromDuties.map((result) => (
        <Suggestion
          key={result.title}
          title={result.title}
          detail={`${words.fromDuties} · ${result.indicators.map(({ title }) => title).join("; ")}`}
        >
          <Button
            variant="outlined"
            disabled={used.has(result.title.trim())}
            onClick={() => editor.replace(withResult(editor.draft, result, newKey))}
          >
            {used.has(result.title.trim()) ? words.taken : words.take}
          </Button>
        </Suggestion>
      ))}
    </>
  );
}

function Suggestion({ title, detail, children }: { title: string; detail: string; children: ReactNode }) {
  return (
    <Stack
      direction={{ xs: "column", sm: "row" }}
      spacing={1.5}
      sx={{
        py: 1.5,
        borderBottom: "1px solid",
        borderColor: "divider",
        justifyContent: "space-between",
        alignItems: { sm: "center" },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
        <Typography variant="body2" color="text.secondary">
          {detail}
        </Typography>
      </Box>
      <Box sx={{ flexShrink: 0 }}>{children}</Box>
    </Stack>
  );
}
