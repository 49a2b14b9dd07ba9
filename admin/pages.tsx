import { type ComponentType, lazy } from "react";

/** Views of a resource, each loaded when it is first opened. */
export type ResourcePages = {
  name: string;
  list?: ComponentType;
  show?: ComponentType;
  create?: ComponentType;
  edit?: ComponentType;
};

const home = lazy(() => import("./home/HomePage.tsx"));

const resources: ResourcePages[] = [
  {
    name: "contracts",
    list: lazy(() => import("./contracts/ContractList.tsx")),
    create: lazy(() => import("./contracts/ContractCreate.tsx")),
    edit: lazy(() => import("./contracts/ContractEdit.tsx")),
    show: lazy(() => import("./contracts/ContractShow.tsx")),
  },
];

const routes: { path: string; page: ComponentType }[] = [
  { path: "/about", page: lazy(() => import("./home/AboutPage.tsx")) },
];

/** Every page of the panel. */
export const pages = { home, resources, routes };

/** Addresses the menu may lead to: lists that exist and own routes. */
export const menuPaths: ReadonlySet<string> = new Set([
  "/",
  ...resources.filter(({ list }) => list !== undefined).map(({ name }) => `/${name}`),
  ...routes.map(({ path }) => path),
]);
