import { Button, Stack, Typography } from "@mui/material";
import { Form, useCreate, useGetList, useNotify } from "ra-core";
import { SelectInput } from "react-admin";
import { useFormContext } from "react-hook-form";
import { Link, useNavigate } from "react-router-dom";
import { useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { Field } from "../components/HelpText.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { EmployeeInput } from "../employees/EmployeeInput.tsx";
import { useFormat } from "../format/useFormat.ts";
import { type ContractContentFragment, type CycleRowFragment, HomeDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { contractWords } from "./contract.words.ts";
import { simpleWords } from "./simple.words.ts";

type Values = { employee?: string; cycle?: string };

/** Begins a contract: for whom and for which year; everything else is asked on the form that follows. */
export default function ContractCreate() {
  const words = useWords(contractWords);
  const format = useFormat();
  const viewer = useViewer();
  const navigate = useNavigate();
  const notify = useNotify();
  const { data: asked } = useGetList<CycleRowFragment>("cycles", { pagination: { page: 1, perPage: 25 } });
  const cycles = asked ?? [];
  const [create, { isPending }] = useCreate();
  const home = useOperation(HomeDocument, {});
  if (viewer === null) return null;
  const administers = viewer.roles.some((held) => held.role === "TENANT_ADMIN");
  const current = viewer.organization.currentCycle;
  const begin = (values: Values, way = "") =>
    create(
      "contracts",
      { data: { employee: values.employee ?? null, cycle: values.cycle ?? current?.id } },
      {
        onSuccess: (record) => {
          const { id, allowedActions } = record as ContractContentFragment;
          void navigate(allowedActions.includes("UPDATE") ? `/contracts/${id}${way}` : `/contracts/${id}/show`);
        },
        onError: (error) => notify((error as Error).message, { type: "error" }),
      },
    );
  const back = { to: "/contracts", label: words.show.back };
  const existing = home.data?.viewer.contracts.find(
    (contract) => contract.cycle.id === current?.id && contract.allowedActions.length > 0,
  );
  if (existing !== undefined && !administers) {
    return (
      <>
        <PageHeader title={words.create.title} back={back} />
        <EmptyState
          title={words.create.exists}
          action={
            <Button component={Link} to={`/contracts/${existing.id}/show`} variant="contained">
              {words.create.openExisting}
            </Button>
          }
        >
          {words.create.existsText}
        </EmptyState>
      </>
    );
  }
  if (current == null && asked?.length === 0) {
    return (
      <>
        <PageHeader title={words.create.title} back={back} />
        <EmptyState title={words.list.noCycle}>{words.list.noCycleText}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={words.create.title} lead={words.create.lead} back={back} />
      <Form onSubmit={(values: Values) => void begin(values)} defaultValues={{ cycle: current?.id }}>
        <Section title={words.create.forWhom}>
          {administers ? (
            <Field help={words.create.employeeHelp}>
              <EmployeeInput source="employee" label={words.create.employee} fullWidth helperText={false} />
            </Field>
          ) : (
            <Typography sx={{ mb: 3, fontWeight: 600 }}>
              {viewer.name}
              {viewer.employee?.positionTitle ? ` · ${viewer.employee.positionTitle}` : null}
            </Typography>
          )}
          <Field>
            <SelectInput
              source="cycle"
              label={words.create.cycle}
              choices={cycles.map((row) => ({ id: row.id, name: format.period(String(row.year)) }))}
              translateChoice={false}
              helperText={false}
              emptyText=""
            />
          </Field>
          <BeginButtons pending={isPending} onSimple={(values) => void begin(values, "?cara=ringkas")} />
        </Section>
      </Form>
    </>
  );
}

/** Begins with the full form, or with the few questions of the simple way (BGO-09). */
function BeginButtons({ pending, onSimple }: { pending: boolean; onSimple: (values: Values) => void }) {
  const words = useWords(contractWords);
  const easy = useWords(simpleWords);
  const { getValues } = useFormContext<Values>();
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2, maxWidth: "60ch" }}>
        {easy.offer}
      </Typography>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5}>
        <Button type="submit" variant="contained" size="large" loading={pending}>
          {words.create.begin}
        </Button>
        <Button variant="outlined" size="large" disabled={pending} onClick={() => onSimple(getValues())}>
          {easy.begin}
        </Button>
      </Stack>
    </>
  );
}
