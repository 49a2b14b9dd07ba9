import { Button, Stack, Typography } from "@mui/material";
import { ResourceContextProvider } from "ra-core";
import { useState } from "react";
import { ArrayInput, SimpleFormIterator, TextInput } from "react-admin";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { KeyValue } from "../components/KeyValue.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { type RubricRowFragment, RubricsDocument } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { observationWords } from "./observation.words.ts";

type Typed = { levels: { name: string }[]; items: { title: string; lookFor: string }[] };

/** `/rubrics`: the rubric of each job family, changed by the tenant (PAU-06). */
export default function RubricsPage() {
  const words = useWords(observationWords);
  const label = useLabel();
  const [editing, setEditing] = useState<RubricRowFragment>();
  const { data, error, isPending, refetch } = useOperation(RubricsDocument, {});
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const [first] = data.rubrics;
  const repeats = (rubric: RubricRowFragment) =>
    rubric !== first && rubric.version === 0 && rubric.title === first?.title;
  const own = data.rubrics.filter((rubric) => !repeats(rubric));
  const same = data.rubrics.filter(repeats);
  return (
    <>
      <PageHeader title={words.rubrics} lead={words.rubricsLead} back={{ to: "/observations", label: words.back }} />
      {own.map((rubric) => (
        <Section
          key={rubric.id}
          title={label("JobFamily", rubric.family)}
          lead={rubric.title}
          action={<Change rubric={rubric} onEdit={setEditing} />}
        >
          <KeyValue rows={rubric.items.map(({ title, lookFor }) => ({ label: title, value: lookFor }))} columns={2} />
        </Section>
      ))}
      {same.length > 0 && (
        <Section title={words.sameTitle} lead={words.sameLead}>
          {same.map((rubric) => (
            <Stack
              key={rubric.id}
              direction="row"
              sx={{ py: 1, gap: 2, borderTop: 1, borderColor: "divider", alignItems: "center" }}
            >
              <Typography sx={{ flex: 1, minWidth: 0 }}>{label("JobFamily", rubric.family)}</Typography>
              <Button
                size="small"
                onClick={() => setEditing(rubric)}
                aria-label={words.ownOf(label("JobFamily", rubric.family))}
              >
                {words.own}
              </Button>
            </Stack>
          ))}
        </Section>
      )}
      <StepDialog
        key={`${editing?.id ?? ""} ${editing?.version ?? ""}`}
        open={editing !== undefined}
        onClose={() => setEditing(undefined)}
        resource="rubrics"
        step="save"
        fixed={{ family: editing?.family, version: editing?.version }}
        title={editing === undefined ? words.edit : label("JobFamily", editing.family)}
        done={words.saved}
        defaultValues={
          {
            title: editing?.title ?? "",
            levels: editing?.levels.map((name) => ({ name })) ?? [],
            items: editing?.items.map(({ title, lookFor }) => ({ title, lookFor: lookFor ?? "" })) ?? [],
          } satisfies Typed & { title: string }
        }
      >
        <TextInput source="title" label={words.rubricTitle} />
        {/* Rows of a list ask for the resource whose form they stand in. */}
        <ResourceContextProvider value="rubrics">
          <ArrayInput source="levels" label={words.levels}>
            <SimpleFormIterator inline disableClear fullWidth>
              <TextInput source="name" label={words.level} />
            </SimpleFormIterator>
          </ArrayInput>
          <ArrayInput source="items" label={words.items}>
            <SimpleFormIterator disableClear fullWidth>
              <TextInput source="title" label={words.item} />
              <TextInput source="lookFor" label={words.lookFor} multiline />
            </SimpleFormIterator>
          </ArrayInput>
        </ResourceContextProvider>
      </StepDialog>
    </>
  );
}

function Change({ rubric, onEdit }: { rubric: RubricRowFragment; onEdit: (rubric: RubricRowFragment) => void }) {
  const words = useWords(observationWords);
  const label = useLabel();
  return (
    <Stack direction="row" spacing={2} sx={{ alignItems: "center", flexShrink: 0 }}>
      <ToneChip
        tone={rubric.version === 0 ? "quiet" : "done"}
        label={rubric.version === 0 ? words.proposed : words.changed(rubric.version)}
      />
      <Button
        variant="outlined"
        onClick={() => onEdit(rubric)}
        aria-label={`${words.edit}: ${label("JobFamily", rubric.family)}`}
      >
        {words.edit}
      </Button>
    </Stack>
  );
}
