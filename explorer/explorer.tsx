import "graphiql/style.css";
import "./explorer.css";
import { GraphiQL } from "graphiql";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";
import { examples } from "./example.ts";
import { fetchGraphql } from "./fetch-graphql.ts";
import { Masthead } from "./masthead.tsx";
import { setMonacoEnvironment } from "./monaco-environment.ts";

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element #${id}`);
  return found;
}

/** A query in the page's address is opened in a tab, not run. */
const linkedQuery = new URLSearchParams(location.search).get("query");

setMonacoEnvironment();
createRoot(element("explorer")).render(
  <GraphiQL
    fetcher={({ query, operationName, variables }, options) =>
      fetchGraphql({ query, operationName, variables }, options?.headers)
    }
    defaultQuery={examples[0]?.query ?? ""}
    {...(linkedQuery === null ? {} : { initialQuery: linkedQuery })}
  >
    <GraphiQL.Logo> </GraphiQL.Logo>
    {/* Inside GraphiQL, because the examples act on its tabs; drawn above it. */}
    {createPortal(<Masthead />, element("masthead"))}
  </GraphiQL>,
);
