import { Button, Card } from "@mui/material";
import { Form, type FormProps, useNotify } from "ra-core";
import { TextInput } from "react-admin";
import { organizationUpdateModel } from "../../api/organizations/organization.rules.ts";
import { ErrorState } from "../components/ErrorState.tsx";
import { WholeFormError } from "../components/FormFrame.tsx";
import { Field } from "../components/HelpText.tsx";
import { KeyValue } from "../components/KeyValue.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { FormDraft } from "../components/useDraft.tsx";
import type { Values } from "../dataProvider/operation.ts";
import { RefusedError } from "../dataProvider/refusals.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { OrganizationDocument, type OrganizationRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { AccentInput } from "./AccentInput.tsx";
import { EmblemSection } from "./EmblemSection.tsx";
import { organizationWords } from "./organization.words.ts";

/** Name and look of the organization. */
export default function OrganizationSettings() {
  const { data, error, refetch } = useOperation(OrganizationDocument, {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  return <Settings key={data.organization.version} organization={data.organization} />;
}

function Settings({ organization }: { organization: OrganizationRecordFragment }) {
  const word = useWords(organizationWords);
  const label = useLabel();
  const notify = useNotify();
  const resolver = useRuleResolver(organizationUpdateModel);
  const update = useStep("organization", "update", { silent: true, done: word.saved });
  const { name, shortName, parentName, seat, theme, version } = organization;
  const submit = async (values: Values) => {
    try {
      await update.mutateAsync({ ...values, version });
      return undefined;
    } catch (error) {
      if (error instanceof RefusedError) return error.formErrors;
      if ((error as { status?: number }).status !== 409) notify((error as Error).message, { type: "error" });
      return { root: { serverError: "" } };
    }
  };
  return (
    <>
      <PageHeader title={word.title} lead={word.lead} />
      <Card sx={{ p: { xs: 2.5, md: 4 }, mb: 3 }}>
        <Form
          onSubmit={submit as FormProps["onSubmit"]}
          resolver={resolver}
          defaultValues={{ name, shortName, parentName, seat, accent: theme.accent }}
          noValidate
        >
          <FormDraft id="organization" />
          <Field help={word.nameHelp} example="Pemerintah Kota Sawahlunto">
            <TextInput source="name" label={word.name} isRequired />
          </Field>
          <Field help={word.shortNameHelp} example="Sawahlunto">
            <TextInput source="shortName" label={word.shortName} isRequired />
          </Field>
          <Field help={word.parentHelp}>
            <TextInput source="parentName" label={word.parentName} />
          </Field>
          <Field help={word.seatHelp} example="Muara Bungo">
            <TextInput source="seat" label={word.seat} />
          </Field>
          <Field help={word.accentHelp} example="#0f6b5c">
            <AccentInput source="accent" />
          </Field>
          <WholeFormError />
          <Button type="submit" variant="contained" loading={update.isPending}>
            {word.save}
          </Button>
        </Form>
      </Card>
      <EmblemSection />
      <Section title={word.facts} lead={word.factsLead}>
        <KeyValue
          columns={2}
          rows={[
            { label: word.zone, value: label("TimeZone", organization.timeZone) },
            { label: word.code, value: organization.regionCode },
          ]}
        />
      </Section>
    </>
  );
}
