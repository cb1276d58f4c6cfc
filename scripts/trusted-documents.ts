import { readdirSync, readFileSync } from "node:fs";
import { Kind, parse, print } from "graphql";
import { hashDocument } from "../src/http/graphql/question.ts";

const root = new URL("..", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), "utf8");

/** The documents that the explorer and the examples send, to the character. */
function documents(): readonly string[] {
  const explorer = readdirSync(new URL("explorer/examples", root)).sort();
  const [, plain = ""] = /const query = `([^`]+)`/u.exec(read("examples/plain-fetch/quotes.mjs")) ?? [];
  return [
    ...explorer.map((name) => read(`explorer/examples/${name}`)),
    plain,
    print(parse(read("examples/typed-client/person.graphql"))),
  ];
}

/** The manifest of trusted documents, in the format of Apollo's tools, which clients can read their hashes from. */
export function trustedDocuments(): string {
  const operations = documents().map((body) => {
    const operation = parse(body).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    return { id: hashDocument(body), name: operation?.name?.value, type: operation?.operation, body };
  });
  return `${JSON.stringify({ format: "apollo-persisted-query-manifest", version: 1, operations }, null, 2)}\n`;
}
