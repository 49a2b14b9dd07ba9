export type Context = { todo: true };
