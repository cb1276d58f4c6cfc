import { readFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";

const root = new URL("..", import.meta.url);
const location = "examples/typed-client/person.graphql";

/** The TypeScript that GraphQL Code Generator makes of the typed example's document. */
export async function clientCode(): Promise<string> {
  const code = await codegen({
    filename: "person.generated.ts",
    schema: parse(readFileSync(new URL("schema.graphql", root), "utf8")),
    documents: [{ location, document: parse(readFileSync(new URL(location, root), "utf8")) }],
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescriptOperations, typedDocumentNode },
    config: { useTypeImports: true, enumsAsTypes: true, scalars: { DateTime: "string", URL: "string", ID: "string" } },
  });
  return `// Made from person.graphql and the schema by \`npm run generate\`.\n${code}`;
}
