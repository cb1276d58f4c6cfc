// Writes what is made from the code: schema.graphql, docs/api.md, the types of the typed example and the
// manifest of trusted documents: `npm run generate`.
import { writeFileSync } from "node:fs";
import { printGraphqlSchema } from "../src/graphql/print-schema.ts";
import { buildGraphqlSchema } from "../src/graphql/schema.ts";
import { apiPage } from "./api-page.ts";
import { clientCode } from "./client-code.ts";
import { trustedDocuments } from "./trusted-documents.ts";

const write = (name: string, text: string) => writeFileSync(new URL(`../${name}`, import.meta.url), text);

write("schema.graphql", printGraphqlSchema());
write("docs/api.md", apiPage(buildGraphqlSchema()));
write("examples/typed-client/person.generated.ts", await clientCode());
write("trusted-documents.json", trustedDocuments());
