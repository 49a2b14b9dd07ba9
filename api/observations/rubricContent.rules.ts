/** What an observer looks at. */
export type RubricItem = { readonly id: string; readonly title: string; readonly lookFor?: string | undefined };

/** A rubric as it is used: levels from the lowest to the highest, and what is looked at. */
export type RubricContent = {
  readonly title: string;
  readonly levels: readonly string[];
  readonly items: readonly RubricItem[];
};
