// Writes schema.graphql, the contract of the API, from the code. `npm test` fails while the two differ.
import { writeFileSync } from "node:fs";
import { printGraphqlSchema } from "../src/graphql/print-schema.ts";

writeFileSync(new URL("../schema.graphql", import.meta.url), printGraphqlSchema());
