import { useGraphiQL } from "@graphiql/react";
import type { ReactNode } from "react";
import { examples } from "./example.ts";
import { StoreSummary } from "./store-summary.tsx";
import { useExamples } from "./use-examples.ts";

/** The line above the editors: what this is, what is in the store, and the examples. */
export function Masthead(): ReactNode {
  const open = useExamples();
  const activeQuery = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query);
  return (
    <>
      <h1>
        news<em>graph</em>
      </h1>
      <StoreSummary />
      <nav aria-label="Example queries">
        {examples.map((example) => (
          <button
            key={example.operationName}
            type="button"
            title={example.note}
            aria-pressed={example.query === activeQuery}
            onClick={() => open(example)}
          >
            {example.name}
          </button>
        ))}
      </nav>
    </>
  );
}
