import { Typography } from "@mui/material";
import { CheckboxGroupInput } from "react-admin";
import { policyUpdateModel } from "../../api/policies/policy.rules.ts";
import { EditPage } from "../components/EditPage.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { Field } from "../components/HelpText.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import type { PolicyRecordFragment } from "../generated/operations.ts";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { ParameterFields } from "./ParameterFields.tsx";
import { policyWords } from "./policy.words.ts";
import { PolicyTermFields } from "./PolicyTermFields.tsx";

/** Changes a draft policy version. */
export default function PolicyEdit() {
  const word = useWords(policyWords);
  const language = useLanguage();
  const resolver = useRuleResolver(policyUpdateModel);
  return (
    <EditPage<PolicyRecordFragment> resource="policies">
      {(record) => {
        const to = `/policies/${record.id}/show`;
        const { id, version, title, validFrom, validTo, methods } = record;
        return (
          <>
            <PageHeader title={word.edit} lead={word.editLead} back={{ to, label: title }} />
            <FormFrame
              draft={`policies/${id}`}
              cancelTo={to}
              resolver={resolver}
              record={{ id, version, title, validFrom, validTo, methods, parameters: [] }}
            >
              <PolicyTermFields />
              <Field help={word.methodsHelp}>
                <CheckboxGroupInput
                  source="methods"
                  label={word.methods}
                  choices={choicesOf("EvaluationMethod", language)}
                  translateChoice={false}
                  row={false}
                />
              </Field>
              <Typography variant="h2" sx={{ mt: 4, mb: 1 }}>
                {word.parameters}
              </Typography>
              <ParameterFields parameters={record.parameters} />
            </FormFrame>
          </>
        );
      }}
    </EditPage>
  );
}
