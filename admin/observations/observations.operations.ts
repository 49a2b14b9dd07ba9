import { mutation, type ResourceOperations } from "../dataProvider/operation.ts";
import {
  ObservationAssignDocument,
  type ObservationAssignInput,
  ObservationCancelDocument,
  type ObservationCancelInput,
  ObservationFollowUpDocument,
  type ObservationFollowUpInput,
  ObservationPrepareDocument,
  type ObservationPrepareInput,
  ObservationRecordSeenDocument,
  type ObservationRecordInput,
  ObservationReplyDocument,
  type ObservationReplyInput,
  RubricSaveDocument,
  type RubricSaveInput,
} from "../generated/operations.ts";

/** Steps of direct observations. */
export const observations: ResourceOperations = {
  steps: {
    assign: mutation(
      ObservationAssignDocument,
      ({ contract, observer, day }: ObservationAssignInput) => ({ contract, observer: observer || null, day }),
      { idempotent: true },
    ),
    prepare: mutation(
      ObservationPrepareDocument,
      ({ id, version, talkOn, focus, day, time, place, family }: ObservationPrepareInput) => ({
        ...{ id, version, talkOn, focus, day, time: time || null, place, family: family || null },
      }),
    ),
    record: mutation(ObservationRecordSeenDocument, ({ id, version, day, seen, levels }: ObservationRecordInput) => ({
      ...{ id, version, day, seen },
      levels: levels.map(({ item, level, note }) => ({ item, level: Number(level), note: note || null })),
    })),
    followUp: mutation(
      ObservationFollowUpDocument,
      ({ id, version, feedback, nextStep }: ObservationFollowUpInput) => ({ id, version, feedback, nextStep }),
    ),
    reply: mutation(ObservationReplyDocument, ({ id, version, text }: ObservationReplyInput) => ({
      ...{ id, version, text },
    })),
    cancel: mutation(ObservationCancelDocument, ({ id, version, reason }: ObservationCancelInput) => ({
      ...{ id, version, reason },
    })),
  },
};

/** A rubric as the form holds it: levels are rows of a list. */
type TypedRubric = Omit<RubricSaveInput, "levels"> & { levels: { name: string }[] };

/** Rubrics of job families. */
export const rubrics: ResourceOperations = {
  steps: {
    save: mutation(RubricSaveDocument, ({ family, version, title, levels, items }: TypedRubric) => ({
      ...{ family, version, title, levels: levels.map(({ name }) => name) },
      items: items.map(({ title: name, lookFor }) => ({ title: name, lookFor: lookFor || null })),
    })),
  },
};
