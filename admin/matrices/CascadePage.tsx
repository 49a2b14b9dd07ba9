import { Alert, Autocomplete, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useGetList } from "ra-core";
import { useSearchParams } from "react-router-dom";
import { useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { RecordTable } from "../components/RecordTable.tsx";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { CascadeDocument, MyMatricesDocument, type CycleRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.cascade.ts";
import { unitText, useUnits } from "../organizations/useUnits.ts";
import { PictureWithTable } from "../pictures/PictureWithTable.tsx";
import { CascadeTree } from "./CascadeTree.tsx";
import { matrixWords } from "./matrix.words.ts";

/** The cascade from the region's plan to people, from a unit or around one contract. */
export default function CascadePage() {
  const word = useWords(matrixWords);
  const [search, setSearch] = useSearchParams();
  const viewer = useViewer();
  const units = useUnits();
  const { data: cycles = [], isPending } = useGetList<CycleRowFragment>("cycles", {
    pagination: { page: 1, perPage: 20 },
  });
  const { today } = useFormat();
  const roles = viewer?.roles ?? [];
  const wide = roles.some(({ unit: of }) => of == null);
  const mine = useOperation(MyMatricesDocument, {}, { enabled: !wide && search.get("root") === null });
  const own = mine.data?.viewer.employee?.contracts[0];
  const root = search.get("root") ?? (wide ? units[0]?.id : (own?.id ?? roles[0]?.unit?.id)) ?? "";
  const running = cycles.find(({ year }) => year === Number(today.slice(0, 4))) ?? cycles[0];
  const cycle = search.get("cycle") ?? (root === own?.id ? own.cycle.id : running?.id) ?? "";
  const set = (change: Record<string, string>) => setSearch({ ...Object.fromEntries(search), ...change });
  const unit = units.find(({ id }) => id === root) ?? null;
  return (
    <>
      <PageHeader title={word.cascade} lead={word.cascadeLead} />
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2} sx={{ mb: 3 }}>
        <TextField
          select
          label={word.cycle(0).replace(/ ?0$/, "")}
          value={cycles.some(({ id }) => id === cycle) ? cycle : ""}
          onChange={(event) => set({ cycle: event.target.value })}
          fullWidth={false}
          sx={{ width: { sm: 200 }, flexShrink: 0 }}
        >
          {cycles.map(({ id, year }) => (
            <MenuItem key={id} value={id}>
              {word.cycle(year)}
            </MenuItem>
          ))}
        </TextField>
        {roles.length > 0 && (
          <Autocomplete
            options={units}
            value={unit}
            getOptionLabel={unitText}
            getOptionKey={({ id }) => id}
            isOptionEqualToValue={(a, b) => a.id === b.id}
            onChange={(_, chosen) => chosen && set({ root: chosen.id })}
            renderInput={(params) => <TextField {...params} label={word.root} />}
            sx={{ flexGrow: 1, maxWidth: { sm: 460 } }}
          />
        )}
      </Stack>
      {isPending || mine.isLoading || (wide && units.length === 0) ? (
        <LoadingState />
      ) : cycle === "" || root === "" ? (
        <EmptyState title={word.nothing}>{word.nothingText}</EmptyState>
      ) : (
        <CascadeView cycle={cycle} root={root} />
      )}
    </>
  );
}

function CascadeView({ cycle, root }: { cycle: string; root: string }) {
  const word = useWords(matrixWords);
  const label = useLabel();
  const { data, error, isPending, refetch } = useOperation(CascadeDocument, { cycle, root });
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { nodes, complete, checks } = data.cascade;
  if (nodes.length === 0) return <EmptyState title={word.nothing}>{word.nothingText}</EmptyState>;
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const table = (
    <RecordTable
      caption={word.cascade}
      rows={nodes}
      columns={[
        { key: "title", header: word.node, cell: ({ title }) => title },
        { key: "level", header: word.level, cell: ({ level }) => label("CascadeLevel", level) },
        { key: "owner", header: word.owner, cell: ({ owner }) => owner },
        { key: "measure", header: word.measure, wideOnly: true, cell: ({ measure }) => measure ?? "–" },
        {
          key: "serves",
          header: word.serves,
          cell: ({ serves, pendingParent }) =>
            serves.map((id) => titles.get(id)).join("; ") ||
            (pendingParent == null ? "–" : word.pending(pendingParent)),
        },
      ]}
    />
  );
  return (
    <>
      {!complete && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {word.incomplete}
        </Alert>
      )}
      <Section title={root.startsWith("ctr_") ? word.rootPerson : word.cascade}>
        <PictureWithTable
          title={word.cascade}
          hideTitle
          summary={word.treeSummary(nodes.length)}
          picture={<CascadeTree key={root} nodes={nodes} root={root} label={word.cascade} />}
          table={table}
        />
      </Section>
      {checks.length > 0 && (
        <Section title={word.checks} lead={word.checksLead}>
          <Stack component="ul" spacing={1} sx={{ m: 0, pl: 2.5 }}>
            {checks.slice(0, 50).map(({ message }, at) => (
              <Typography key={at} component="li" variant="body2">
                {message}
              </Typography>
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}
