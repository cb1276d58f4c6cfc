import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { parse } from "graphql";
import { useEffect, useRef } from "react";
import { type Example, examples } from "./example.ts";

/** Opens an example in a tab and runs it; the first time the editors are there, it runs the one that is already open. */
export function useExamples(): (example: Example) => void {
  const { addTab, changeTab, run, setOperationFacts } = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);

  const runExample = ({ query, operationName }: Example) => {
    // The editor tells the name of its operation only after a pause; `run` needs it now.
    const documentAST = parse(query);
    setOperationFacts({
      documentAST,
      operationName,
      operations: documentAST.definitions.filter((node) => node.kind === "OperationDefinition"),
    });
    run();
  };

  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || !queryEditor || !responseEditor) return;
    opened.current = true;
    const example = examples.find(({ query }) => query === queryEditor.getValue());
    if (example) runExample(example);
  });

  return (example) => {
    const index = tabs.findIndex(({ query }) => query === example.query);
    if (index >= 0) {
      changeTab(index);
    } else {
      addTab();
      queryEditor?.setValue(example.query);
    }
    runExample(example);
  };
}
