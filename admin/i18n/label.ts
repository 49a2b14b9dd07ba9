/** A word in every language of the panel. */
export type Label = { id: string; en: string };
