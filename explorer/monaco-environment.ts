/** Where the build put the editor's workers, relative to the page. */
declare const workerUrls: { readonly editor: string; readonly graphql: string; readonly json: string };

/** Tells the editor where its background workers are; without this it parses and validates on the page's own thread. */
export function setMonacoEnvironment(): void {
  Object.assign(globalThis, {
    MonacoEnvironment: {
      getWorkerUrl: (_workerId: string, label: string) =>
        label === "graphql" || label === "json" ? workerUrls[label] : workerUrls.editor,
    },
  });
}
