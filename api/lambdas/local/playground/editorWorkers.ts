/** Says where the editor finds its background workers: beside this page, so that no network is needed. */
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) =>
      new Worker(`workers/${label === "json" || label === "graphql" ? label : "editor"}.js`),
  },
});
