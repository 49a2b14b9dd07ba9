import { CreateBase, useGetOne } from "ra-core";
import { useSearchParams } from "react-router-dom";
import { policyCreateModel } from "../../api/policies/policy.rules.ts";
import { EnumInput } from "../components/EnumInput.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { Field } from "../components/HelpText.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { useFormat } from "../format/useFormat.ts";
import type { PolicyRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { policyWords } from "./policy.words.ts";
import { PolicyTermFields } from "./PolicyTermFields.tsx";

/** A new draft, from a preset or, with `?copyOf=`, from an earlier version. */
export default function PolicyCreate() {
  const word = useWords(policyWords);
  const { today } = useFormat();
  const resolver = useRuleResolver(policyCreateModel);
  const [search] = useSearchParams();
  const copyOf = search.get("copyOf");
  const { data: source } = useGetOne<PolicyRecordFragment>(
    "policies",
    { id: copyOf ?? "" },
    { enabled: copyOf !== null },
  );
  return (
    <CreateBase resource="policies" redirect="show">
      <PageHeader
        title={word.create}
        lead={source ? word.copyLead(source.title) : word.createLead}
        back={{ to: "/policies", label: word.title }}
      />
      <FormFrame
        draft={`policies/${copyOf ?? "new"}`}
        cancelTo="/policies"
        resolver={resolver}
        defaultValues={{ copyOf, preset: copyOf === null ? "NATIONAL_CORE" : null, validFrom: today }}
      >
        {copyOf === null && (
          <Field help={word.presetHelp}>
            <EnumInput source="preset" of="PolicyPreset" label={word.preset} isRequired />
          </Field>
        )}
        <PolicyTermFields example={`Kebijakan Kinerja ${today.slice(0, 4)}`} />
      </FormFrame>
    </CreateBase>
  );
}
