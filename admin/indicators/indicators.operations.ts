import { mutation, type ResourceOperations, type Values } from "../dataProvider/operation.ts";
import {
  ConsultationCloseDocument,
  type ConsultationCloseInput,
  ConsultationCommentDocument,
  type ConsultationCommentInput,
  ConsultationDocument,
  ConsultationOpenDocument,
  type ConsultationOpenInput,
  ConsultationRowFragmentDoc,
  ConsultationsDocument,
  IndicatorEntriesDocument,
  IndicatorEntryCreateDocument,
  type IndicatorEntryCreateInput,
  IndicatorEntryDocument,
  IndicatorEntryRetireDocument,
  type IndicatorEntryRetireInput,
  IndicatorEntryRowFragmentDoc,
  IndicatorEntryUpdateDocument,
  IndicatorManualSaveDocument,
  type IndicatorManualSaveInput,
  type IndicatorEntryUpdateInput,
  JobDutiesCatalogueDocument,
  JobDutiesCreateDocument,
  type JobDutiesCreateInput,
  JobDutiesDeleteDocument,
  type JobDutiesDeleteInput,
  JobDutiesDocument,
  JobDutiesRowFragmentDoc,
  JobDutiesUpdateDocument,
  type JobDutiesUpdateInput,
} from "../generated/operations.ts";
import { dutiesInput } from "./dutiesInput.ts";

const entry = (values: IndicatorEntryCreateInput) => ({
  title: values.title,
  unit: values.unit ?? "",
  direction: values.direction || null,
  formula: values.formula || null,
  accumulation: values.accumulation || null,
  aspect: values.aspect || null,
  dataSource: values.dataSource || null,
  jobFamilies: values.jobFamilies,
  manual: manualInput(values.manual),
  source: values.source || null,
  sourceAddress: values.sourceAddress || null,
});

/** A sheet nobody has written in is none. */
function manualInput(manual: IndicatorEntryCreateInput["manual"]) {
  if (!manual || Object.values(manual).every((value) => !value)) return null;
  const { definition, formula, purpose, unit, aspect, owner, dataProvider, source, reportingPeriod } = manual;
  return {
    ...{ definition: definition ?? "", formula: formula ?? "", purpose, unit, aspect: aspect || null },
    ...{ owner, dataProvider, source, reportingPeriod: reportingPeriod || null },
  };
}

/** Operations of the indicator library. */
export const indicatorEntries: ResourceOperations = {
  list: { document: IndicatorEntriesDocument, variables: ({ family }: Values) => ({ family: family || null }) },
  one: { document: IndicatorEntryDocument },
  many: IndicatorEntryRowFragmentDoc,
  create: mutation(IndicatorEntryCreateDocument, entry, { idempotent: true }),
  update: mutation(IndicatorEntryUpdateDocument, ({ id, version, ...values }: IndicatorEntryUpdateInput) => ({
    ...{ id, version },
    ...entry(values),
  })),
  steps: {
    keep: mutation(IndicatorEntryCreateDocument, entry, { idempotent: true }),
    retire: mutation(IndicatorEntryRetireDocument, ({ id, version }: IndicatorEntryRetireInput) => ({ id, version })),
  },
};

/** Operations of the task catalogue. */
export const jobDuties: ResourceOperations = {
  list: {
    document: JobDutiesCatalogueDocument,
    variables: ({ beginning }: Values) => ({ beginning: beginning || null }),
  },
  one: { document: JobDutiesDocument },
  many: JobDutiesRowFragmentDoc,
  create: mutation(
    JobDutiesCreateDocument,
    ({ positionTitle, family, duties, basis }: JobDutiesCreateInput) => ({
      ...{ positionTitle, family: family || null, duties: dutiesInput(duties), basis: basis || null },
    }),
    { idempotent: true },
  ),
  update: mutation(JobDutiesUpdateDocument, ({ id, version, family, duties, basis }: JobDutiesUpdateInput) => ({
    ...{ id, version, family: family || null, duties: dutiesInput(duties), basis: basis || null },
  })),
  steps: {
    delete: mutation(JobDutiesDeleteDocument, ({ id, version }: JobDutiesDeleteInput) => ({ id, version })),
  },
};

/** Definition sheets of contracts' indicators: written from the contract's page. */
export const indicatorManuals: ResourceOperations = {
  steps: {
    save: mutation(
      IndicatorManualSaveDocument,
      ({ contract, indicator, version, manual }: IndicatorManualSaveInput) => ({
        ...{ contract, indicator, version },
        manual: manualInput(manual) ?? { definition: "", formula: "" },
      }),
    ),
  },
};

/** Operations of consultation rounds. */
export const consultations: ResourceOperations = {
  list: { document: ConsultationsDocument, variables: ({ contract }: Values) => ({ contract: contract || null }) },
  one: { document: ConsultationDocument },
  many: ConsultationRowFragmentDoc,
  create: mutation(
    ConsultationOpenDocument,
    ({ contract, parties, dueOn, question }: ConsultationOpenInput) => ({
      ...{ contract, parties, dueOn, question: question || null },
    }),
    { idempotent: true },
  ),
  steps: {
    open: mutation(
      ConsultationOpenDocument,
      ({ contract, parties, dueOn, question }: ConsultationOpenInput) => ({
        ...{ contract, parties: parties ?? [], dueOn, question: question || null },
      }),
      { idempotent: true },
    ),
    comment: mutation(ConsultationCommentDocument, ({ id, indicator, text }: ConsultationCommentInput) => ({
      ...{ id, indicator, text: text ?? "" },
    })),
    close: mutation(ConsultationCloseDocument, ({ id, version }: ConsultationCloseInput) => ({ id, version })),
  },
};
